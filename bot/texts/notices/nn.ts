import type { nb } from "./nb.ts";

export const nn: typeof nb = {
  expiry: {
    head: (programme, day) => `${programme} blir sletta ${day}`,
    whatGoes: "Då blir alt som er skrive i løpet, sletta. Dagen kan endrast i arbeidsboka.",
    archived: "Alt er eksportert til arkiv.",
    notArchived:
      "Ingenting er eksportert til arkiv enno. Kommunane må få det dei skal arkivere, før den dagen. Be den som driftar Ledergaloppen, om ein eksport.",
    open: "Opne oversikta",
  },
  channel: {
    head: (group) => `Ledergaloppen i ${group}`,
    kept: "Dette kortet blir halde oppdatert.",
    notStarted: "arbeidet har ikkje byrja enno",
    open: (n) =>
      n === 0 ? "Ingen opne oppgåver for gruppa no" : n === 1 ? "1 open oppgåve" : `${n} opne oppgåver`,
    due: (day) => `frist ${day}`,
    more: (n) => `Og ${n} til, på tavla.`,
    briefHead: "Samlingspakken er klar",
    briefText: "Dette har de delt med alle gruppene.",
    briefNothing: "De har ikkje delt noko med dei andre gruppene enno. Det kan de gjere på tavla.",
    briefNeed: "Behovet",
    briefLearnt: "Det de har lært sidan sist",
    briefAgreed: "Det de har avtalt",
    briefDisagreed: "Det de ikkje er samde om enno",
    briefDecisions: "Det de skal avgjere",
    briefDecision: (text, day) => `${text} (blir teken ${day})`,
    briefBefore: (n) => (n === 0 ? "Ingenting ventar på dykk før samlinga" : "Gjer dette før samlinga"),
    openBrief: "Opne samlingspakken",
    use: (group) => `Vel ${group}`,
    useText: "Er dette kanalen til leiargruppa, held eg eitt kort her om fase, samling og opne oppgåver.",
  },
};
