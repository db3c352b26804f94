import type { nb } from "./nb.ts";

export const nn: typeof nb = {
  nothing: "Ingenting går ut.",
  nobody: "Ingen får meldinga.",
  had: (n) => `${n} har fått meldinga.`,
  planned: "planlagd",
  laidOut: "på veg",
  cancelled: "stoppa",
  title: (title) => `«${title}»`,
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
};
