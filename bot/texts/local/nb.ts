/** The first page on one machine: who am I, and where to. */
export const nb = {
  title: "Hvem er du?",
  intro:
    "Dette er Ledergaloppen på én maskin, med oppdiktede kommuner og oppdiktede mennesker. Velg hvem du vil være. Du kan bytte når som helst.",
  facilitator: "Prosessleder",
  youAre: (name: string) => `Du er ${name}`,
  doors: "Hvor vil du?",
  board: (group: string) => `Tavla til ${group}`,
  overview: (programme: string) => `Oversikten over ${programme}`,
  home: "Min side",
  chat: "Chatten",
  chatWhy:
    "Svar på oppgavene i chatten, og se svaret komme på tavla. Chatten er Microsofts Agents Playground.",
  choose: (name: string) => `Vær ${name}`,
  chosen: "Valgt",
  nobody: "Det er ingen deltakere ennå. Last inn demoprogrammet eller en arbeidsbok først.",
  stranger: "Denne personen er ikke med i noe løp. Slik ser det ut for en som ikke er kjent.",
  failed: "Vi fikk ikke byttet person. Prøv igjen.",
};
