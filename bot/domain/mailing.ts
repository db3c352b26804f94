import type { When } from "./assignment.ts";
import type { Audience } from "./person.ts";
import type { Moment } from "./time.ts";

/**
 * One intention to reach several people (utsending): an assignment that opens, a nudge, a notice. It stands in the
 * outbox until it is due, and becomes one message per person then; so moving a gathering moves a handful of these
 * and not thousands of messages.
 */
export interface Mailing {
  id: string;
  what: MailingSubject;
  to: Recipients;
  when: When;
  state: "planned" | "sending" | "sent" | "cancelled";
  /** The person who decided it; the programme's own plan has none. */
  by?: string;
  decidedAt: Moment;
  /** How far the expansion into messages has come: the id of the last person done. */
  doneTo?: string;
  rev: number;
}
export type MailingSubject =
  | { kind: "assignment"; assignment: string }
  | { kind: "nudge"; assignment: string; note?: string }
  | { kind: "notice"; text: string }
  | { kind: "correction"; assignment: string; group?: string };

export interface Recipients {
  /** All groups of the programme when left out. */
  groups?: string[];
  audience: Audience;
  people?: string[];
}
