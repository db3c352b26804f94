/** What `npm run plan` says around the sentences of the dry run. */
export const nb = {
  nothing: "Ingenting går ut.",
  nobody: "Ingen får den.",
  had: (n: number) => `${n} har fått den.`,
  planned: "planlagt",
  laidOut: "på vei",
  cancelled: "stoppet",
  title: (title: string) => `«${title}»`,
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
};
