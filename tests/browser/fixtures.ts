import type { BoardView, LaneView, NoteView, OverviewView, PhaseStep } from "../../bot/contract/views.ts";
import type { Lane } from "../../bot/domain/case/case.ts";
import { lanes } from "../../bot/domain/case/case.ts";
import type { Moment } from "../../bot/domain/time.ts";

/** A board as a group has it between its second and third gathering: invented people, words of ordinary length. */
export const now = "2026-11-24T09:42:00.000Z" as Moment;
const at = (day: string, clock = "09:12"): Moment => `${day}T${clock}:00.000Z` as Moment;

const phase = (
  number: PhaseStep["number"],
  name: string,
  state: PhaseStep["state"],
  purpose: string,
  more: Partial<PhaseStep> = {},
): PhaseStep => ({
  number,
  name,
  state,
  purpose,
  rounds: state === "ahead" ? 0 : 1,
  link: `https://www.ks.no/veikart/fase-${number}`,
  steps: [
    { id: `${number}.1`, name: "Bli enige om hva dere vil finne ut", state: "done", draft: false },
    { id: `${number}.2`, name: "Lag en enkel skisse dere kan vise fram", state: "open", draft: true },
    { id: `${number}.3`, name: "Prøv den sammen med dem det gjelder", draft: true },
  ],
  tools: [{ name: "Tjenestereise", link: "https://www.ks.no/verktoy/tjenestereise" }],
  doneWhen: ["Hva har dere lært som dere ikke visste?", "Hvem har dere ikke snakket med ennå?"],
  ...more,
});

const phases: PhaseStep[] = [
  phase(1, "Forankring", "done", "Bli enige om problemet, og hvem som eier det.", {
    from: "2026-05-21",
    to: "2026-07-08",
  }),
  phase(2, "Innsikt", "done", "Forstå behovet sammen med dem det gjelder.", {
    from: "2026-07-08",
    to: "2026-10-21",
    rounds: 2,
  }),
  phase(3, "Tjenesteutvikling", "here", "Utvikle og prøve ut løsninger i det små, før dere velger.", {
    from: "2026-10-21",
  }),
  phase(4, "Pilotering", "ahead", "Prøv tjenesten i liten skala over tid."),
  phase(5, "Overgang til drift", "ahead", "Gjør det dere har lært, til slik dere arbeider."),
  phase(6, "Ny praksis", "ahead", "Se etter at det virker, og fortell andre om det."),
];

let count = 0;
export const note = (text: string, over: Partial<NoteView> = {}): NoteView => ({
  id: `n${++count}`,
  text,
  by: "Terje Bakkerud",
  at: at("2026-09-25"),
  origin: "board",
  circle: "group",
  digital: false,
  rev: 1,
  ...over,
});

export const lanesOf = (notes: Partial<Record<Lane, NoteView[]>>): LaneView[] =>
  lanes.map((lane) => ({ lane, notes: notes[lane] ?? [] }));

