import { nn as common } from "../common/nn.ts";
import type { nb } from "./nb.ts";

export const nn: typeof nb = {
  title: "Samlingspakke",
  gathering: (n, day) => `Samling ${n}, ${day}`,
  speakers: (names) => `Innleiarar: ${names}`,
  noGathering: "Neste samling har ikkje fått dato enno",
  groups: (n) => (n === 1 ? "1 leiargruppe" : `${n} leiargrupper`),
  brief: {
    post: "Sei frå i kanalane",
    sure: (n) =>
      n === 0
        ? "Ingen kanalar kan vise kortet enno."
        : `Kortet i ${n === 1 ? "1 kanal" : `${n} kanalar`} viser då sida til gruppa: det gruppa har delt med alle, og det som skal gjerast før samlinga.`,
    yes: (n) => (n === 0 ? "Ja, sei frå" : `Ja, sei frå i ${n === 1 ? "1 kanal" : `${n} kanalar`}`),
    no: "Nei, vent",
    told: (n) =>
      n === 0
        ? "Ingen kanalar viser pakken enno."
        : n === 1
          ? "Kortet i 1 kanal seier at pakken er klar."
          : `Kortet i ${n} kanalar seier at pakken er klar.`,
    without: (names) => `Her er ikkje appen lagd til i kanalen enno: ${names}.`,
  },
  own: "Førebuinga til prosessleiaren",
  ownWhy: "Her står òg det gruppene har sendt berre til KS. Ikkje vis denne sida på skjerm i salen.",
  sharedWhy: "Alt på sida er delt med alle gruppene",
  since: (phase, week) => `${phase}, sidan veke ${week}`,
  nothing: "Gruppa har ikkje delt noko enno.",
  without: "Har ikkje eiga side her",
  withoutWhy: "Kvar gruppe vel sjølv kva ho deler, og når.",
  need: "Behovet",
  know: "Slik veit vi det",
  learnt: "Det vi har lært sidan sist",
  obstacles: "Det som står i vegen",
  decisions: "Neste avgjerd",
  decidedOn: (day) => `Blir teken ${day}`,
  asks: "Vi spør dykk andre om",
  offers: "Vi kan fortelje om",
  meet: "Bør møte",
  because: {
    experience: (theme) => `har fortalt om «${theme}»`,
    hasStoodInIt: (theme) => `har stått i det: ${theme}`,
    oneStepAhead: (phase) => `er eitt steg lenger framme: ${phase}`,
    samePhase: (phase) => `er i same fase: ${phase}`,
  },
  benefits: "Frå nullpunkt mot mål",
  benefit: "Gevinst",
  baseline: "Nullpunkt",
  achieved: "Oppnådd",
  target: "Mål",
  notMeasured: "ikkje målt",
  together: "Alle gruppene",
  disagreement: "Usemje først",
  answers: "Det gruppene svarte",
  tables: "Forslag til borda",
  table: (phase) => `I same fase: ${phase}`,
  mixed: "På tvers av fasar",
  answered: (title, n, of) => `${n} av ${of} grupper har svart på «${title}».`,
  raise: "Dette kan du ta opp",
  raised: {
    disagreement: (names, text) => `${names} er ikkje samde: ${text}`,
    ask: (names, text) => `${names} spør: ${text}`,
    baseline: (names) => `Nullpunktet. ${names} er nær eller i Pilotering. Det må målast før piloten verkar.`,
    gate: (names, reason) => `${names} gjekk vidare med grunngiving: ${reason}`,
    decision: (names, text, day) => `${names} skal avgjere ${day}: ${text}`,
    samePhase: (names) => `${names} er i same fase.`,
  },
  more: "held fram",
  sources: "Kjelder",
  circle: { group: "berre gruppa", ks: "sendt til KS", all: "delt med alle gruppene" },
  asked: "Spør nokon som har stått i det",
  lane: common.lane,
};
