import { limits, performed, refused, type Acted, type BoardAct, type CardWords, type Doer } from "./act.ts";
import { readWords } from "./words.ts";
import { cardFields, type CardField, type Case } from "../case/case.ts";

type Of<Is extends BoardAct["is"]> = Extract<BoardAct, { is: Is }>;

const mostOf: Readonly<Record<CardField, number>> = {
  title: limits.title,
  who: limits.card,
  what: limits.card,
  howWeKnow: limits.card,
  goal: limits.card,
  planLink: limits.link,
  expectedBenefit: limits.card,
  owner: limits.short,
};

/** A plan is told in words, or by an address; what begins as an address must be one that can be opened safely. */
const isAddress = (plan: string): boolean => /^[a-z][a-z\d+.-]*:\S|\/\//i.test(plan);
const isSafeAddress = (plan: string): boolean => /^https:\/\/[^\s/]+\.[^\s]+$/i.test(plan);

/** The case card, field by field: two people in different fields are not in each other's way. */
export function editCard(of: Case, act: Of<"editCard">, doer: Doer): Acted {
  const stands = cardWords(of);
  const given = cardFields.filter((field) => act.fields[field] !== undefined);
  const words: CardWords = {};
  for (const field of given) {
    const severalLines = field !== "title" && field !== "planLink";
    const read = readWords(field, act.fields[field] ?? "", mostOf[field], { severalLines, required: false });
    if (!read.ok) return read;
    if (field === "planLink" && isAddress(read.value) && !isSafeAddress(read.value))
      return refused({ is: "wrongKind" });
    if (field === "owner" && read.value !== "" && !doer.isColleague(read.value))
      return refused({ is: "wrongKind" });
    if (read.value !== (stands[field] ?? "")) words[field] = read.value;
  }
  const changed = cardFields.filter((field) => words[field] !== undefined);
  const taken = changed.find((field) => (of.touched?.[field]?.rev ?? 0) > act.rev);
  if (taken) {
    const by = of.touched?.[taken]?.by;
    return refused({ is: "changedMeanwhile", ...(by !== undefined && { by }), card: stands, rev: of.rev });
  }
  return performed(changed.length === 0 ? of : withWords(of, words, changed, doer));
}

export const cardWords = (
  of: Pick<Case, "title" | "need" | "goal" | "planLink" | "expectedBenefit" | "owner">,
): CardWords => {
  const { who, what, howWeKnow } = of.need;
  const all = { title: of.title, who, what, howWeKnow, goal: of.goal, planLink: of.planLink };
  const more = { expectedBenefit: of.expectedBenefit, owner: of.owner };
  return Object.fromEntries(Object.entries({ ...all, ...more }).filter(([, text]) => text !== undefined));
};

function withWords(of: Case, words: CardWords, changed: readonly CardField[], doer: Doer): Case {
  const rev = of.rev + 1;
  const all: CardWords = { ...cardWords(of), ...words };
  const some = (...fields: CardField[]): object =>
    Object.fromEntries(fields.flatMap((field) => (all[field] ? [[field, all[field]]] : [])));
  const { goal: _g, planLink: _p, expectedBenefit: _e, owner: _o, ...kept } = of;
  const mark = { rev, by: doer.person, at: doer.at };
  return {
    ...kept,
    rev,
    title: all.title ?? "",
    need: { ...some("who", "what", "howWeKnow"), circle: of.need.circle },
    ...some("goal", "planLink", "expectedBenefit", "owner"),
    touched: { ...of.touched, ...Object.fromEntries(changed.map((field) => [field, mark])) },
  };
}

export function toggleStep(of: Case, { step, to }: Of<"toggleStep">): Acted {
  const without = (steps: readonly string[]): string[] => steps.filter((s) => s !== step);
  const steps = {
    done: to === "done" ? [...without(of.steps.done), step].sort() : without(of.steps.done),
    open: to === "open" ? [...without(of.steps.open), step].sort() : without(of.steps.open),
  };
  const same = JSON.stringify(steps) === JSON.stringify(of.steps);
  return performed(same ? of : { ...of, rev: of.rev + 1, steps });
}

/** Forward, back, or another round: a normal act (F1.2). Going on with open points wants a reason (F4.1). */
export function movePhase(of: Case, act: Of<"movePhase">, doer: Doer): Acted {
  if (act.phase === of.phase) return performed(of);
  if (act.phase > doer.phases) return refused({ is: "wrongKind" });
  const before = of.touched?.phase;
  if (before && before.rev > act.rev) return refused({ is: "changedMeanwhile", by: before.by });
  const reason = readWords("reason", act.reason ?? "", limits.reason, { required: false });
  if (!reason.ok) return reason;
  const openPoints = act.openPoints ?? [];
  const move = act.phase < of.phase ? "back" : "forward";
  if (reason.value === "" && (move === "back" || openPoints.length > 0))
    return refused({ is: "needsReason" });
  const made = {
    phase: act.phase,
    move,
    at: doer.at,
    by: doer.person,
    ...(reason.value && { reason: reason.value }),
    ...(openPoints.length > 0 && { openPoints }),
  } as const;
  const rev = of.rev + 1;
  const touched = { ...of.touched, phase: { rev, by: doer.person, at: doer.at } };
  return performed({ ...of, rev, phase: act.phase, moves: [...of.moves, made], touched });
}
