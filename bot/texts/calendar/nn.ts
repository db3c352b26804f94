import type { nb } from "./nb.ts";

export const nn: typeof nb = {
  gathering: (number: number) => `Samling ${number}`,
  visit: (group: string) => `Heimebesøk: ${group}`,
  title: "Kalender",
  how: "Få samlingane og heimebesøka i din eigen kalender. Blir noko flytta, flyttar det seg der òg.",
  make: "Lag ei kalenderadresse",
  address: "Adressa til kalenderen din",
  copy: "Kopier adressa",
  copied: "Adressa er kopiert.",
  paste: "I Outlook: Legg til kalender, Abonner frå nettet, og lim inn adressa.",
  whoever: "Den som har adressa, kan sjå når og kvar. Ingen personnamn og ingenting av det de skriv, er med.",
  again: "Lag ei ny adresse",
  againHow: "Lagar du ei ny, sluttar den gamle å verke.",
  stop: "Slett adressa",
  stopped: "Adressa verkar ikkje lenger.",
  made: "Adressa er klar.",
};
