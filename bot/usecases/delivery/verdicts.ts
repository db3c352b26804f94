import { judge, sameMorning, type Verdict } from "../../domain/delivery/ladder.ts";
import type { MailingSubject } from "../../domain/delivery/mailing.ts";
import { same } from "../../domain/same.ts";
import type { Message, MessageState } from "../../domain/delivery/message.ts";
import { later, type Moment } from "../../domain/time.ts";
import type { Change } from "../../ports.ts";
import type { Dossier, Held } from "./dossier.ts";

/** What is to be done for one person: cards to send or to draw again, and what is written before anything is done. */
export interface Decision {
  /** The leader, and what rides on its card. */
  send?: { leader: Held; riders: Held[] };
  update: Held[];
  changes: Change[];
}

/** Judges everything that is due for one person together. */
export function decide(
  desk: Dossier,
  due: readonly Held[],
  now: Moment,
  claim: (message: Held, then: Partial<Message>) => Change,
): Decision {
  const decision: Decision = { update: [], changes: [] };
  const put = (change: Change): number => decision.changes.push(change);
  // An orphan is another object by now, so it is the id that counts.
  const isDue = new Set(due.map(({ id }) => id));
  const waiting = new Map<string, Held>();
  for (const message of due) {
    const { state, stale, sent } = message.body;
    if (state.is === "waiting") waiting.set(message.id, message);
    else if (state.is === "sending") orphan(message);
    else if (stale && sent) decision.update.push(message);
    else put(settled(message, state));
  }
  for (const message of desk.messages.values()) {
    if (message.body.to === due[0]?.body.to && message.body.state.is === "waiting") {
      waiting.set(message.id, message);
    }
  }

  const judged = [...waiting.values()].map((message) => ({ message, verdict: verdictOn(message) }));
  const ready = judged.filter(({ message, verdict }) => verdict.is === "send" && isDue.has(message.id));
  const leader = ready.sort(byWeight)[0]?.message;
  const riders: Held[] = [];
  for (const { message, verdict } of judged) {
    if (message === leader) continue;
    if (leader && joins(message, leader)) riders.push(message);
    // What is not due yet and does not ride along is left as it is.
    else if (isDue.has(message.id)) resolve(message, verdict);
  }
  if (leader) {
    const all = [leader, ...riders];
    const carried = all.flatMap(({ body }) => body.with ?? []).flatMap((id) => desk.messages.get(id) ?? []);
    const alive = carried.filter((message) => staysAboard(message));
    decision.send = { leader, riders: [...riders, ...alive] };
    const { hold: _over, ...rest } = leader.body;
    const aboard = [...riders, ...alive].map(({ id }) => id);
    put(claim({ ...leader, body: rest }, { with: aboard, state: { is: "sending", since: now } }));
    for (const rider of riders) put(settled(rider, { is: "joined", at: now, into: leader.id }));
  }
  for (const message of decision.update) put(claim(message, {}));
  return decision;

  function verdictOn({ body }: Held, leader?: string): Verdict {
    if (!desk.facts) return { is: "drop", because: "programmeEnded" };
    const facts = desk.factsOf(body);
    if (!facts) return { is: "drop", because: desk.people.has(body.to) ? "cancelled" : "leftProgramme" };
    return judge(leader === undefined ? facts : { ...facts, leader }, now, desk.opening);
  }

  /** What was to ride along the last time, and is answered or withdrawn by now, is let off with its reason. */
  function staysAboard(rider: Held): boolean {
    const verdict = verdictOn(rider);
    if (verdict.is !== "drop") return verdict.is !== "notReached";
    put(settled(rider, { is: "dropped", at: now, because: verdict.because }));
    return false;
  }

  /** Whoever was sending it is gone, and nobody knows how far they came. */
  function orphan(message: Held): void {
    if (message.body.what.kind === "nudge") {
      put(settled(message, { is: "unknown", at: now }));
      return;
    }
    const doubts = (message.body.doubts ?? 0) + 1;
    waiting.set(message.id, { ...message, body: { ...message.body, state: { is: "waiting" }, doubts } });
  }

  function resolve(message: Held, verdict: Verdict): void {
    if (verdict.is === "hold") put(held(message, { because: verdict.because, until: verdict.until }));
    if (verdict.is === "notReached")
      put(settled(message, { is: "notReached", at: now, because: verdict.because }));
    if (verdict.is !== "drop") return;
    put(settled(message, { is: "dropped", at: now, because: verdict.because }));
    // What was to ride on its card stands on its own feet again.
    for (const id of message.body.with ?? []) {
      const rider = desk.messages.get(id);
      if (rider?.body.state.is === "joined") put(held(rider, { until: now, because: "planned" }));
    }
  }

  function joins(message: Held, leader: Held): boolean {
    const tasks = isAboutTask(message) && isAboutTask(leader);
    if (!tasks && !isSameMatter(message, leader)) return false;
    const verdict = verdictOn(message, leader.id);
    if (verdict.is === "join") return true;
    if (verdict.is !== "hold") return false;
    if (verdict.because === "enoughThisWeek") return true;
    return verdict.because === "planned" && verdict.until <= later(now, sameMorning);
  }
}

/** Drawn as it stands: what happened in the meantime is on the one card. */
const asItStands: ReadonlySet<string> = new Set(["visit", "match", "approval", "saidBack", "offer"]);
const isSameMatter = ({ body: a }: Held, { body: b }: Held): boolean =>
  asItStands.has(a.what.kind) && same(a.what, b.what);

/** What is asked goes before what is told, and only what is asked shares a card. */
const weights: Readonly<Record<MailingSubject["kind"], number>> = {
  assignment: 0,
  nudge: 1,
  later: 1,
  approval: 2,
  saidBack: 2,
  notice: 2,
  visit: 2,
  match: 2,
  offer: 2,
  expiry: 2,
  channel: 2,
  correction: 2,
};
const weight = (message: Message): number => weights[message.what.kind];
const isAboutTask = ({ body }: Held): boolean => weight(body) < 2;
const byWeight = (
  { message: { body: a } }: { message: Held },
  { message: { body: b } }: { message: Held },
): number => weight(a) - weight(b) || (a.notBefore < b.notBefore ? -1 : 1);

function settled({ etag, dueAt: _over, ...entry }: Held, state: MessageState): Change {
  const { lease: _free, hold: _done, stale: _noCard, ...body } = entry.body;
  return { put: { ...entry, body: { ...body, state } }, ifMatch: etag };
}

function held({ etag, ...entry }: Held, hold: NonNullable<Message["hold"]>): Change {
  const { lease: _free, ...body } = entry.body;
  return {
    put: { ...entry, dueAt: hold.until, body: { ...body, state: { is: "waiting" }, hold } },
    ifMatch: etag,
  };
}
