import type { Experience } from "../../domain/between/experience.ts";
import type { FollowUp, Visit } from "../../domain/between/visit.ts";
import type { CardWords } from "../../domain/board/act.ts";
import { cardWords } from "../../domain/board/card.ts";
import type { CaseVersion } from "../../domain/board/history.ts";
import { cardFields, type PhaseMove } from "../../domain/case/case.ts";
import type { Mailing } from "../../domain/delivery/mailing.ts";
import type { Remark } from "../../domain/overview/remark.ts";
import type { Moment } from "../../domain/time.ts";
import type { Page } from "../../ports.ts";

/** What one person has written outside answers and notes, and what they have taken on. */
export interface OwnWords {
  /** On the case card, by field. */
  caseCards: { case: string; at: Moment; words: CardWords }[];
  moves: ({ case: string } & PhaseMove)[];
  /** To others who have stood in it. */
  asks: { group: string; at: Moment; text: string }[];
  experiences: Experience[];
  visitsAskedFor: {
    group: string;
    at: Moment;
    theme: string;
    stuckOn?: string;
    wishedDays: Visit["wishedDays"];
  }[];
  visitSummaries: { group: string; at: Moment; text: string }[];
  followUp: ({ group: string } & FollowUp)[];
  /** With a reminder, when passing something on, or as news to a group. */
  greetings: { at: Moment; text: string }[];
  /** As a facilitator, to what a group has sent to KS. */
  replies: { assignment: string; group: string; at: Moment; text: string }[];
  remarks: Remark[];
}

export const noWords = (): OwnWords => ({
  caseCards: [],
  moves: [],
  asks: [],
  experiences: [],
  visitsAskedFor: [],
  visitSummaries: [],
  followUp: [],
  greetings: [],
  replies: [],
  remarks: [],
});

export const wordKinds = [
  "case",
  "caseVersion",
  "ask",
  "experience",
  "visit",
  "mailing",
  "feedback",
  "remark",
] as const;
type Entry = Page<(typeof wordKinds)[number]>["entries"][number];

/** Adds what a document holds of this person's words. */
export function addWords(data: OwnWords, me: string, { kind, body }: Entry): void {
  switch (kind) {
    case "case":
      for (const move of body.moves) if (move.by === me) data.moves.push({ case: body.id, ...move });
      return;
    case "caseVersion":
      if (body.by === me && body.what !== "undo") data.caseCards.push(...written(body));
      return;
    case "ask":
      if (body.by === me) data.asks.push({ group: body.group, at: body.at, text: body.text });
      return;
    case "experience":
      if (body.by === me) data.experiences.push(body);
      return;
    case "visit":
      return addVisit(data, me, body);
    case "mailing":
      if (body.by === me) data.greetings.push(...greeting(body));
      return;
    case "feedback": {
      const { assignment, group } = body;
      for (const { by, at, text } of body.replies)
        if (by === me) data.replies.push({ assignment, group, at, text });
      return;
    }
    case "remark":
      if (body.by === me) data.remarks.push(body);
  }
}

function written({ case: id, at, before, after }: CaseVersion): OwnWords["caseCards"] {
  const [was, is] = [cardWords(before), cardWords(after)];
  const words = Object.fromEntries(
    cardFields.filter((field) => is[field] !== was[field]).map((field) => [field, is[field]]),
  );
  return Object.keys(words).length > 0 ? [{ case: id, at, words }] : [];
}

function addVisit(data: OwnWords, me: string, visit: Visit): void {
  const { group, asked, theme, stuckOn, wishedDays, held } = visit;
  if (asked.by === me)
    data.visitsAskedFor.push({ group, at: asked.at, theme, ...(stuckOn && { stuckOn }), wishedDays });
  if (held?.by === me && held.summary !== undefined)
    data.visitSummaries.push({ group, at: held.at, text: held.summary });
  for (const point of visit.followUp) if (point.owner === me) data.followUp.push({ group, ...point });
}

function greeting({ what, decidedAt: at }: Mailing): OwnWords["greetings"] {
  const text = what.kind === "nudge" ? what.note : what.kind === "notice" ? what.text : undefined;
  return text === undefined ? [] : [{ at, text }];
}
