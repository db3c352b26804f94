import type { nb } from "./nb.ts";

export const nn: typeof nb = {
  title: "Kva tavle skal stå i denne kanalen?",
  intro: "Alle i kanalen ser den same tavla. Kva den enkelte får sjå, blir avgjort av kven dei er.",
  legend: "Leiargruppe",
  tabName: "Caset vårt",
  save: "Trykk Lagre nedst i vindauget når du har valt.",
  outside: "Denne sida blir brukt når fana blir lagd til i Teams.",
  open: "Opne tavla",
  none: "Du er ikkje med i noka leiargruppe enno. Sei frå til prosessleiaren, så blir du lagd til.",
};
