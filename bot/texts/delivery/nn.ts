import type { nb } from "./nb.ts";

const people = (n: number): string => (n === 1 ? "1 person" : `${n} personar`);

export const nn: typeof nb = {
  accepted: (n) => `Teams har teke imot for ${people(n)}.`,
  unknown: (n) =>
    `For ${people(n)} veit vi ikkje om meldinga kom fram: Teams svarte ikkje. Ei påminning blir aldri send på nytt av seg sjølv. Spør gjerne på ein annan måte.`,
  perhapsTwice: (n) => `${people(n)} kan ha fått to like kort. Det eine blir borte når dei opnar det.`,
  waiting: (n, why, until) => `${people(n)} får meldinga ${until}: ${why}.`,
  dropped: (n, why) => `${people(n)} får ikkje meldinga: ${why}.`,
  notReached: (n) => `${people(n)} kan ikkje nåast:`,
  goes: (n) => `${people(n)} får meldinga`,
  from: (first) => `frå ${first}`,
  last: (last) => `den siste går ut ${last}`,
  languages: { nb: "på bokmål", nn: "på nynorsk", en: "på engelsk" },
  nothing: "Ingenting går ut.",
  laidOut: "er på veg",
  kind: {
    assignment: "Oppgåve",
    nudge: "Påminning",
    later: "Tilbake etter «Ikkje no»",
    notice: "Melding",
    visit: "Heimebesøk",
    match: "Spør nokon",
    offer: "Tilbod om påminning",
    saidBack: "Svar på tilbakemelding",
    approval: "Godkjenning",
    channel: "Kortet i kanalen",
    expiry: "Varsel om sletting",
    correction: "Retting",
  },

  hold: {
    planned: "tida er ikkje inne enno",
    quietHours: "det er kveld eller natt",
    weekend: "det er helg",
    holiday: "det er heilagdag",
    quietPeriod: "kommunen har stille periode",
    notNow: "dei har svart «Ikkje no»",
    paused: "dei har sett varsel på pause",
    enoughThisWeek: "dei har fått nok denne veka",
    throttled: "Teams ber oss vente litt",
    uncertain: "førre forsøk er usikkert, og det blir prøvd igjen",
  },
  drop: {
    withdrawn: "oppgåva er trekt tilbake",
    answered: "det er svart allereie",
    closed: "oppgåva er lukka",
    leftProgramme: "dei er ikkje med i løpet lenger",
    programmeEnded: "løpet er sletta",
    cancelled: "utsendinga er stoppa",
    tooLate: "samlinga det gjaldt, har byrja",
  },
  gone: {
    neverSeen: {
      what: "har ikkje opna Ledergaloppen i Teams enno",
      remedy: "Be dei opne appen og skrive «hei». IT-avdelinga kan òg installere appen for alle.",
    },
    noChat: {
      what: "har ingen chat i demoen",
      remedy: "Den som skriv «hei» i chatten, kan nåast etterpå.",
    },
    notInstalled: {
      what: "har ikkje appen installert",
      remedy: "Be dei installere Ledergaloppen frå Appar i Teams, eller be IT-avdelinga om å gjere det.",
    },
    blockedByPerson: {
      what: "har blokkert eller gøymt Ledergaloppen i Teams",
      remedy: "Spør på ein annan måte. Skriv dei til Ledergaloppen igjen, kjem det som framleis gjeld.",
    },
    blockedByIt: {
      what: "er i ein kommune der IT-avdelinga har blokkert appen",
      remedy: "Be IT-avdelinga i kommunen om å tillate Ledergaloppen i Teams.",
    },
    conversationGone: {
      what: "har ein samtale som Teams ikkje finn lenger",
      remedy: "Be dei opne appen og skrive «hei».",
    },
    cardGone: { what: "har sletta kortet", remedy: "Ingenting å gjere. Dei kan svare i fana." },
    tenantNotAllowed: {
      what: "er i ein kommune der Teams ikkje slepper oss til",
      remedy: "Be den som driftar Ledergaloppen, om å sjå på avtalen med kommunen.",
    },
    botNotRegistered: {
      what: "ventar fordi Teams ikkje kjenner boten vår",
      remedy: "Den som driftar Ledergaloppen, må sjå på registreringa. Ingenting er tapt.",
    },
    refused: {
      what: "fekk eit kort som Teams ikkje ville ta imot",
      remedy: "Det er ein feil hos oss. Gi beskjed til den som driftar Ledergaloppen.",
    },
  },
  warning: {
    nobody: "Ingen får denne no.",
    noDay: "Samlinga har ikkje fått dato. Påminninga ventar til datoen er sett.",
    inThePast: "Tidspunktet er passert. Meldinga går ut så snart det ikkje forstyrrar nokon.",
    enoughThisWeek: (n) => `${people(n)} har fått nok denne veka og får meldinga seinare. Hastar det?`,
    askedLately: (n) => `${people(n)} har fått noko frå Ledergaloppen dei siste to dagane.`,
    notReached: (n) => `${people(n)} kan ikkje nåast i Teams. Under står kven, og kva som hjelper.`,
    tooLate: (n) => `For ${people(n)} kjem meldinga for seint.`,
  },
};
