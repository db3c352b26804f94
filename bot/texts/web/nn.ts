import type { nb } from "./nb.ts";

export const nn: typeof nb = {
  loading: "Hentar …",
  again: "Prøv igjen",
  home: "Til framsida",
  toOwn: "Til Sida mi",
  groupPages: {
    name: "Sidene til leiargruppa",
    overview: "Oversikt",
    board: "Tavla",
    case: "Casesida",
    portfolio: "Porteføljen",
    visits: "Heimebesøk",
    experiences: "Erfaringar",
    home: "Sida mi",
  },
  privacy: "Personvern",
  accessibility: "Tilgjengelegheitserklæring",
  terms: "Vilkår",
  heading: {
    who: "Vi veit ikkje kven du er enno",
    left: "Du er ikkje lenger med i løpet",
    missing: "Denne sida finst ikkje, eller er ikkje di",
    over: "Lenkja verkar ikkje lenger",
    away: "Vi får ikkje tak i dette akkurat no",
    wrong: "Noko gjekk gale hos oss",
    inTeams: "Ledergaloppen bur i Teams",
  },
  notSignedIn: "Opne sida i Teams, så veit vi kven du er.",
  notSignedInLocal: "Vel kven du er på framsida.",
  unknownPerson:
    "Vi finn deg ikkje i noko løp. Skriv «hei» til Ledergaloppen i Teams, så ser prosessleiaren at du har vore her, og kan leggje deg til.",
  leftProgramme:
    "Det du skreiv for leiargruppa, ligg der framleis. Er det feil, eller vil du ha noko sletta, sei frå til prosessleiaren.",
  notFound:
    "Adressa er feil, eller innhaldet høyrer til ei anna gruppe. Er det feil, sei frå til prosessleiaren.",
  fileOver:
    "Fila kunne hentast ei stund. Skriv «samling» eller «mine data» til Ledergaloppen i Teams, så får du ei ny lenkje.",
  invalid: "Noko i adressa eller innhaldet stemmer ikkje. Gå tilbake, og prøv på nytt.",
  notAllowed: "Det går ikkje an å gjere dette her.",
  tooLarge: "Dette blei for stort til å takast imot.",
  tooOften: "Det gjekk litt fort. Vent ein augneblink, og prøv igjen.",
  changedMeanwhile:
    "Nokon andre har endra det same i mellomtida. Last sida på nytt, så ser du kva som gjeld.",
  overtaken:
    "Det kan ikkje gjerast no, fordi noko er avslutta eller endra. Last sida på nytt, så ser du kva som gjeld.",
  tryLater: "Det er ikkje du som har gjort noko gale. Vi prøver igjen av oss sjølve.",
  tryAgain: "Det er ikkje du som har gjort noko gale. Prøv igjen om litt.",
  offline: "Vi får ikkje kontakt. Sjekk nettet. Vi prøver igjen av oss sjølve.",
  noAnswer: "Vi får ikkje kontakt. Sjekk nettet, og prøv igjen.",
  fault: (reference) => `Prøv igjen om litt. Hjelper ikkje det, gi prosessleiaren koden ${reference}.`,
  notBuilt: "Sidene er ikkje bygde. Start med «npm start», så blir dei bygde.",
  inTeams: "Opne fana i kanalen dykkar.",
};