const notes: Partial<Record<Lane, NoteView[]>> = {
  need: [
    note("Jeg må vite når dere kommer. Da kan jeg stå opp til rett tid og slippe å sitte og vente.", {
      circle: "all",
      detail: { kind: "source", source: "conversation" },
    }),
    note("Ansatte trenger å vite ruta kvelden før, ikke klokka sju.", { by: "Solveig Nordmo", circle: "ks" }),
  ],
  insight: [
    note("Ruta lages på nytt hver morgen fordi fraværet blir meldt på tre ulike måter.", {
      by: "Amina Yusuf Hagen",
      at: at("2026-11-20"),
      origin: "answer",
      assignment: "p2-insight",
      assignmentTitle: "Hva har dere funnet ut?",
      circle: "ks",
      changed: { by: "Solveig Nordmo", at: at("2026-11-22"), times: 1 },
    }),
    note("412 kjørelister: i snitt 127 minutter i bil per dagvakt.", {
      by: "Amina Yusuf Hagen",
      circle: "all",
      detail: { kind: "source", source: "figures" },
    }),
    note("9 av 12 sa at det verste er å ikke vite når vi kommer.", {
      circle: "ks",
      detail: { kind: "source", source: "conversation" },
    }),
    note("Noen vil heller ha hjelp sent enn tidlig. Vi hadde aldri spurt.", {
      by: "Solveig Nordmo",
      origin: "checkIn",
      at: at("2026-11-23"),
    }),
  ],
  ideaPark: [
    note("Melding til pårørende når vi er på vei", { by: "Amina Yusuf Hagen", digital: true }),
    note("La to ansatte begynne klokka seks i stedet for sju", { by: "Marit Eikeland" }),
  ],
  pilot: [
    note("Fast morgenrute på papir i én sone, fem dager", {
      circle: "all",
      detail: {
        kind: "trial",
        state: "done",
        from: "2026-10-26",
        to: "2026-10-30",
        measure: "minutter i bil per dagvakt",
        result: "104 minutter i snitt. To dager røk ruta da noen ble syke.",
      },
    }),
  ],
  decisions: [
    note("Er vi klare til en pilot i alle fire soner?", {
      by: "Solveig Nordmo",
      circle: "all",
      detail: { kind: "nextDecision", on: "2026-12-11", decider: "ledergruppen" },
    }),
    note("Ny prøve i to soner før vi sier noe om verktøy.", {
      by: "Solveig Nordmo",
      circle: "ks",
      detail: {
        kind: "decision",
        decided: "decision",
        on: "2026-11-04",
        reason: "fem dager er for lite til å vite noe.",
      },
    }),
  ],
  obstacles: [
    note("Fravær meldes på tre måter. Ruta blir aldri riktig før det er ryddet.", {
      circle: "ks",
      detail: { kind: "obstacle", state: "open" },
    }),
    note("Vi fikk ikke ut rutene uten navn, bare summene.", {
      by: "Amina Yusuf Hagen",
      detail: { kind: "obstacle", state: "solved", solvedOn: "2026-08-19" },
    }),
  ],
  next: [
    note("Spør to på kveldsvakt om de kan legge ruta kvelden før", {
      detail: { kind: "step", done: false, due: "2026-12-04" },
    }),
    note("Avtal med de tillitsvalgte hva vi måler", { detail: { kind: "step", done: true } }),
  ],
  benefits: [
    note("Mindre tid i bil", {
      circle: "all",
      detail: {
        kind: "benefit",
        benefit: {
          type: "saved_time",
          owner: "Terje Bakkerud",
          indicator: "Minutter i bil per dagvakt",
          baseline: { value: 127, on: "2026-07-15" },
          target: { value: 95, on: "2027-09-14" },
          achieved: [
            { value: 118, on: "2026-10-01" },
            { value: 104, on: "2026-10-30" },
          ],
          precondition: "fravær meldes ett sted",
        },
      },
    }),
    note("Morgenhjelp til avtalt tid", {
      circle: "all",
      detail: {
        kind: "benefit",
        benefit: {
          type: "better_quality",
          indicator: "Andel morgenbesøk innen 30 minutter fra avtalt tid",
          unit: "prosent",
          baseline: { value: 58 },
          target: { value: 80 },
          achieved: [],
        },
      },
    }),
    note("Bomturer", {
      circle: "ks",
      detail: {
        kind: "benefit",
        benefit: {
          type: "avoided_costs",
          indicator: "Turer der ingen var hjemme, per uke",
          baseline: { value: 14 },
          target: { value: 5 },
          achieved: [{ value: 6, on: "2026-11-13" }],
        },
      },
    }),
    note("Roligere morgener", {
      detail: {
        kind: "benefit",
        benefit: {
          type: "better_quality",
          baseline: { value: "de fleste er slitne" },
          target: { value: "de fleste sier at morgenen går greit" },
          achieved: [],
        },
      },
    }),
  ],
  adjacent: [
    note("Ny avtale om leasing av biler", {
      by: "Jonas Vik",
      detail: { kind: "adjacent", owner: "Jonas Vik", relation: "depends_on", decision: "coordinate" },
    }),
    note("Heltidsprosjektet", {
      by: "Marit Eikeland",
      detail: { kind: "adjacent", owner: "Marit Eikeland", relation: "overlaps", decision: "coordinate" },
    }),
  ],
};

