import type { nb } from "./nb.ts";

export const nn: typeof nb = {
  unknownPerson:
    "Eg finn deg ikkje i noko løp enno. Prosessleiaren ser at du har vore her, og kan leggje deg til. Då verkar alt som det skal.",
  leftProgramme:
    "Du er ikkje lenger med i dette løpet. Det du skreiv for leiargruppa, ligg der framleis. Er det feil, eller vil du ha noko sletta, sei frå til prosessleiaren.",
  notInProgramme:
    "Kortet er gammalt, og eg finn deg ikkje i det løpet. Er løpet over, er alt som stod der, sletta. Skal du vere med, sei frå til prosessleiaren.",
  notYours:
    "Denne høyrer til ei anna gruppe eller rolle, så du kan ikkje svare her. Er det feil, sei frå til prosessleiaren.",
  notFound: "Vi finn ikkje dette lenger. Skriv «oppgåver», så ser du det som er ope no.",
  closed:
    "Oppgåva er lukka og tek ikkje imot fleire svar. Vil de leggje til noko, kan de gjere det på tavla.",
  withdrawn: "Oppgåva er trekt tilbake. Det de har lagra, er teke vare på.",
  notOpenYet: "Oppgåva er ikkje opna enno. Oppgåva kjem hit når det er tid.",
  undone: "Svaret er angra, så det er eit utkast igjen. Skriv «oppgåver», så finn du det.",
  hasChannel: "Gruppa har alt ein kanal. Skal han bytast, kan prosessleiaren kople frå den første.",
  noCase:
    "Leiargruppa har ikkje noko case her enno. Det byrjar med det første de svarer, eller det første de skriv på tavla.",
  noGroup: "Dette er for dei som er med i ei leiargruppe. Det som gjeld deg, ser du i fanene i appen.",
  noGathering: "Neste samling har ikkje fått dato enno. Datoen kjem hit når det er klart.",
  answeredFirst: (name) =>
    `${name} svarte rett før deg. Teksten din ligg som utkast under, så du kan leggje teksten til eller la svaret stå.`,
  changedMeanwhile:
    "Nokon andre endra dette samtidig. Ingenting er skrive over. Sjå på det nye, og prøv igjen.",
  invalid: "Noko manglar eller er for langt. Det de har skrive, står framleis i kortet.",
  oldCard: "Dette kortet er gammalt. Skriv «oppgåver», så får du det som gjeld no.",
  tooLarge: "Dette blei for stort til å takast imot. Kort det ned, og prøv igjen.",
  tooOften: "Det gjekk litt fort. Vent ein augneblink, og prøv igjen.",
  tryLater: "Vi fekk ikkje lagra svaret. Prøv igjen om litt, eller opne det i fana.",
  fault: (reference) =>
    `Noko gjekk gale hos oss. Prøv igjen om litt. Hjelper ikkje det, gi prosessleiaren koden ${reference}.`,
  written: "Dette skreiv du. Kopier det du vil ta vare på.",
  problem: {
    missing: (label) => `Fyll ut «${label}» først, så blir svaret lagra.`,
    tooLong: (label, over) =>
      `«${label}» er ${over} teikn for lang. Kort ned teksten, eller skriv resten på tavla.`,
    notAChoice: (label) => `Vel blant svara til «${label}».`,
    notANumber: (label) => `Skriv eit tal i «${label}», til dømes 31.`,
    notADate: (label) => `Skriv ein dato i «${label}», til dømes 2026-11-24.`,
    notALink: (label) => `Lenkja i «${label}» må byrje med https://.`,
    outOfRange: (label, from, to) =>
      to === Infinity
        ? `«${label}» må vere minst ${from}.`
        : from === -Infinity
          ? `«${label}» kan vere høgst ${to}.`
          : `«${label}» går frå ${from} til ${to}.`,
    tooMany: (label, most) => `«${label}» har plass til høgst ${most}.`,
    tooFew: (label, least) => `«${label}» treng minst ${least}.`,
  },
};
