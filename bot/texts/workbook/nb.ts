/** A programme as a workbook: what its parts are called, and what is said when it is read and loaded. */
export const nb = {
  files: { template: "Mal for løp.xlsx", plan: "Løpet.xlsx" },
  sheets: {
    programme: "Løp",
    gatherings: "Samlinger",
    groups: "Ledergrupper",
    people: "Deltakere",
    assignments: "Oppgaver",
    questions: "Spørsmål",
    readMe: "Les meg",
  },
  columns: {
    programme: { key: "Felt", value: "Verdi" },
    gatherings: {
      number: "Nr",
      startDay: "Startdato",
      startClock: "Starttid",
      endDay: "Sluttdato",
      endClock: "Sluttid",
      place: "Sted",
      themeNb: "Tema bokmål",
      themeNn: "Tema nynorsk",
      themeEn: "Tema engelsk",
      speakers: "Innledere",
    },
    groups: {
      name: "Navn",
      id: "Id",
      language: "Målform",
      ownWord: "Eget ord",
      chiefExecutiveTitle: "Tittel på leder",
      starred: "Stjerne",
      quietPeriods: "Stille perioder",
      approvesSharing: "Godkjenner deling",
      channelId: "Kanal-id",
      channelName: "Kanalnavn",
    },
    people: {
      name: "Navn",
      email: "E-post",
      group: "Ledergruppe",
      roles: "Roller",
      title: "Tittel",
      language: "Språk",
      id: "Id",
    },
    assignments: {
      id: "Id",
      opens: "Åpner",
      due: "Frist",
      closes: "Stenger",
      titleNb: "Tittel bokmål",
      titleNn: "Tittel nynorsk",
      titleEn: "Tittel engelsk",
      actionNb: "Oppgave bokmål",
      actionNn: "Oppgave nynorsk",
      actionEn: "Oppgave engelsk",
      whyNb: "Hvorfor bokmål",
      whyNn: "Hvorfor nynorsk",
      whyEn: "Hvorfor engelsk",
      phase: "Fase",
      step: "Steg",
      track: "Spor",
      audience: "For hvem",
      answeredBy: "Svar fra",
      groups: "Bare for",
      minutesDo: "Minutter å gjøre",
      minutesAnswer: "Minutter å svare",
      offers: "Kan deles med",
      checkIn: "Statussjekk",
      draft: "Utkast",
    },
    questions: {
      assignment: "Oppgave-id",
      id: "Spørsmål-id",
      partOf: "Del av",
      type: "Type",
      labelNb: "Spørsmål bokmål",
      labelNn: "Spørsmål nynorsk",
      labelEn: "Spørsmål engelsk",
      helpNb: "Hjelp bokmål",
      helpNn: "Hjelp nynorsk",
      helpEn: "Hjelp engelsk",
      required: "Må fylles ut",
      maxLength: "Største lengde",
      optionsNb: "Svaralternativer bokmål",
      optionsNn: "Svaralternativer nynorsk",
      optionsEn: "Svaralternativer engelsk",
      min: "Minst",
      max: "Mest",
      minLabelNb: "Minst heter bokmål",
      minLabelNn: "Minst heter nynorsk",
      minLabelEn: "Minst heter engelsk",
      maxLabelNb: "Mest heter bokmål",
      maxLabelNn: "Mest heter nynorsk",
      maxLabelEn: "Mest heter engelsk",
      lands: "Lander på tavla",
      showWhen: "Vises når",
    },
  },
  /** The rows of the first sheet. */
  keys: {
    name: "Navn",
    id: "Id",
    language: "Språk",
    from: "Fra måned",
    to: "Til måned",
    quietFrom: "Stille fra",
    quietTo: "Stille til",
    quietWeekends: "Stille i helgene",
    weeklyBudget: "Meldinger per uke",
    deleteOn: "Slettes",
    framework: "Rammeverk",
    demo: "Oppdiktet eksempel",
  },
  words: {
    yesNo: { yes: "ja", no: "nei" },
    languages: { nb: "bokmål", nn: "nynorsk", en: "engelsk" },
    roles: {
      chief_executive: "kommunedirektør",
      member: "medlem",
      case_owner: "caseansvarlig",
      digital_lead: "digitaliseringsansvarlig",
      facilitator: "prosessleder",
      reader: "leser",
    },
    tracks: { case: "caset", digitalisation: "digitalisering", both: "begge" },
    audiences: {
      whole_group: "hele ledergruppen",
      chief_executive: "kommunedirektøren",
      case_owner: "caseansvarlig",
      digital_lead: "digitaliseringsansvarlig",
    },
    answeredBy: { group: "ledergruppen", person: "hver person" },
    offers: { ks: "KS", all: "alle ledergruppene", none: "ingen" },
    questionTypes: {
      short_text: "kort tekst",
      long_text: "lang tekst",
      link: "lenke",
      one_of: "ett valg",
      several_of: "flere valg",
      scale: "skala",
      number: "tall",
      date: "dato",
      rows: "rader",
      benefit: "gevinster",
    },
    timing: {
      days: (n: number) => (n === 1 ? "1 dag" : `${n} dager`),
      before: (days: string, gathering: number, clock: string) =>
        `${days} før samling ${gathering} kl. ${clock}`,
      after: (days: string, gathering: number, clock: string) =>
        `${days} etter samling ${gathering} kl. ${clock}`,
    },
  },
  place: {
    row: (row: number) => `rad ${row}`,
    column: (column: string, cell?: string) => `«${column}»${cell ? ` (${cell})` : ""}`,
    file: "Filen",
  },
  errors: {
    tooLarge: (f: { limitMb: number }) =>
      `Filen er større enn ${f.limitMb} MB. Ta ut bilder og ark som ikke trengs.`,
    notAWorkbook: () => "Dette er ikke en Excel-arbeidsbok. Lagre den som .xlsx, og prøv igjen.",
    otherFormat: (f: { format: string }) =>
      `Dette er en ${f.format}-fil. Lagre den som .xlsx, og prøv igjen.`,
    oldWorkbook: () =>
      "Dette er det gamle Excel-formatet (.xls). Lagre arbeidsboka som .xlsx, og prøv igjen.",
    encrypted: () => "Arbeidsboka er beskyttet med passord. Lagre den uten passord, og prøv igjen.",
    damaged: () =>
      "Arbeidsboka er skadet og kan ikke leses. Åpne den i Excel, lagre den på nytt, og prøv igjen.",
    zipBomb: (f: { limitMb: number }) =>
      `Arbeidsboka pakker ut til mer enn ${f.limitMb} MB og blir ikke åpnet. Flytt innholdet over i en ny mal.`,
    tooManyCells: (f: { most: number }) =>
      `Arket har mer enn ${f.most} utfylte celler. Ta ut det som ikke trengs.`,
    sheetMissing: (f: { wanted: string }) => `Arket «${f.wanted}» mangler.`,
    sheetTwice: (f: { name: string }) => `Arket er det samme som «${f.name}». Behold ett av dem.`,
    tooManyRows: (f: { most: number }) => `Arket har mer enn ${f.most} rader. Ta ut det som ikke trengs.`,
    tooManyColumns: (f: { most: number }) => `Arket har noe lenger ute enn ${f.most} kolonner. Ta det ut.`,
    columnMissing: (f: { wanted: string; unknown: string }) =>
      `Kolonnen «${f.wanted}» mangler.${f.unknown ? ` Disse kjenner vi ikke: ${f.unknown}.` : ""}`,
    columnTwice: (f: { name: string }) => `Kolonnen er den samme som «${f.name}». Behold én av dem.`,
    keyTwice: (f: { name: string }) => `«${f.name}» står flere ganger. Behold én av dem.`,
    mergedCells: (f: { range: string }) => `Cellene ${f.range} er slått sammen. Del dem opp igjen.`,
    missing: (f: { name: string }) => `«${f.name}» er ikke fylt ut.`,
    tooLong: (f: { over: number; most: number }) =>
      `Teksten er ${f.over} tegn for lang. Det er plass til ${f.most}.`,
    formulaWithoutValue: () => "Cellen har en formel uten verdi. Skriv verdien i stedet for formelen.",
    cellError: (f: { value: string }) => `Cellen viser ${f.value}. Skriv verdien i stedet for formelen.`,
    notADay: (f: { value: string }) =>
      `«${f.value}» er ikke en dato vi forstår. Skriv for eksempel 2026-11-24.`,
    noSuchDay: (f: { value: string }) => `Datoen «${f.value}» finnes ikke.`,
    notAMonth: (f: { value: string }) =>
      `«${f.value}» er ikke en måned vi forstår. Skriv for eksempel 2026-11.`,
    notAClock: (f: { value: string }) => `«${f.value}» er ikke et klokkeslett. Skriv for eksempel 08:30.`,
    notANumber: (f: { value: string }) => `«${f.value}» er ikke et helt tall.`,
    outOfRange: (f: { value: number; from: number; to: number }) =>
      `${f.value} går ikke. Tallet går fra ${f.from} til ${f.to}.`,
    notYesOrNo: (f: { value: string }) => `«${f.value}» må være ja eller nei.`,
    unknownWord: (f: { value: string; known: string }) =>
      `«${f.value}» kjenner vi ikke. Velg blant: ${f.known}.`,
    notAnAddress: (f: { value: string }) => `«${f.value}» er ikke en e-postadresse.`,
    notAPeriod: (f: { value: string }) =>
      `«${f.value}» er ikke en periode. Skriv for eksempel 2026-12-14–2026-12-18, med semikolon mellom flere.`,
    notATiming: (f: { value: string }) =>
      `«${f.value}» er ikke et tidspunkt vi forstår. Skriv for eksempel «2 dager etter samling 1 kl. 08:30» eller en dato.`,
    badOption: (f: { value: string }) =>
      `«${f.value}» er ikke et svaralternativ. Skriv for eksempel «ja=Ja; nei=Nei».`,
    whenIncomplete: (f: { name: string }) =>
      `Samlingen har noe av tiden, men «${f.name}» mangler. Fyll ut alt, eller la alt stå tomt.`,
    groupNeedsId: (f: { name: string }) =>
      `«${f.name}» trenger en id i kolonnen «Id», for eksempel «valer-ostfold».`,
    groupAmbiguous: (f: { value: string }) => `Flere ledergrupper heter «${f.value}». Skriv id-en i stedet.`,
    groupMissing: () => "Personen har ingen ledergruppe. Bare prosessledere og lesere kan stå uten.",
    roleNeedsNoGroup: (f: { role: string }) =>
      `Rollen ${f.role} gjelder hele løpet. La ledergruppen stå tom, eller legg til en rolle i gruppen.`,
    personTwice: (f: { row: number }) =>
      `Personen står i den samme ledergruppen også i rad ${f.row}. Behold én av dem.`,
    personDiffers: (f: { name: string; row: number }) =>
      `«${f.name}» er en annen her enn i rad ${f.row}, der e-postadressen er den samme.`,
    idOfAnother: (f: { id: string; row: number }) => `Id-en «${f.id}» er brukt i rad ${f.row} for noe annet.`,
    notInLibrary: (f: { id: string }) =>
      `«${f.id}» er ikke i biblioteket. Er det en egen oppgave, må den ha tittel, oppgave, hvorfor, fase og minutter.`,
    unknownAssignment: (f: { id: string }) => `Oppgaven «${f.id}» står ikke i arket med oppgaver.`,
    unknownParent: (f: { id: string }) =>
      `«${f.id}» er ikke et spørsmål med rader eller gevinster i samme oppgave.`,
    noOptions: () => "Spørsmålet trenger minst ett svaralternativ.",
    badCondition: (f: { value: string }) =>
      `«${f.value}» er ikke en betingelse. Skriv for eksempel «status=stuck, need_help».`,
    mostBelowLeast: (f: { least: number; most: number }) =>
      `Det meste er ${f.most}, og det minste er ${f.least}.`,
    noColumns: () => "Spørsmålet trenger minst ett delspørsmål, med id-en til dette i kolonnen «Del av».",
    idNotPlain: (f: { id: string }) =>
      `Id-en «${f.id}» må være bokstaver a–z, tall, bindestrek eller punktum, og høyst 60 tegn.`,
    sameId: (f: { id: string }) => `Id-en «${f.id}» er brukt to ganger.`,
    gatheringNumbers: (f: { wanted: number }) =>
      `Samlingene skal telles fra 1 uten hull. Her ventet vi ${f.wanted}.`,
    gatheringsOverlap: (f: { number: number; other: number }) =>
      `Samling ${f.number} begynner før samling ${f.other} er slutt.`,
    endsBeforeStart: (f: { number: number }) => `Samling ${f.number} slutter før den begynner.`,
    unknownGathering: (f: { assignment: string; number: number }) =>
      `«${f.assignment}» viser til samling ${f.number}, som ikke finnes.`,
    opensAfterDue: (f: { assignment: string }) => `«${f.assignment}» har frist før den åpner.`,
    noQuestions: (f: { assignment: string }) => `«${f.assignment}» har ingen spørsmål.`,
    unknownQuestion: (f: { question: string; other: string }) =>
      `«${f.question}» vises etter svaret på «${f.other}», som ikke finnes.`,
    unknownGroup: (f: { group: string }) => `Ledergruppen «${f.group}» finnes ikke.`,
    noMembers: (f: { group: string }) => `Ledergruppen i ${f.group} har ingen deltakere.`,
    sameAddress: (f: { email: string }) => `E-postadressen ${f.email} er brukt av to personer.`,
    monthsBackwards: (f: { from: string; to: string }) =>
      `Løpet går fra ${f.from} til ${f.to}, og det er baklengs.`,
    neverOpens: (f: { from: string; to: string }) =>
      `Stille fra kl. ${f.from} til kl. ${f.to} betyr at ingenting blir sendt. Stillheten begynner om kvelden og slutter om morgenen.`,
    deletedTooEarly: (f: { day: string; last: string }) =>
      `Løpet slettes ${f.day}, før det er slutt ${f.last}.`,
  },
  notes: {
    extraSheet: (f: { name: string }) => `Arket «${f.name}» brukes ikke.`,
    extraColumn: (f: { name: string }) => `Kolonnen «${f.name}» brukes ikke.`,
    extraKey: (f: { name: string }) => `Feltet «${f.name}» brukes ikke.`,
    formulaUsed: () => "Cellen har en formel. Verdien som vises, er brukt.",
    languageFilled: (f: { from: string }) => `Teksten mangler på noen språk. Der brukes ${f.from}.`,
    noChiefExecutive: (f: { group: string }) => `Ledergruppen i ${f.group} har ingen kommunedirektør.`,
    noFacilitator: () => "Løpet har ingen prosessleder. Da ser ingen oversikten.",
    severalOpen: (f: { assignment: string; other: string }) =>
      `«${f.assignment}» er åpen samtidig med «${f.other}». Én om gangen er nok for de fleste.`,
    dueAfterNext: (f: { assignment: string; number: number }) =>
      `«${f.assignment}» har frist etter at samling ${f.number} har begynt.`,
    quietDay: (f: { assignment: string; which: "opens" | "due"; because: string; group: string }) => {
      const does = f.which === "opens" ? "åpner" : "har frist";
      if (f.because === "quietPeriod") return `«${f.assignment}» ${does} i en stille periode for ${f.group}.`;
      return `«${f.assignment}» ${does} ${f.because === "weekend" ? "i en helg" : "på en helligdag"}.`;
    },
    outsideMonths: (f: { number: number }) => `Samling ${f.number} er utenfor månedene løpet går.`,
  },
  refusals: {
    planInvalid: "Planen henger ikke sammen, så ingenting er lastet inn.",
    groupHasWork: (name: string, answers: number, cases: number) =>
      `${name} er ikke med i arbeidsboka, men har ${answers} svar og ${cases} case. Ta gruppen inn igjen, eller slett arbeidet først.`,
    answersStand: (assignment: string, fields: string) =>
      `«${assignment}» har fått svar, og da kan ikke dette endres: ${fields}. Gi den nye utgaven en ny id.`,
    workbookOfAnother: (id: string, name: string) =>
      `Arbeidsboka gjelder «${name}» (id «${id}»), og ikke dette løpet. Hent dette løpets egen arbeidsbok, eller lag løpet under «Nytt løp» først.`,
    anotherProgramme: (id: string, name: string) =>
      `Id-en «${id}» er allerede brukt av «${name}», som har helt andre ledergrupper. Gi løpet en egen id.`,
    anotherFramework: (keeps: string) =>
      `Gruppene har begynt arbeidet med rammeverket «${keeps}», og løpet beholder det. Lag et nytt løp for et annet rammeverk.`,
    beingDeleted:
      "Løpet er i ferd med å bli slettet. Vent til det er borte, eller gi det nye løpet en egen id.",
    changedMeanwhile:
      "Noen andre endret løpet samtidig. Det de gjorde, står. Se gjennom endringene og last inn en gang til.",
  },
  changes: {
    nothing: "Ingenting er endret. Alt var lastet inn fra før.",
    what: {
      programme: "Løp",
      gathering: "Samling",
      group: "Ledergruppe",
      person: "Person",
      assignment: "Oppgave",
    },
    how: { added: "ny", changed: "endret", removed: "tatt ut" },
    fields: {
      name: "navn",
      language: "språk",
      framework: "rammeverk",
      months: "måneder",
      settings: "stille tid og meldinger",
      deleteOn: "slettedato",
      demo: "oppdiktet eksempel",
      when: "tid",
      place: "sted",
      theme: "tema",
      speakers: "innledere",
      ownWord: "eget ord",
      chiefExecutiveTitle: "tittel på leder",
      starred: "stjerne",
      quietPeriods: "stille perioder",
      channel: "kanal",
      approvesSharing: "godkjenner deling",
      email: "e-post",
      title: "tittel",
      memberships: "ledergruppe og roller",
      programmeRoles: "roller i løpet",
      action: "oppgave",
      why: "hvorfor",
      draft: "utkast",
      phase: "fase",
      step: "steg",
      track: "spor",
      audience: "for hvem",
      answeredBy: "svar fra",
      groups: "bare for",
      minutes: "minutter",
      opens: "åpner",
      due: "frist",
      closes: "stenger",
      questions: "spørsmål",
      offers: "kan deles med",
      checkIn: "statussjekk",
    },
    line: (what: string, name: string, how: string, fields: string) =>
      `${what} ${name}: ${how}${fields ? ` (${fields})` : ""}`,
  },
  cli: {
    usage: [
      "Bruk:",
      "  npm run programme -- check FIL.xlsx       sier alt som er feil, og laster ikke inn noe",
      "  npm run programme -- load FIL.xlsx        laster inn, eller oppdaterer, og sier hva som er endret",
      "  npm run programme -- template FIL.xlsx    skriver en tom arbeidsbok med eksempler",
      "  --language nb|nn|en                       språket i svar og mal",
    ],
    notFound: (file: string) => `Finner ikke ${file}.`,
    notReadable: (file: string) => `Får ikke lest ${file}.`,
    exists: (file: string) => `${file} finnes fra før og er ikke rørt. Velg et annet navn.`,
    notWritable: (file: string) => `Får ikke skrevet ${file}.`,
    problems: (n: number) => (n === 1 ? "1 ting må rettes:" : `${n} ting må rettes:`),
    notes: "Verdt å vite:",
    fine: (name: string, groups: number, people: number, assignments: number) =>
      `${name}: ${groups} ledergrupper, ${people} personer, ${assignments} oppgaver. Alt stemmer.`,
    loaded: (name: string) => `${name} er lastet inn.`,
    written: (file: string) => `Malen ligger i ${file}.`,
    storeLocked:
      "Tjenesten er i gang og bruker dataene. Stopp den, eller last inn fra siden til prosesslederen.",
    storeFailed: (why: string) => `Får ikke åpnet dataene: ${why}`,
    nothingLoaded: "Ingenting er lastet inn.",
  },
  readMe: [
    "Slik fyller du ut",
    "Hvert ark har en overskriftsrad. La den stå. Radene under er eksempler med oppdiktede folk og kommuner: skriv over dem.",
    "Løp: navn, måneder, stille tid og datoen da alt slettes.",
    "Samlinger: dato og tid kan stå tomme til de er bestemt. Flytter du en samling, flytter fristene seg etter.",
    "Ledergrupper: skriv hele det offisielle navnet. Heter to kommuner det samme, trenger de hver sin id.",
    "Deltakere: én rad for hver person. Er noen med i to ledergrupper, skriv to rader med samme e-post. Flere roller skilles med komma.",
    "Oppgaver: skriv id-en fra biblioteket, så følger alt annet med. En egen oppgave trenger tekst, fase, minutter og spørsmål.",
    "Åpner og frist: «2 dager etter samling 1 kl. 08:30», «7 dager før samling 2» eller en dato.",
    "Spørsmål: bare for egne oppgaver. Svaralternativer skrives «ja=Ja; nei=Nei».",
    "Sjekk arbeidsboka før den lastes inn. Da får du vite alt som må rettes, med ark, rad og kolonne.",
  ],
};
