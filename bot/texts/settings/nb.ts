/** The page where the tab is added to a channel in Teams. */
export const nb = {
  title: "Hvilken tavle skal stå i denne kanalen?",
  intro: "Alle i kanalen ser den samme tavla. Hva den enkelte får se, avgjøres av hvem de er.",
  legend: "Ledergruppe",
  tabName: "Caset vårt",
  save: "Trykk Lagre nederst i vinduet når du har valgt.",
  outside: "Denne siden brukes når fanen legges til i Teams.",
  open: "Åpne tavla",
  none: "Du er ikke med i noen ledergruppe ennå. Si fra til prosesslederen, så blir du lagt til.",
};
