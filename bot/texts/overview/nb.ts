const counted = [
  "ingen",
  "én",
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

/** The facilitator's page: five questions answered in sentences, then the groups. */
export const nb = {
  title: "Oversikt",
  skip: "Gå til gruppene",
  counted: (n: number) => `${capital(inWords(n))} ${n === 1 ? "ledergruppe" : "ledergrupper"}`,
  deletion: (day: string) => `Løpet slettes ${day}.`,
  filed: "Det er eksportert til arkiv.",
  notFiled: "Ingenting er eksportert til arkiv ennå. Kommunene må få det de skal arkivere, før den dagen.",
  gathering: (n: number, day: string) => `Samling ${n}, ${day}.`,
  noDate: "Neste samling har ikke fått dato ennå.",
  daysLeft: (n: number) => (n === 0 ? "Samlingen er i dag." : n === 1 ? "1 dag igjen." : `${n} dager igjen.`),
  allAnswered: "Alle har svart på det som er åpent.",
  nothingOpen: "Ingen oppgaver er åpne nå.",
  answered: (done: number, open: number) =>
    done === 0
      ? `${capital(groups(open))} har noe åpent.`
      : `${capital(groups(done))} har svart på alt, ${inWords(open)} har noe åpent.`,

  who: "Hvem har ikke svart?",
  due: (title: string, day: string | undefined) =>
    [sentence(title), day && `Frist ${day}.`].filter(Boolean).join(" "),
  stuck: "Hvem står fast?",
  nobodyStuck: "Ingen har sagt fra at de står fast.",
  said: "Hva sa de?",
  onBoards:
    "Alt en gruppe har sendt, leser du under «Les det som er sendt». Det de ikke har delt, ser bare de selv.",
  raise: "Hva bør jeg ta opp?",
  noCase: (names: string) => `${names} har ikke valgt case ennå.`,
  visit: "Hvem bør jeg besøke?",
  nobodyAsks: "Ingen har bedt om hjemmebesøk.",

  groups: "Gruppene",
  groupsHow:
    "Alfabetisk. Tid i en fase er informasjon og ikke en måling. Her står bare det gruppene har sendt til KS.",
  group: "Ledergruppe",
  phase: "Fase",
  sinceWeek: (week: number) => `siden uke ${week}`,
  noPhase: "Har ikke valgt case",
  check: "Statussjekk",
  noCheck: "Ikke sendt inn ennå",
  tasks: "Oppgaver",
  state: { open: "Har ikke svart", answered: "Har svart", late: "Har svart, etter fristen" },

  stuckSince: (day: string) => `siden ${day}`,
  lastStatus: (names: string, day: string) => `Siste status fra ${names} er fra ${day}.`,
  askPeer: "De har spurt noen som har stått i det.",
  raised: {
    disagreement: (names: string) => `${names} er ikke enige:`,
    ask: (names: string, day: string) => `${names} spurte ${day}:`,
    seeAsks: "Se spørsmålene",
    baseline: (names: string) =>
      `Nullpunktet. ${names} er nær eller i Pilotering. Det må måles før piloten virker.`,
    gate: (names: string) => `${names} gikk videre med begrunnelse:`,
    decision: (names: string, day: string) => `${names} har en beslutning ${day}:`,
    samePhase: (names: string, phase: string) => `${names} er i samme fase: ${phase}.`,
  },
  visits: {
    asked: (day: string) => `ba ${day} om besøk.`,
    wishes: (days: string) => `Foreslår ${days}.`,
    wishesPast: "Dagene de foreslo, er passert.",
    help: (day: string) => `har trengt hjelp siden ${day}.`,
    stuck: (day: string) => `har stått fast siden ${day}.`,
    none: (names: string) => `${names} har ikke hatt hjemmebesøk ennå.`,
    noneOne: (names: string) => `${names} har ikke hatt hjemmebesøk ennå.`,
    see: "Se hjemmebesøkene",
  },
  where: { ks: "sendt til KS", all: "delt med alle" },
  saidAt: (group: string, where: string, day: string) => `${group} · ${where} ${day}`,
  seeNudge: "Lag påminnelse",
  visitColumn: "Hjemmebesøk",
  visitState: {
    proposed: "Tider er foreslått",
    asked: "Har bedt om besøk",
    planned: (day: string) => `Avtalt ${day}`,
    held: (day: string) => `Gjennomført ${day}`,
    none: "Ikke avtalt",
  },
  wentBack: "gikk et steg tilbake",
  withReason: "gikk videre med begrunnelse",
  confidence: (n: number) => `trygghet ${n} av 5`,
  shared: "Les det som er sendt",
  hide: "Skjul",
  moreSaid: "Vis flere",
  needIs: "Behovet",
  know: "Hvordan de vet det",
  obstaclesAre: "Hindringer",
  decisionsAre: "Beslutninger som kommer",
  asksAre: "Har spurt om",
  repliesAre: "Det KS har svart",
  repliedBy: (by: string, day: string) => `${by}, ${day}`,
  groupSaw: (day: string) => `Gruppen så det ${day}`,
  groupSaid: (day: string) => `Gruppen svarte ${day}`,
  groupNotYet: "Gruppen har ikke merket det som sett",
  gatesAre: "Gikk videre med begrunnelse",
  toBoard: "Til tavla",
  filter: "Vis",
  filters: {
    all: "Alle",
    open: "Har ikke svart",
    trouble: "Står fast eller trenger hjelp",
    unreached: "Noen kan ikke nås",
  },
  noneLeft: "Ingen grupper passer med det du har valgt.",
  unreached: "Hvem når vi ikke?",
  unreachedHow: "Bare du ser navnene, så du kan hjelpe dem inn. Det sier ingenting om hvem som har svart.",
  allReached: "Alle kan nås i Teams.",
  noChat: (n: number) =>
    `${n === 1 ? "1 person" : `${n} personer`} har ingen chat i demoen, så ingenting sendes til dem. Den som skriver «hei» i chatten, kan nås etterpå.`,
  unreachedIn: (n: number) => (n === 1 ? "Én kan ikke nås" : `${capital(inWords(n))} kan ikke nås`),
  knocks: "Hvem har banket på?",
  noKnocks: "Ingen ukjente har skrevet til Ledergaloppen.",
  knocked: (day: string, times: number) => (times === 1 ? day : `${day}, ${inWords(times)} ganger`),
  noEmail: "Teams oppga ingen e-post",
  knockHow:
    "Skal de være med? Legg dem til som deltakere i arbeidsboka, med samme e-post som her, og last inn løpet på nytt. Da kjenner vi dem igjen neste gang de skriver, uten at du gjør noe mer.",
  knockNot: "Skal de ikke være med, trenger du ikke gjøre noe. De ser ingenting.",
  foot: "Status vises per ledergruppe, aldri per person.",
};
