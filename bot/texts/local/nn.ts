import type { nb } from "./nb.ts";

export const nn: typeof nb = {
  title: "Kven er du?",
  intro:
    "Dette er Ledergaloppen på éi maskin, med oppdikta kommunar og oppdikta menneske. Vel kven du vil vere. Du kan byte når som helst.",
  facilitator: "Prosessleiar",
  youAre: (name) => `Du er ${name}`,
  doors: "Kvar vil du?",
  board: (group) => `Tavla til ${group}`,
  overview: (programme) => `Oversikta over ${programme}`,
  home: "Sida mi",
  chat: "Chatten",
  chatWhy:
    "Svar på oppgåvene i chatten, og sjå svaret kome på tavla. Chatten er Microsofts Agents Playground.",
  choose: (name) => `Ver ${name}`,
  chosen: "Vald",
  nobody: "Det er ingen deltakarar enno. Last inn demoprogrammet eller ei arbeidsbok først.",
  stranger: "Denne personen er ikkje med i noko løp. Slik ser det ut for ein som ikkje er kjend.",
  failed: "Vi fekk ikkje bytt person. Prøv igjen.",
};
