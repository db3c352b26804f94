const people = (n: number): string => (n === 1 ? "1 person" : `${n} personer`);

/** What becomes of messages, in words for the one who sends. "Accepted" is what Teams said; it is never "seen". */
export const nb = {
  accepted: (n: number) => `Teams har tatt imot for ${people(n)}.`,
  unknown: (n: number) =>
    `For ${people(n)} vet vi ikke om meldingen kom fram: Teams svarte ikke. En påminnelse sendes aldri på nytt av seg selv. Spør gjerne på en annen måte.`,
  perhapsTwice: (n: number) => `${people(n)} kan ha fått to like kort. Det ene blir borte når de åpner det.`,
  waiting: (n: number, why: string, until: string) => `${people(n)} får den ${until}: ${why}.`,
  dropped: (n: number, why: string) => `${people(n)} får den ikke: ${why}.`,
  notReached: (n: number) => `${people(n)} kan ikke nås:`,
  goes: (n: number) => `${people(n)} får den`,
  from: (first: string) => `fra ${first}`,
  last: (last: string) => `den siste går ut ${last}`,
  languages: { nb: "på bokmål", nn: "på nynorsk", en: "på engelsk" },
  nothing: "Ingenting går ut.",
  laidOut: "er på vei",
  kind: {
    assignment: "Oppgave",
    nudge: "Påminnelse",
    later: "Tilbake etter «Ikke nå»",
    notice: "Melding",
    visit: "Hjemmebesøk",
    match: "Spør noen",
    offer: "Tilbud om påminnelse",
    saidBack: "Svar på tilbakemelding",
    approval: "Godkjenning",
    channel: "Kortet i kanalen",
    expiry: "Varsel om sletting",
    correction: "Rettelse",
  },

  hold: {
    planned: "tiden er ikke inne ennå",
    quietHours: "det er kveld eller natt",
    weekend: "det er helg",
    holiday: "det er helligdag",
    quietPeriod: "kommunen har stille periode",
    notNow: "de har svart «Ikke nå»",
    paused: "de har satt varsler på pause",
    enoughThisWeek: "de har fått nok denne uka",
    throttled: "Teams ber oss vente litt",
    uncertain: "forrige forsøk er usikkert, og det prøves igjen",
  },
  drop: {
    withdrawn: "oppgaven er trukket tilbake",
    answered: "det er svart allerede",
    closed: "oppgaven er lukket",
    leftProgramme: "de er ikke med i løpet lenger",
    programmeEnded: "løpet er slettet",
    cancelled: "utsendingen er stoppet",
    tooLate: "samlingen den gjaldt, har begynt",
  },
  gone: {
    neverSeen: {
      what: "har ikke åpnet Ledergaloppen i Teams ennå",
      remedy: "Be dem åpne appen og skrive «hei». IT-avdelingen kan også installere den for alle.",
    },
    noChat: {
      what: "har ingen chat i demoen",
      remedy: "Den som skriver «hei» i chatten, kan nås etterpå.",
    },
    notInstalled: {
      what: "har ikke appen installert",
      remedy: "Be dem installere Ledergaloppen fra Apper i Teams, eller be IT-avdelingen om å gjøre det.",
    },
    blockedByPerson: {
      what: "har blokkert eller skjult Ledergaloppen i Teams",
      remedy: "Spør på en annen måte. Skriver de til Ledergaloppen igjen, kommer det som fortsatt gjelder.",
    },
    blockedByIt: {
      what: "er i en kommune der IT-avdelingen har blokkert appen",
      remedy: "Be IT-avdelingen i kommunen om å tillate Ledergaloppen i Teams.",
    },
    conversationGone: {
      what: "har en samtale som Teams ikke finner lenger",
      remedy: "Be dem åpne appen og skrive «hei».",
    },
    cardGone: { what: "har slettet kortet", remedy: "Ingenting å gjøre. De kan svare i fanen." },
    tenantNotAllowed: {
      what: "er i en kommune der Teams ikke slipper oss til",
      remedy: "Be den som drifter Ledergaloppen, om å se på avtalen med kommunen.",
    },
    botNotRegistered: {
      what: "venter fordi Teams ikke kjenner boten vår",
      remedy: "Den som drifter Ledergaloppen, må se på registreringen. Ingenting er tapt.",
    },
    refused: {
      what: "fikk et kort som Teams ikke ville ta imot",
      remedy: "Det er en feil hos oss. Gi beskjed til den som drifter Ledergaloppen.",
    },
  },
  warning: {
    nobody: "Ingen får denne nå.",
    noDay: "Samlingen har ikke fått dato. Påminnelsen venter til den har det.",
    inThePast: "Tidspunktet er passert. Den går ut så snart det ikke forstyrrer noen.",
    enoughThisWeek: (n: number) => `${people(n)} har fått nok denne uka og får den senere. Haster det?`,
    askedLately: (n: number) => `${people(n)} har fått noe fra Ledergaloppen de siste to dagene.`,
    notReached: (n: number) => `${people(n)} kan ikke nås i Teams. Under står hvem, og hva som hjelper.`,
    tooLate: (n: number) => `For ${people(n)} kommer den for sent.`,
  },
};
