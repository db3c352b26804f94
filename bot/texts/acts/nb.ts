/** What a member can act on when something could not be done on the board. Their words are always kept. */
export const nb = {
  changedMeanwhile: (name: string | undefined) =>
    name === undefined
      ? "Noen andre endret dette samtidig. Det du skrev, er tatt vare på. Se på det nye, og velg."
      : `${name} endret dette samtidig. Det du skrev, er tatt vare på. Se på det nye, og velg.`,
  tooLong: (over: number, most: number) =>
    `Teksten er ${over} tegn for lang. Det er plass til ${most}. Kort den ned, eller del den på to notater.`,
  empty: "Skriv noe først, så blir det lagret.",
  needsReason: "Skriv kort hvorfor.",
  noteGone: "Notatet er ikke på tavla lenger.",
  boardFull: (most: number) =>
    `Tavla har plass til ${most} notater. Legg noen i arkivet, så blir det plass til nye.`,
  portfolioFull: (most: number) =>
    `Porteføljen har plass til ${most} case. Noen må ut før et nytt får plass.`,
  editInAnswer: "Dette notatet er et svar med flere felt. Endre svaret i chatten, så følger notatet med.",
  notUndoable:
    "En deling som er stoppet, kommer ikke tilbake med Angre. Del på nytt hvis dere vil at flere skal se det.",
  chiefExecutiveOnly: "Dette godkjenner øverste leder i kommunen deres.",
  wrongKind: "Det som ble sendt, passer ikke her. Last siden på nytt, og prøv igjen.",
  notOurPage: "Dette kom fra en annen side enn vår og ble ikke gjort.",
};
