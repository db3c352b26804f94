import type { nb } from "./nb.ts";

const counted = [
  "ingen",
  "éi",
  "to",
  "tre",
  "fire",
  "fem",
  "seks",
  "sju",
  "åtte",
  "ni",
  "ti",
  "elleve",
  "tolv",
];
const inWords = (n: number): string => counted[n] ?? String(n);
const groups = (n: number): string => `${inWords(n)} ${n === 1 ? "gruppe" : "grupper"}`;
/** A title may be a question already. */
const sentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const nn: typeof nb = {
  title: "Oversikt",
  skip: "Gå til gruppene",
  counted: (n) => `${capital(inWords(n))} ${n === 1 ? "leiargruppe" : "leiargrupper"}`,
  deletion: (day) => `Løpet blir sletta ${day}.`,
  filed: "Det er eksportert til arkiv.",
  notFiled: "Ingenting er eksportert til arkiv enno. Kommunane må få det dei skal arkivere, før den dagen.",
  gathering: (n, day) => `Samling ${n}, ${day}.`,
  noDate: "Neste samling har ikkje fått dato enno.",
  daysLeft: (n) => (n === 0 ? "Samlinga er i dag." : n === 1 ? "1 dag att." : `${n} dagar att.`),
  allAnswered: "Alle har svart på det som er ope.",
  nothingOpen: "Ingen oppgåver er opne no.",
  answered: (done, open) =>
    done === 0
      ? `${capital(groups(open))} har noko ope.`
      : `${capital(groups(done))} har svart, ${groups(open)} har noko ope.`,

  who: "Kven har ikkje svart?",
  due: (title, day) => [sentence(title), day && `Frist ${day}.`].filter(Boolean).join(" "),
  stuck: "Kven står fast?",
  nobodyStuck: "Ingen har sagt frå at dei står fast.",
  said: "Kva sa dei?",
  sentToKs: (group, day) => `${group} · sendt til KS ${day}`,
  onBoards:
    "Det gruppene har delt med KS, les du på tavlene deira. Det dei ikkje har delt, ser berre dei sjølve.",
  raise: "Kva bør eg ta opp?",
  inPhases: "Dette er gruppene midt i:",
  noCase: (names) => `${names} har ikkje valt case enno.`,
  visit: "Kven bør eg besøkje?",
  asks: (day) => `har bede om besøk ${day}.`,
  helpFirst: (names) => `${names} treng hjelp. Det kan vere ein stad å byrje.`,
  nobodyAsks: "Ingen har bede om heimebesøk.",

  groups: "Gruppene",
  groupsHow:
    "Alfabetisk. Tid i ein fase er informasjon og ikkje ei måling. Her står berre det gruppene har sendt til KS.",
  group: "Leiargruppe",
  phase: "Fase",
  sinceWeek: (week) => `sidan veke ${week}`,
  noPhase: "Har ikkje valt case",
  check: "Statussjekk",
  noCheck: "Ikkje sendt inn enno",
  tasks: "Oppgåver",
  state: { open: "Har ikkje svart", answered: "Har svart", late: "Har svart, etter fristen" },
  nynorsk: "nynorsk",

  stuckSince: (day) => `sidan ${day}`,
  askPeer: "Dei har spurt nokon som har stått i det.",
  raised: {
    disagreement: (names) => `${names} er ikkje samde:`,
    ask: (names, day) => `${names} spurde ${day}:`,
    baseline: (names) =>
      `Nullpunktet. ${names} er nær eller i Pilotering. Det må målast før piloten verkar.`,
    gate: (names) => `${names} gjekk vidare med grunngiving:`,
    decision: (names, day) => `${names} har ei avgjerd ${day}:`,
    samePhase: (names, phase) => `${names} er alle i ${phase}.`,
  },
  visits: {
    asked: (day) => `bad ${day} om besøk.`,
    wishes: (days) => `Foreslår ${days}.`,
    help: (day) => `har trunge hjelp sidan ${day}.`,
    stuck: (day) => `har stått fast sidan ${day}.`,
    none: (names) => `${names} har ikkje hatt heimebesøk enno.`,
    noneOne: (names) => `${names} har ikkje hatt heimebesøk enno.`,
    see: "Sjå heimebesøka",
  },
  where: { ks: "sendt til KS", all: "delt med alle" },
  saidAt: (group, where, day) => `${group} · ${where} ${day}`,
  seeNudge: "Lag påminning",
  visitColumn: "Heimebesøk",
  visitState: {
    proposed: "Tider er foreslått",
    asked: "Har bede om besøk",
    planned: (day) => `Avtalt ${day}`,
    held: (day) => `Gjennomført ${day}`,
    none: "Ikkje avtalt",
  },
  wentBack: "gjekk eit steg tilbake",
  withReason: "gjekk vidare med grunngiving",
  confidence: (n) => `tryggleik ${n} av 5`,
  shared: "Les det som er sendt",
  hide: "Gøym",
  moreSaid: "Vis fleire",
  needIs: "Behovet",
  know: "Korleis dei veit det",
  obstaclesAre: "Hindringar",
  decisionsAre: "Avgjerder som kjem",
  asksAre: "Har spurt om",
  gatesAre: "Gjekk vidare med grunngiving",
  toBoard: "Til tavla",
  filter: "Vis",
  filters: {
    all: "Alle",
    open: "Har ikkje svart",
    trouble: "Står fast eller treng hjelp",
    unreached: "Nokon kan ikkje nåast",
  },
  noneLeft: "Ingen grupper passar med det du har valt.",
  unreached: "Kven når vi ikkje?",
  unreachedHow: "Berre du ser namna, så du kan hjelpe dei inn. Det seier ingenting om kven som har svart.",
  allReached: "Alle kan nåast i Teams.",
  unreachedIn: (n) => (n === 1 ? "Éin kan ikkje nåast" : `${capital(inWords(n))} kan ikkje nåast`),
  knocks: "Kven har banka på?",
  noKnocks: "Ingen vi ikkje kjenner, har skrive til Ledergaloppen.",
  knocked: (day, times) => (times === 1 ? day : `${day}, ${inWords(times)} gonger`),
  noEmail: "Teams gav ingen e-post",
  knockHow:
    "Skal dei vere med? Legg dei til som deltakarar i arbeidsboka, med same e-post som her, og last inn løpet på nytt. Då kjenner vi dei att neste gong dei skriv, utan at du gjer noko meir.",
  knockNot: "Skal dei ikkje vere med, treng du ikkje gjere noko. Dei ser ingenting.",
  foot: "Status blir vist per leiargruppe, aldri per person.",
};
