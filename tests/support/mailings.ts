import type { Mailing } from "../../bot/domain/delivery/mailing.ts";
import type { Moment } from "../../bot/domain/time.ts";
import type { Visitor } from "../../bot/usecases/visitor/visitor.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import type { Message } from "../../bot/domain/delivery/message.ts";
import type { Rig } from "./postRig.ts";
import { aPerson, aProgramme, tenant } from "./programme.ts";

/** A Tuesday at ten in Oslo. */
export const tuesday: Moment = "2026-11-24T09:00:00.000Z";

export const aNudge = (changes: Partial<Mailing> = {}): Mailing => ({
  id: "n1",
  what: { kind: "nudge", assignment: "a1" },
  to: { audience: "whole_group" },
  when: { at: tuesday },
  state: "planned",
  by: "siri",
  decidedAt: tuesday,
  rev: 1,
  ...changes,
});
/** Like an assignment that opens, but at once. */
export const anOpening = (changes: Partial<Mailing> = {}): Mailing =>
  aNudge({ id: "m1", what: { kind: "assignment", assignment: "a1" }, ...changes });

export const siri = aPerson("siri", [], { programmeRoles: ["facilitator"] });
export const facilitator = (programme = aProgramme()): Visitor => ({
  account: { tenant, object: "object-siri" },
  seats: [{ programme, person: siri }],
});

export const messagesOf = (rig: Rig, mailing: string): Map<string, Message> =>
  new Map(
    rig.store
      .all(partitionOf.programme("p1"), "message")
      .filter(({ body }) => body.mailing === mailing)
      .map(({ body }) => [`${body.to}/${body.group}`, body]),
  );
export const stateOf = (rig: Rig, mailing: string, person: string, group = "g1"): string => {
  const state = messagesOf(rig, mailing).get(`${person}/${group}`)?.state;
  return state ? ("because" in state ? `${state.is} ${state.because}` : state.is) : "none";
};
export const remove = async (rig: Rig, person: string): Promise<void> => {
  const partition = partitionOf.programme("p1");
  const known = await rig.store.read(partition, "person", idOf.person(person));
  if (known) await rig.put(partition, { ...known, body: { ...known.body, removedAt: rig.now() } });
};