export const fjordvik: BoardView = {
  programme: { id: "vestkysten", name: "Ledergaloppen Vestkysten" },
  group: { id: "fjordvik", name: "Fjordvik kommune", language: "nb" },
  writes: true,
  language: "nb",
  roadmap: { name: "Veikart for tjenesteinnovasjon", phases, draft: true },
  case: {
    id: "fj-hjemmetjeneste",
    rev: 1,
    solutionOpens: true,
    title: "Mer tid hos folk, mindre i bil",
    groups: ["Fjordvik kommune"],
    state: "active",
    need: {
      who: "Hjemmeboende som får hjelp før klokka ti, og de ansatte på dagvakt",
      what: "Morgenhjelpen kommer til ulik tid fra dag til dag, og nesten en tredel av dagvakta går med i bilen.",
      howWeKnow:
        "Kjørelister fra seks uker, tolv samtaler hjemme hos folk og tre vakter der vi var med i bilen.",
      circle: "all",
    },
    goal: "De som trenger hjelp om morgenen, vet når vi kommer, og vi holder det åtte av ti ganger.",
    owner: "Terje Bakkerud",
    planLink: "Helse- og omsorgsplanen, kapitlet om å bo hjemme",
    lastCheckIn: { status: "on_track", at: at("2026-11-23"), by: "Solveig Nordmo" },
  },
  gathering: {
    number: 3,
    theme: "Fra innsikt til utvikling, og de første gevinstene",
    place: "Elvestrand, biblioteket",
    startDay: "2026-12-22",
    startClock: "10:30",
    endDay: "2026-12-23",
    endClock: "13:00",
    daysLeft: 28,
  },
  remaining: [
    {
      assignment: "p3-sketch",
      title: "En enkel skisse dere kan vise fram",
      checkIn: false,
      work: 30,
      minutes: 5,
      due: at("2026-12-10"),
      state: "open",
    },
    {
      assignment: "p3-baseline",
      title: "Gevinstoversikt med nullpunkt",
      checkIn: false,
      work: 30,
      minutes: 4,
      due: at("2026-12-01"),
      state: "draft",
      by: "Amina Yusuf Hagen",
      at: at("2026-11-23"),
    },
    {
      assignment: "check-in-3",
      title: "Statussjekk",
      checkIn: true,
      work: 0,
      minutes: 2,
      state: "answered",
      by: "Solveig Nordmo",
      at: at("2026-11-23"),
    },
  ],
  lanes: lanesOf(notes),
  asOf: now,
};

/** After somebody has answered in the chat. */
export const withAnswer = (view: BoardView): BoardView => ({
  ...view,
  lanes: view.lanes.map((lane) =>
    lane.lane === "insight"
      ? {
          ...lane,
          notes: [
            note("Kveldsvakta får beskjeden sist. Piloten virker på dagtid, men ikke etter klokka 16.", {
              id: "fresh",
              by: "Ingrid Solheim",
              at: now,
              origin: "answer",
              assignmentTitle: "Hva har dere funnet ut?",
            }),
            ...lane.notes,
          ],
        }
      : lane,
  ),
});

/** A new group in nynorsk: no case, no notes, nothing to answer. */
const { case: _case, gathering: _gathering, ...rest } = fjordvik;
export const empty: BoardView = {
  ...rest,
  group: { id: "vestdal", name: "Vestdal herad", language: "nn" },
  language: "en",
  roadmap: {
    name: "Veikart for tjenesteinnovasjon",
    draft: true,
    phases: phases.map(({ from: _from, to: _to, ...it }) => ({
      ...it,
      rounds: 0,
      state: it.number === 1 ? "here" : "ahead",
    })),
  },
  remaining: [],
  lanes: [],
};

