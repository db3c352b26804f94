/** By the kind of refusal: what happened, and what the person can do. Nothing is anybody's fault. */
export const nb = {
  unknownPerson:
    "Jeg finner deg ikke i noe løp ennå. Prosesslederen ser at du har vært her, og kan legge deg til. Da virker alt som det skal.",
  leftProgramme:
    "Du er ikke lenger med i dette løpet. Det du skrev for ledergruppen, ligger der fortsatt. Er det feil, eller vil du ha noe slettet, si fra til prosesslederen.",
  notInProgramme:
    "Kortet er gammelt, og jeg finner deg ikke i det løpet. Er løpet over, er alt som sto der, slettet. Skal du være med, si fra til prosesslederen.",
  notYours:
    "Denne hører til en annen gruppe eller rolle, så du kan ikke svare her. Er det feil, si fra til prosesslederen.",
  notFound: "Vi finner ikke dette lenger. Skriv «oppgaver», så ser du det som er åpent nå.",
  closed:
    "Oppgaven er lukket og tar ikke imot flere svar. Vil dere legge til noe, kan dere gjøre det på tavla.",
  withdrawn: "Oppgaven er trukket tilbake. Det dere har lagret, er tatt vare på.",
  notOpenYet: "Oppgaven er ikke åpnet ennå. Den kommer hit når det er tid.",
  undone: "Svaret er angret, så det er et utkast igjen. Skriv «oppgaver», så finner du det.",
  hasChannel: "Gruppen har allerede en kanal. Skal den byttes, kan prosesslederen koble fra den første.",
  noCase:
    "Ledergruppen har ikke noe case her ennå. Det begynner med det første dere svarer, eller det første dere skriver på tavla.",
  noGroup: "Dette er for dem som er med i en ledergruppe. Det som gjelder deg, ser du i fanene i appen.",
  noGathering: "Neste samling har ikke fått dato ennå. Datoen kommer hit når den er satt.",
  answeredFirst: (name: string) =>
    `${name} svarte rett før deg. Teksten din ligger som utkast under, så du kan legge den til eller la svaret stå.`,
  changedMeanwhile:
    "Noen andre endret dette samtidig. Ingenting er skrevet over. Se på det nye, og prøv igjen.",
  invalid: "Noe mangler eller er for langt. Det dere har skrevet, står fortsatt i kortet.",
  oldCard: "Dette kortet er gammelt. Skriv «oppgaver», så får du det som gjelder nå.",
  tooLarge: "Dette ble for stort til å tas imot. Kort det ned, og prøv igjen.",
  tooOften: "Det gikk litt fort. Vent et øyeblikk, og prøv igjen.",
  tryLater: "Vi fikk ikke lagret svaret. Prøv igjen om litt, eller åpne det i fanen.",
  fault: (reference: string) =>
    `Noe gikk galt hos oss. Prøv igjen om litt. Hjelper ikke det, gi prosesslederen koden ${reference}.`,
  written: "Dette skrev du. Kopier det du vil ta vare på.",
  problem: {
    missing: (label: string) => `Fyll ut «${label}» først, så blir svaret lagret.`,
    tooLong: (label: string, over: number) =>
      `«${label}» er ${over} tegn for lang. Kort den ned, eller skriv resten på tavla.`,
    notAChoice: (label: string) => `Velg blant svarene til «${label}».`,
    notANumber: (label: string) => `Skriv et tall i «${label}», for eksempel 31.`,
    notADate: (label: string) => `Skriv en dato i «${label}», for eksempel 2026-11-24.`,
    notALink: (label: string) => `Lenken i «${label}» må begynne med https://.`,
    outOfRange: (label: string, from: number, to: number) =>
      to === Infinity
        ? `«${label}» må være minst ${from}.`
        : from === -Infinity
          ? `«${label}» kan være høyst ${to}.`
          : `«${label}» går fra ${from} til ${to}.`,
    tooMany: (label: string, most: number) => `«${label}» har plass til høyst ${most}.`,
    tooFew: (label: string, least: number) => `«${label}» trenger minst ${least}.`,
  },
};
