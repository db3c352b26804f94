import type { DemoWorld } from "../../domain/demo.ts";
import { agendaItem } from "../../domain/assignment.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Plan } from "../../domain/plan.ts";
import type { AnyEntry, Ports } from "../../ports.ts";
import { keepMailings } from "../delivery/keepMailings.ts";
import { mailboxKey } from "../mailbox.ts";
import { loadDemo } from "./loadDemo.ts";

/** The first start shows something: the demo programme, where no programme is. */
export const loadDemoIfEmpty =
  (ports: Pick<Ports, "store" | "now" | "method" | "log">) =>
  async (world: () => Promise<DemoWorld>): Promise<void> => {
    const { entries } = await ports.store.list(partitionOf.programmes, ["listing"], { most: 1 });
    if (entries.length > 0) return;
    const demo = await world();
    await loadDemo(ports, (plan) => firstLoad(ports, plan))(demo);
    await keepMailings(ports)(demo.programme.id);
    ports.log.info("demo.loaded");
  };

async function firstLoad({ store, now }: Pick<Ports, "store" | "now">, plan: Plan): Promise<void> {
  const { id, name } = plan.programme;
  const assignments = plan.assignments.map((assignment) => ({ ...assignment, rev: 1 }));
  const entries: AnyEntry[] = [
    { kind: "programme", id: idOf.programme, body: { ...plan.programme, createdAt: now() } },
    { kind: "agenda", id: idOf.agenda, body: { items: assignments.map(agendaItem) } },
    ...plan.people.map((body): AnyEntry => ({ kind: "person", id: idOf.person(body.id), body })),
    ...assignments.map((body): AnyEntry => ({ kind: "assignment", id: idOf.assignment(body.id), body })),
  ];
  for (let i = 0; i < entries.length; i += 50)
    await store.commit(
      partitionOf.programme(id),
      entries.slice(i, i + 50).map((put) => ({ put })),
    );
  for (const person of plan.people) {
    await store.commit(partitionOf.mailbox(await mailboxKey(person.email)), [
      {
        put: { kind: "mailbox", id: idOf.mailbox, body: { people: [{ programme: id, person: person.id }] } },
      },
    ]);
  }
  await store.commit(partitionOf.programmes, [
    { put: { kind: "listing", id: idOf.listing(id), body: { programme: id, name, demo: true } } },
  ]);
}
