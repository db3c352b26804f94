/** What the bot tells without asking for anything. */
export const nb = {
  expiry: {
    head: (programme: string, day: string) => `${programme} slettes ${day}`,
    whatGoes: "Da slettes alt som er skrevet i løpet. Dagen kan endres i arbeidsboka.",
    archived: "Alt er eksportert til arkiv.",
    notArchived:
      "Ingenting er eksportert til arkiv ennå. Kommunene må få det de skal arkivere, før den dagen. Be den som drifter Ledergaloppen, om en eksport.",
    open: "Åpne oversikten",
  },
  channel: {
    head: (group: string) => `Ledergaloppen i ${group}`,
    kept: "Dette kortet holdes oppdatert.",
    notStarted: "arbeidet har ikke begynt ennå",
    open: (n: number) =>
      n === 0 ? "Ingen åpne oppgaver for gruppen nå" : n === 1 ? "1 åpen oppgave" : `${n} åpne oppgaver`,
    due: (day: string) => `frist ${day}`,
    more: (n: number) => `Og ${n} til, på tavla.`,
    briefHead: "Samlingspakken er klar",
    briefText: "Dette har dere delt med alle gruppene.",
    briefNothing: "Dere har ikke delt noe med de andre gruppene ennå. Det kan dere gjøre på tavla.",
    briefNeed: "Behovet",
    briefLearnt: "Det dere har lært siden sist",
    briefAgreed: "Det dere har avtalt",
    briefDisagreed: "Det dere ikke er enige om ennå",
    briefDecisions: "Det dere skal beslutte",
    briefDecision: (text: string, day: string) => `${text} (tas ${day})`,
    briefBefore: (n: number): string =>
      n === 0 ? "Ingenting venter på dere før samlingen" : "Gjør dette før samlingen",
    openBrief: "Åpne samlingspakken",
    use: (group: string) => `Velg ${group}`,
    useText: "Er dette kanalen til ledergruppen, holder jeg ett kort her om fase, samling og åpne oppgaver.",
  },
};
