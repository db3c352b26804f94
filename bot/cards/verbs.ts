import * as v from "valibot";
import { circles } from "../domain/access.ts";
import { languages } from "../domain/language.ts";
import { phaseNumbers } from "../domain/roadmap.ts";
import { laters } from "../domain/assignment/snooze.ts";

/**
 * Every action that a card can carry, defined once: the button packs its data by this, the handler unpacks with it.
 * Verbs live for years in people's chats: they and their fields are added, never renamed or reused.
 */
const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9._@+=-]{1,100}$/));
const ofGroup = { programme: key, group: key };
const help = v.picklist(["visit", "experience"] as const);
const phase = v.picklist(phaseNumbers);
const task = { programme: key, assignment: key, group: key };
/** Which phase's questions a status check has asked. */
const asked = { askedIn: v.optional(phase) };
/** Which draft stood in the card when it was drawn. */
const begun = { drafted: v.optional(v.pipe(v.string(), v.maxLength(40))) };
const visit = { programme: key, visit: key };
const offer = { programme: key, of: key };
const seen = { rev: v.pipe(v.number(), v.integer(), v.minValue(0)) };

export const verbs = {
  /** Submits what stands in the inputs. */
  answer: v.object({ ...task, ...seen, ...asked, ...begun }),
  saveDraft: v.object({ ...task, ...seen, ...asked, ...begun }),
  /** Draws the assignment again with the answer in its inputs. */
  open: v.object(task),
  /** What stands now, and nothing else: Teams asks by itself when a card is looked at. */
  refresh: v.object(task),
  viewAnswer: v.object(task),
  history: v.object(task),
  undo: v.object({ ...task, ...seen }),
  sharing: v.object(task),
  /** Sends to KS, or shares with the other groups: what is ticked, or all of it. */
  share: v.object({ ...task, ...seen, circle: v.picklist(["ks", "all"] as const) }),
  stopSharing: v.object(task),
  approveSharing: v.object({ ...task, ...seen }),
  declineSharing: v.object({ ...task, ...seen }),
  voice: v.object({ ...task, ...seen, voice: v.picklist(["agree", "doubt"] as const) }),
  /** Asks when; what stands in the inputs is kept. `snooze` is the answer. */
  notNow: v.object({ ...task, ...asked, ...begun }),
  snooze: v.object({ ...task, until: v.picklist(laters) }),
  /** Asks to whom, and then passes it on. */
  handOver: v.object({ ...task, ...asked, ...begun }),
  passOn: v.object(task),
  /** How long the work took: what is chosen in the card. */
  tellUsed: v.object(task),
  /** The group has seen what KS replied to its answer. */
  seeFeedback: v.object(task),
  /** What the group says to that: what stands in the card. */
  sayBack: v.object(task),
  parkIdea: v.object({ ...task, question: key }),
  case: v.object({ programme: v.optional(key), group: v.optional(key) }),
  phase: v.object(ofGroup),
  movePhase: v.object({ ...ofGroup, from: phase, to: v.optional(phase) }),
  asking: v.object({ ...ofGroup, what: help }),
  askForHelp: v.object({ ...ofGroup, what: help }),
  gathering: v.object({}),
  pause: v.object({}),
  resume: v.object({}),
  myData: v.object({}),
  askErasure: v.object({}),
  /** The channel that it is pressed in is the group's. */
  useChannel: v.object(ofGroup),
  chooseLanguage: v.object({}),
  tasks: v.object({}),
  help: v.object({}),
  /** What stands now of a visit, of a question to others, of a nudge that can be sent. */
  visit: v.object(visit),
  match: v.object({ programme: key, ask: key }),
  offer: v.object(offer),
  visits: v.object({}),
  /** Times for the group to choose from, by the facilitator; one of them, by the group. */
  proposeTimes: v.object({ ...visit, ...seen }),
  chooseTime: v.object({ ...visit, ...seen }),
  tickPoint: v.object({ ...visit, ...seen, point: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  cancelVisit: v.object({ ...visit, ...seen }),
  consent: v.object({
    programme: key,
    ask: key,
    side: v.picklist(["asker", "teller"] as const),
    yes: v.boolean(),
    experience: v.optional(key),
  }),
  sendOffer: v.object(offer),
} as const;

/** These only show: a card that is looked at may ask one of them by itself. */
export const looks: readonly string[] = ["refresh", "visit", "match"] satisfies Verb[];

export type Verb = keyof typeof verbs;
export type DataOf<V extends Verb> = v.InferOutput<(typeof verbs)[V]>;

/** Inputs that belong to the card and not to a question carry this mark, so that they never meet a question's id. */
export const own = {
  circle: "_circle",
  language: "_language",
  until: "_until",
  parts: "_parts",
  reason: "_reason",
  to: "_to",
  words: "_words",
  used: "_used",
  phase: "_phase",
  time: "_time",
  place: "_place",
  hours: "_hours",
  /** Followed by which of them it is. */
  day: "_day.",
  clock: "_clock.",
  /** Followed by the id of a point of the soft gate. */
  point: "_point.",
} as const;
export const ownInputs = v.object({
  [own.circle]: v.optional(v.picklist(circles)),
  [own.language]: v.optional(v.picklist(languages)),
});

/**
 * Where one card holds several assignments, each one's inputs carry its mark, so that no two have the same name. The
 * handler never sees it. It also goes before a question that is called the same as something a button carries: a
 * client lets an input win over the button's data.
 */
export const markOf = (data: { assignment: string; group: string }): string =>
  `${data.assignment}~${data.group}~`;
const carried: ReadonlySet<string> = new Set([
  "verb",
  ...Object.keys(task),
  ...Object.keys(seen),
  ...Object.keys(asked),
  ...Object.keys(begun),
]);
export const isCarried = (name: string): boolean => carried.has(name);

export interface Pressed<V extends Verb> {
  data: DataOf<V>;
  /** What the inputs held, unread. */
  inputs: Readonly<Record<string, unknown>>;
}

/** What a button of this verb carries. */
export const pack = <V extends Verb>(verb: V, data: DataOf<V>): { verb: V } & DataOf<V> => ({
  verb,
  ...data,
});

/** Opens a stranger's letter: `undefined` when it is not one of ours. */
export function unpack(raw: unknown): { [V in Verb]: { verb: V } & Pressed<V> }[Verb] | undefined {
  if (typeof raw !== "object" || raw === null || !("verb" in raw)) return undefined;
  const verb = raw.verb;
  if (typeof verb !== "string" || !Object.hasOwn(verbs, verb)) return undefined;
  const known = verb as Verb;
  const data = v.safeParse(verbs[known], raw);
  if (!data.success) return undefined;
  const mark = "assignment" in data.output ? markOf(data.output) : undefined;
  const inputs = Object.fromEntries(
    Object.entries(raw)
      .filter(([name]) => name !== "verb" && !Object.hasOwn(data.output, name))
      .flatMap(([name, value]): [string, unknown][] => {
        if (!name.includes("~")) return [[name, value]];
        return mark && name.startsWith(mark) ? [[name.slice(mark.length), value]] : [];
      }),
  );
  return { verb: known, data: data.output, inputs } as { [V in Verb]: { verb: V } & Pressed<V> }[Verb];
}
