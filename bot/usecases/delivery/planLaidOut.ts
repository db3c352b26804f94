import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Mailing } from "../../domain/delivery/mailing.ts";
import type { Message } from "../../domain/delivery/message.ts";
import type { Foreseen } from "../../domain/delivery/planning.ts";
import { day, later, type Moment } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { programmeFacts } from "./facts.ts";
import { foreseeWaiting, peopleOf } from "./foreseeWaiting.ts";
import { summary } from "./forecast.ts";
import { each, everything } from "../everything.ts";
import { headOf, type PlannedMailing } from "./plannedMailing.ts";

type Needs = Pick<Ports, "store" | "now">;

/** Somebody may still ask what became of it. */
const lately = day;
const most = 10_000;

/** What is laid out: all of which something waits, and all of the last day, with those whom it did not go to. */
export async function planLaidOut(ports: Needs, programme: string, until: Moment): Promise<PlannedMailing[]> {
  const { store, now } = ports;
  const partition = partitionOf.programme(programme);
  const due = await store.due(partition, "message", until, most);
  const waiting = new Set(due.map(({ body }) => body.mailing));
  const planned: PlannedMailing[] = [];
  for await (const page of each(store, partition, ["mailing"], { prefix: "mailing:" })) {
    for (const { body: mailing } of page) {
      if (waiting.has(mailing.id) || isRecent(mailing, now())) {
        planned.push(...(await planOf(ports, programme, mailing, until)));
      }
    }
  }
  return planned;
}

/** A card that stands in a channel is only drawn again. */
const isRecent = ({ what, when, decidedAt }: Mailing, now: Moment): boolean => {
  const at = "at" in when ? when.at : decidedAt;
  return what.kind !== "channel" && what.kind !== "correction" && at <= now && at > later(now, -lately);
};

async function planOf(
  ports: Needs,
  programme: string,
  mailing: Mailing,
  until: Moment,
): Promise<PlannedMailing[]> {
  const { store, now } = ports;
  const partition = partitionOf.programme(programme);
  const facts = await programmeFacts(store, programme, [mailing]);
  const messages = await everything({ store }, partition, ["message"], idOf.messagesOf(mailing.id));
  if (!facts) return [];
  const people = await peopleOf(store, facts, mailing, messages);
  const soon = messages.filter(({ dueAt }) => dueAt !== undefined && dueAt <= until);
  const rows = [
    ...foreseeWaiting(soon, mailing, facts, people, now()),
    ...messages.flatMap(({ body }) => silenceOf(body)),
  ];
  // Cards that are only drawn again reach nobody anew.
  if (rows.length === 0) return [];
  const had = messages.filter(({ body: { state } }) => state.is === "accepted" || state.is === "joined");
  const told = summary({ at: now(), rows }, people, now());
  return [{ ...(await headOf(ports, programme, mailing)), laidOut: true, had: had.length, ...told }];
}

/** Whom it did not go to, and why: the language of what nobody reads is not asked for. */
function silenceOf({ to: person, group, state }: Message): Foreseen[] {
  const row = { person, group, language: "nb" } as const;
  if (state.is === "dropped") return [{ ...row, fate: { is: "drop", because: state.because } }];
  return state.is === "notReached" ? [{ ...row, fate: { is: "notReached", because: state.because } }] : [];
}
