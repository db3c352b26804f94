import type { nb } from "./nb.ts";

export const nn: typeof nb = {
  changedMeanwhile: (name) =>
    name === undefined
      ? "Nokon andre endra dette samtidig. Det du skreiv, er teke vare på. Sjå på det nye, og vel."
      : `${name} endra dette samtidig. Det du skreiv, er teke vare på. Sjå på det nye, og vel.`,
  tooLong: (over, most) =>
    `Teksten er ${over} teikn for lang. Det er plass til ${most}. Kort ned teksten, eller del teksten på to notat.`,
  empty: "Skriv noko først, så blir det lagra.",
  needsReason: "Skriv kort kvifor.",
  noteGone: "Notatet er ikkje på tavla lenger.",
  boardFull: (most) => `Tavla har plass til ${most} notat. Legg nokre i arkivet, så blir det plass til nye.`,
  portfolioFull: (most) => `Porteføljen har plass til ${most} case. Nokre må ut før eit nytt får plass.`,
  editInAnswer: "Dette notatet er eit svar med fleire felt. Endre svaret i chatten, så følgjer notatet med.",
  notUndoable:
    "Ei deling som er stoppa, kjem ikkje tilbake med Angre. Del på nytt om de vil at fleire skal sjå det.",
  chiefExecutiveOnly: "Dette godkjenner øvste leiar i kommunen dykkar.",
  wrongKind: "Det som blei sendt, passar ikkje her. Last sida på nytt, og prøv igjen.",
  notOurPage: "Dette kom frå ei anna side enn vår og blei ikkje gjort.",
};