export const overview: OverviewView = {
  programme: { id: "vestkysten", name: "Ledergaloppen Vestkysten" },
  language: "nb",
  ...(fjordvik.gathering && { gathering: fjordvik.gathering }),
  assignments: [
    { id: "p3-sketch", title: "En enkel skisse dere kan vise fram", due: at("2026-12-10") },
    { id: "p3-baseline", title: "Gevinstoversikt med nullpunkt", due: at("2026-12-01") },
  ],
  groups: [
    row("elvestrand", "Elvestrand kommune", {
      phase: developing("2026-10-14"),
      status: { status: "on_track", at: at("2026-08-20") },
    }),
    row("fjordvik", "Fjordvik kommune", {
      phase: developing("2026-10-21"),
      status: { status: "on_track" },
      sketch: "answered",
    }),
    row("indredal", "Indredal kommune", {
      phase: insight("2026-10-12"),
      status: { status: "stuck", words: "Innkjøpet stoppa då leverandøren trekte seg." },
    }),
    row("lyngsund", "Lyngsund kommune", { phase: insight("2026-08-24"), status: { status: "need_help" } }),
    row("rognvik", "Rognvik kommune", {}),
    row("skogmo", "Skogmo kommune", {
      phase: developing("2026-09-28"),
      status: { status: "on_track" },
      sketch: "late",
    }),
    row("solvag", "Solvåg kommune", { phase: insight("2026-09-14"), sketch: "answered" }),
    row("vestdal", "Vestdal herad", {
      phase: { number: 4, name: "Pilotering", since: at("2026-09-07") },
      status: { status: "on_track" },
      sketch: "answered",
    }),
  ],
  knocks: [
    { name: "Per Ukjent", email: "per.ukjent@fjordvik.example.com", at: at("2026-11-23", "07:12"), times: 2 },
    { name: "Kari Nordmann", at: at("2026-11-24", "08:01"), times: 1 },
  ],
  said: [
    {
      group: "vestdal",
      text: "Foreldra har fortalt historia si til sju tenester.",
      language: "nn",
      at: "2026-10-27T09:00:00.000Z",
      circle: "ks",
    },
  ],
  raise: [
    {
      is: "ask",
      groups: ["solvag"],
      ask: "ask1",
      text: "Hvem har målt fraværet?",
      since: "2026-11-02T09:00:00.000Z",
    },
  ],
  visit: [],
  asOf: now,
};

type Row = OverviewView["groups"][number];
interface Standing {
  phase?: NonNullable<Row["phase"]>;
  status?: Pick<NonNullable<Row["status"]>, "status" | "words"> & { at?: Moment };
  sketch?: "answered" | "late";
}
function developing(since: string): NonNullable<Row["phase"]> {
  return { number: 3, name: "Tjenesteutvikling", since: at(since) };
}
function insight(since: string): NonNullable<Row["phase"]> {
  return { number: 2, name: "Innsikt", since: at(since) };
}
function row(id: string, name: string, { phase: itsPhase, status, sketch }: Standing): Row {
  return {
    id,
    name,
    language: id === "vestdal" || id === "indredal" ? "nn" : "nb",
    ...(itsPhase && { phase: itsPhase }),
    ...(status && { status: { at: at("2026-11-20"), ...status } }),
    ...(id === "indredal" && { asksForVisit: at("2026-11-20") }),
    tasks: { "p3-sketch": sketch ?? "open", "p3-baseline": id === "vestdal" ? "answered" : "open" },
  };
}

/** Three hundred notes, for what must not be slow. */
export const crowded: BoardView = {
  ...fjordvik,
  lanes: lanesOf({
    ...notes,
    insight: Array.from({ length: 300 }, (_, i) =>
      note(`Innsikt nummer ${i + 1}: det er rekkefølgen som koster tid, ikke avstanden.`),
    ),
  }),
};
