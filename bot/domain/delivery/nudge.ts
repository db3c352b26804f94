import type { When } from "../assignment/assignment.ts";
import type { Local } from "../language.ts";
import type { Mailing, Recipients } from "./mailing.ts";
import type { Moment } from "../time.ts";
import type { Problem } from "../answer/values.ts";

/** A friendly nudge (vennlig påminnelse) as a facilitator asks for it. */
export interface NudgeDraft {
  assignment: string;
  to: Recipients;
  /** Left out: now, as soon as nobody is disturbed. */
  when?: When;
  /** The facilitator's own words, within our kind frame. */
  note?: string;
  /** Chosen by whoever asks, once per nudge: asking twice is nudging once. */
  key: string;
}

export const longestNote = 500;
const noteLabel: Local = { nb: "Hilsen", nn: "Helsing", en: "Note" };
const toLabel: Local = { nb: "Mottakere", nn: "Mottakarar", en: "Recipients" };

export const tooLong = (over: number): Problem => ({ is: "tooLong", label: noteLabel, over });
export const nobody: Problem = { is: "tooFew", label: toLabel, least: 1 };

/**
 * Plain words: a mention would call somebody who is not meant, so only its name is kept. Markdown is left as it was
 * written; the card shows it as text.
 */
export function plainNote(note: string | undefined): string | undefined {
  const plain = note
    ?.replace(/<\/?at\b[^>]*>/gi, "")
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, " ")
    .replace(/[ \u00A0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return plain === "" ? undefined : plain;
}

export function nudgeOf(draft: NudgeDraft, by: string, now: Moment): Mailing {
  const note = plainNote(draft.note);
  return {
    id: `nudge-${draft.key}`,
    what: { kind: "nudge", assignment: draft.assignment, ...(note !== undefined && { note }) },
    to: draft.to,
    when: draft.when ?? { at: now },
    state: "planned",
    by,
    decidedAt: now,
    rev: 1,
  };
}
