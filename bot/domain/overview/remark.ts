import type { Moment } from "../time.ts";

/** A facilitator's own note on a group (prosesslederens notat): seen by the programme's facilitators only. */
export interface Remark {
  group: string;
  by: string;
  at: Moment;
  text: string;
}

/** What KS said to an answer that was sent to it: that it was seen, or a reply. It goes back to the group. */
export interface Feedback {
  assignment: string;
  group: string;
  seen?: { by: string; at: Moment; rev: number };
  /** When the group said that it has seen what was replied; who of them is not kept. */
  groupSawAt?: Moment;
  replies: { by: string; at: Moment; rev: number; text: string }[];
  /** What the group said to that, the oldest first: a member's own act, for KS and the group. */
  saidBack?: SaidBack[];
}
export interface SaidBack {
  by: string;
  at: Moment;
  text: string;
}

/** The same words to the same reply are said once; `undefined` where nothing was replied. */
export function sayBack(feedback: Feedback, said: SaidBack): Feedback | undefined {
  const { replies, saidBack = [] } = feedback;
  const last = replies.at(-1);
  if (!last) return undefined;
  const before = saidBack.some(({ by, at, text }) => by === said.by && text === said.text && at >= last.at);
  if (before) return feedback;
  return { ...feedback, groupSawAt: sawNewest(feedback) ?? said.at, saidBack: [...saidBack, said] };
}

/** When the group said that it has seen what was replied last; `undefined` where it has not. */
export function sawNewest({ replies, groupSawAt }: Feedback): Moment | undefined {
  const last = replies.at(-1);
  return last && groupSawAt !== undefined && groupSawAt >= last.at ? groupSawAt : undefined;
}
