import { nb as common } from "../common/nb.ts";

/** The gathering pack, on a page and as slides. Bokmål is the master. */
export const nb = {
  title: "Samlingspakke",
  gathering: (n: number, day: string) => `Samling ${n}, ${day}`,
  speakers: (names: string) => `Innledere: ${names}`,
  noGathering: "Neste samling har ikke fått dato ennå",
  groups: (n: number) => (n === 1 ? "1 ledergruppe" : `${n} ledergrupper`),
  brief: {
    post: "Si fra i kanalene",
    sure: (n: number): string =>
      n === 0
        ? "Ingen kanaler kan vise kortet ennå."
        : `Kortet i ${n === 1 ? "1 kanal" : `${n} kanaler`} viser da gruppens egen side: det gruppen har delt med alle, og det som skal gjøres før samlingen.`,
    yes: (n: number) => (n === 0 ? "Ja, si fra" : `Ja, si fra i ${n === 1 ? "1 kanal" : `${n} kanaler`}`),
    no: "Nei, vent",
    told: (n: number): string =>
      n === 0
        ? "Ingen kanaler viser pakken ennå."
        : n === 1
          ? "Kortet i 1 kanal sier at pakken er klar."
          : `Kortet i ${n} kanaler sier at pakken er klar.`,
    without: (names: string) => `Her er ikke appen lagt til i kanalen ennå: ${names}.`,
  },
  own: "Prosesslederens forberedelse",
  ownWhy: "Her står også det gruppene har sendt bare til KS. Ikke vis denne siden på skjerm i salen.",
  sharedWhy: "Alt på siden er delt med alle gruppene",
  since: (phase: string, week: number) => `${phase}, siden uke ${week}`,
  nothing: "Gruppen har ikke delt noe ennå.",
  without: "Har ikke egen side her",
  withoutWhy: "Hver gruppe velger selv hva den deler, og når.",
  need: "Behovet",
  know: "Slik vet vi det",
  learnt: "Det vi har lært siden sist",
  obstacles: "Det som står i veien",
  decisions: "Neste beslutning",
  decidedOn: (day: string) => `Tas ${day}`,
  asks: "Vi spør dere andre om",
  offers: "Vi kan fortelle om",
  meet: "Bør møte",
  because: {
    experience: (theme: string) => `har fortalt om «${theme}»`,
    hasStoodInIt: (theme: string) => `har stått i det: ${theme}`,
    oneStepAhead: (phase: string) => `er ett steg lenger framme: ${phase}`,
    samePhase: (phase: string) => `er i samme fase: ${phase}`,
  },
  benefits: "Fra nullpunkt mot mål",
  benefit: "Gevinst",
  baseline: "Nullpunkt",
  achieved: "Oppnådd",
  target: "Mål",
  notMeasured: "ikke målt",
  together: "Alle gruppene",
  disagreement: "Uenighet først",
  answers: "Det gruppene svarte",
  tables: "Forslag til bordene",
  table: (phase: string) => `I samme fase: ${phase}`,
  mixed: "På tvers av faser",
  answered: (title: string, n: number, of: number) => `${n} av ${of} grupper har svart på «${title}».`,
  raise: "Dette kan du ta opp",
  raised: {
    disagreement: (names: string, text: string) => `${names} er ikke enige: ${text}`,
    ask: (names: string, text: string) => `${names} spør: ${text}`,
    baseline: (names: string) =>
      `Nullpunktet. ${names} er nær eller i Pilotering. Det må måles før piloten virker.`,
    gate: (names: string, reason: string) => `${names} gikk videre med begrunnelse: ${reason}`,
    decision: (names: string, text: string, day: string) => `${names} skal beslutte ${day}: ${text}`,
    samePhase: (names: string) => `${names} er i samme fase.`,
  },
  more: "fortsetter",
  sources: "Kilder",
  circle: { group: "bare gruppen", ks: "sendt til KS", all: "delt med alle gruppene" },
  asked: "Spør noen som har stått i det",
  lane: common.lane,
};
