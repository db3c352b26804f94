/** Words of pages that are not a board or an overview: while something loads, when it does not, and what to do. */
export const nb = {
  loading: "Henter …",
  again: "Prøv igjen",
  home: "Til forsiden",
  toOwn: "Til Min side",
  groupPages: {
    name: "Ledergruppens sider",
    overview: "Oversikt",
    board: "Tavla",
    case: "Casesiden",
    portfolio: "Porteføljen",
    visits: "Hjemmebesøk",
    experiences: "Erfaringer",
    home: "Min side",
  },
  privacy: "Personvern",
  accessibility: "Tilgjengelighetserklæring",
  terms: "Vilkår",
  heading: {
    who: "Vi vet ikke hvem du er ennå",
    left: "Du er ikke lenger med i løpet",
    missing: "Denne siden finnes ikke, eller den er ikke din",
    over: "Lenken virker ikke lenger",
    away: "Vi får ikke tak i dette akkurat nå",
    wrong: "Noe gikk galt hos oss",
    inTeams: "Ledergaloppen bor i Teams",
  },
  notSignedIn: "Åpne siden i Teams, så vet vi hvem du er.",
  notSignedInLocal: "Velg hvem du er på forsiden.",
  unknownPerson:
    "Vi finner deg ikke i noe løp. Skriv «hei» til Ledergaloppen i Teams, så ser prosesslederen at du har vært her, og kan legge deg til.",
  leftProgramme:
    "Det du skrev for ledergruppen, ligger der fortsatt. Er det feil, eller vil du ha noe slettet, si fra til prosesslederen.",
  notFound:
    "Adressen er feil, eller innholdet hører til en annen gruppe. Er det feil, si fra til prosesslederen.",
  fileOver:
    "Filen kunne hentes en stund. Skriv «samling» eller «mine data» til Ledergaloppen i Teams, så får du en ny lenke.",
  invalid: "Noe i adressen eller innholdet stemmer ikke. Gå tilbake, og prøv på nytt.",
  notAllowed: "Det går ikke an å gjøre dette her.",
  tooLarge: "Dette ble for stort til å tas imot.",
  tooOften: "Det gikk litt fort. Vent et øyeblikk, og prøv igjen.",
  changedMeanwhile:
    "Noen andre har endret det samme i mellomtiden. Last siden på nytt, så ser du hva som gjelder.",
  overtaken:
    "Det kan ikke gjøres nå, fordi noe er avsluttet eller endret. Last siden på nytt, så ser du hva som gjelder.",
  tryLater: "Det er ikke du som har gjort noe galt. Vi prøver igjen av oss selv.",
  tryAgain: "Det er ikke du som har gjort noe galt. Prøv igjen om litt.",
  offline: "Vi får ikke kontakt. Sjekk nettet. Vi prøver igjen av oss selv.",
  noAnswer: "Vi får ikke kontakt. Sjekk nettet, og prøv igjen.",
  fault: (reference: string) => `Prøv igjen om litt. Hjelper ikke det, gi prosesslederen koden ${reference}.`,
  notBuilt: "Sidene er ikke bygget. Start med «npm start», så bygges de.",
  inTeams: "Åpne fanen i kanalen deres.",
};
