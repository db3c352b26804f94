/** A programme that has something to send now to everybody, whatever the hour: for tests with real processes. */
import assert from "node:assert/strict";
import { idOf, laneOf, partitionOf } from "../../bot/domain/ids.ts";
import type { Mailing } from "../../bot/domain/delivery/mailing.ts";
import type { Settings } from "../../bot/domain/programme/programme.ts";
import { later, type Moment } from "../../bot/domain/time.ts";
import type { AnyEntry, Store } from "../../bot/ports.ts";
import { entryOf } from "../../bot/usecases/outbox/entries.ts";
import { wake } from "../../bot/usecases/outbox/wake.ts";
import { aPerson, aProgramme, anAddress, anAssignment } from "./programme.ts";

export const tenant = "d0000000-0000-4000-8000-000000000100";

interface Where {
  store: Store;
  now: () => Moment;
  /** Where everybody can be reached. */
  connector: string;
}

/** Without quiet hours, and an assignment has opened two hours ago, so that nobody's place in the spread is to come. */
export async function enrol(
  { store, now, connector }: Where,
  id: string,
  people: readonly string[],
): Promise<void> {
  const put = async (partition: string, entries: readonly AnyEntry[]): Promise<void> => {
    for (let i = 0; i < entries.length; i += 50) {
      const changes = entries.slice(i, i + 50).map((entry) => ({ put: entry }));
      assert.ok((await store.commit(partition, changes)).ok);
    }
  };
  const at = later(now(), -2 * 3_600_000);
  const settings: Settings = { quietHours: { from: "24:00", to: "00:00", weekends: false }, weeklyBudget: 9 };
  const partition = partitionOf.programme(id);
  const assignment = anAssignment("a1", { opens: { at }, due: { at: later(now(), 7 * 86_400_000) } });
  const persons = people.map((person) => aPerson(person, ["g1"], { account: { tenant, object: person } }));
  await put(partition, [
    { kind: "programme", id: idOf.programme, body: aProgramme({ id, settings }) },
    { kind: "assignment", id: idOf.assignment("a1"), body: assignment },
    ...persons.map((body): AnyEntry => ({ kind: "person", id: idOf.person(body.id), body })),
  ]);
  const accounts = persons.map(({ id: person }): AnyEntry => {
    const address = { ...anAddress(person), serviceUrl: `${connector}/${id}/` };
    const body = { tenant, object: person, people: [{ programme: id, person }], address };
    return { kind: "account", id: idOf.account(person), body };
  });
  await put(partitionOf.tenant(tenant), accounts);
  const mailing: Mailing = {
    id: "opening-a1",
    what: { kind: "assignment", assignment: "a1" },
    to: { audience: "whole_group" },
    when: { at },
    state: "planned",
    by: "facilitator",
    decidedAt: at,
    rev: 1,
  };
  await wake({ store, now }, laneOf.programme(id), id, at);
  await put(partition, [entryOf(mailing, at)]);
}
