import { emptyAnswer, type Answer, type Version } from "../../domain/answer/answer.ts";
import { submit } from "../../domain/answer/submit.ts";
import type { Assignment } from "../../domain/assignment/assignment.ts";
import type { Circle } from "../../domain/access.ts";
import type { DemoAnswer, DemoCheckIn } from "../../domain/demo/demo.ts";
import type { Moment } from "../../domain/time.ts";
import type { Values } from "../../domain/answer/values.ts";
import type { DemoCalendar } from "./calendar.ts";

/** An answer with its earlier versions, the oldest first. */
export interface DemoHistory {
  answer: Answer;
  versions: Version[];
}

/** Plays an answer of the demo as it was given: the first words, then each change, then what members said of it. */
export function demoAnswer(
  assignment: Assignment,
  demo: DemoAnswer,
  due: Moment,
  calendar: DemoCalendar,
): DemoHistory {
  const now: Record<string, string> = Object.fromEntries(
    demo.parts.flatMap((p) => (p.text ? [[p.q, p.text]] : [])),
  );
  const empty = emptyAnswer(assignment, demo.group);
  if (demo.state === "draft" || !demo.submitted) {
    const { saved } = demo;
    return {
      answer: saved ? { ...empty, draft: { values: now, by: saved.by, at: calendar.at(saved) } } : empty,
      versions: [],
    };
  }
  const circles = Object.fromEntries(
    demo.parts.flatMap((p) => (p.circle === "group" ? [] : [[p.q, p.circle]])),
  );
  const changes = demo.changes ?? [];
  const first = changes.reduceRight<Values>(
    (values, change) => ({ ...values, [change.q]: change.before }),
    now,
  );
  const steps = changes.reduce<{ values: Values; by: string; at: Moment }[]>(
    (told, change) => {
      const before = told.at(-1)?.values ?? {};
      const after = now[change.q];
      return [
        ...told,
        {
          values: { ...before, ...(after !== undefined && { [change.q]: after }) },
          by: change.by,
          at: calendar.at(change),
        },
      ];
    },
    [{ values: first, by: demo.submitted.by, at: calendar.at(demo.submitted) }],
  );
  const history = steps.reduce<DemoHistory>(
    (told, step) => give(told, assignment, { ...step, circles, late: step.at > due }),
    {
      answer: empty,
      versions: [],
    },
  );
  const voices = (demo.voices ?? []).map(({ by, voice, text, ...when }) => ({
    by,
    voice,
    at: calendar.at(when),
    ...(text !== undefined && { reason: text }),
  }));
  return { ...history, answer: { ...history.answer, voices } };
}

export function demoCheckIn(
  assignment: Assignment,
  group: string,
  demo: DemoCheckIn,
  calendar: DemoCalendar,
): DemoHistory {
  const values = { status: demo.status, confidence: demo.confidence, words: demo.words };
  const circles: Record<string, Circle> =
    demo.circle === "group" ? {} : { confidence: demo.circle, words: demo.circle };
  const told = { answer: emptyAnswer(assignment, group), versions: [] };
  return give(told, assignment, { values, circles, by: demo.by, at: calendar.at(demo), late: false });
}

function give(
  { answer, versions }: DemoHistory,
  assignment: Assignment,
  said: { values: Values; circles: Record<string, Circle>; by: string; at: Moment; late: boolean },
): DemoHistory {
  const submitted = submit(answer, { ...said, seenRev: answer.rev, assignmentRev: assignment.rev });
  const version = submitted.answer.current;
  return { answer: submitted.answer, versions: version ? [...versions, version] : versions };
}
