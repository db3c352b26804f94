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
}

/** When the group said that it has seen what was replied last; `undefined` where it has not. */
export function sawNewest({ replies, groupSawAt }: Feedback): Moment | undefined {
  const last = replies.at(-1);
  return last && groupSawAt !== undefined && groupSawAt >= last.at ? groupSawAt : undefined;
}
