/** What the facilitator does with the programme, and what happens to its people. */
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import { done } from "../../bot/domain/outcome.ts";
import type { Plan } from "../../bot/domain/plan/plan.ts";
import { addDays, dayOf } from "../../bot/domain/time.ts";
import { erasePerson } from "../../bot/usecases/data/erasePerson.ts";
import { changePlan } from "../../bot/usecases/programme/changePlan.ts";
import { planOf } from "../../bot/usecases/programme/planInStore.ts";
import type { Instance } from "./instance.ts";
import type { Act, Life } from "./life.ts";
import { facilitator, groups, programme } from "./town.ts";

const partition = partitionOf.programme(programme);
const assignmentIn = ({ chance }: Life): string => `a${chance.between(0, 11)}`;

const nudges: Act = async (life, { house }) => {
  const { chance } = life;
  const act = `nudge-${chance.between(0, 1e9)}`;
  const audience = chance.one(["whole_group", "whole_group", "chief_executive"] as const);
  const when = { day: addDays(dayOf(life.clock.now()), chance.between(0, 3)), clock: "09:30" } as const;
  const body = {
    assignment: assignmentIn(life),
    to: { audience, ...(chance.percent(40) && { groups: [chance.one(groups)] }) },
    ...(chance.percent(50) && {
      when: chance.percent(50) ? when : { gathering: 2, days: -2, clock: "09:00" as const },
    }),
  };
  const visitor = await life.arrives(house, facilitator);
  await life.insists(() => house.sendNudge({ visitor, programme, act, body }));
};
const cancels: Act = async (life, { house }) => {
  const { entries } = await life.store.list(partition, ["mailing"], { prefix: "mailing:" });
  const some = entries.filter(({ body }) => body.what.kind === "nudge" && body.by === facilitator);
  const one = life.chance.maybe(some);
  if (one) await house.cancelMailing(await life.arrives(house, facilitator), programme, one.body.id);
};
const moves: Act = async (life, { house }) => {
  const gathering = life.chance.one([1, 2]);
  const startDay = addDays(
    life.start,
    life.chance.between(gathering === 1 ? 7 : 20, gathering === 1 ? 16 : 32),
  );
  const when = { startDay, startClock: "10:00", endDay: addDays(startDay, 1), endClock: "13:00" } as const;
  const visitor = await life.arrives(house, facilitator);
  await life.insists(() => house.moveGathering({ visitor, programme, body: { gathering, when } }));
};
const recalls: Act = async (life, { house }) => {
  const visitor = await life.arrives(house, facilitator);
  await house.recallAssignment(visitor, programme, assignmentIn(life));
};
const corrects: Act = async (life, { house }) => {
  const visitor = await life.arrives(house, facilitator);
  await house.correctAssignment(visitor, programme, assignmentIn(life));
};
const closes: Act = async (life, { house }) => {
  const visitor = await life.arrives(house, facilitator);
  await house.closeAssignment(visitor, programme, assignmentIn(life));
};

/** The plan as it stands, changed in one place. */
async function plans(life: Life, ports: Parameters<typeof changePlan>[0], change: (plan: Plan) => Plan) {
  const at = life.clock.now();
  const act = `plan-${life.chance.between(0, 1e9)}`;
  const line = {
    put: {
      kind: "act",
      id: idOf.act(at, act),
      body: { at, by: facilitator, what: "plan.loaded", subject: {} },
    },
  } as const;
  const changed = await life.insists(() =>
    changePlan(ports)(programme, (stored) =>
      stored.programme
        ? done({ plan: change(planOf(stored.programme.body, stored)), line })
        : done(undefined),
    ),
  );
  return changed?.ok === true && changed.value.ok;
}
const quietens: Act = async (life, { ports }) => {
  await plans(life, ports, (plan) => {
    const id = life.chance.one(groups);
    const from = addDays(dayOf(life.clock.now()), life.chance.between(1, 4));
    const quietPeriods = [{ from, to: addDays(from, life.chance.between(0, 2)) }];
    const changed = plan.programme.groups.map((group) =>
      group.id === id ? { ...group, quietPeriods } : group,
    );
    return { ...plan, programme: { ...plan.programme, groups: changed } };
  });
};
/** Members leave; the first of each group stays, so that somebody is there to the end. */
const leaver = (life: Life): string | undefined =>
  life.chance.maybe(life.present().filter((who) => !/-[01]$/.test(who)));
const removes: Act = async (life, { ports }) => {
  const who = leaver(life);
  if (who === undefined) return;
  life.ledger.gone.add(who);
  const without = (plan: Plan): Plan => ({ ...plan, people: plan.people.filter(({ id }) => id !== who) });
  if (await plans(life, ports, without)) life.ledger.left.set(who, life.step);
};
const erases: Act = async (life, { ports }) => {
  const who = leaver(life);
  if (who === undefined) return;
  life.ledger.gone.add(who);
  life.ledger.forgotten.add(who);
  const known = await life.store.read(partition, "person", idOf.person(who));
  if (!known) return;
  const erased = await life.insists(() => erasePerson(ports)({ programme, person: who }));
  if (erased?.ok) life.ledger.left.set(who, life.step);
};

/** An erasure that was interrupted is run again, as whoever ordered it would. */
export async function erasesAgain(life: Life, { ports }: Instance): Promise<void> {
  for (const who of life.ledger.forgotten) {
    if (!(await life.store.read(partition, "person", idOf.person(who)))) continue;
    await erasePerson(ports)({ programme, person: who });
    life.ledger.left.set(who, life.step);
  }
}

export const facilitatorDoes: readonly (readonly [number, Act])[] = [
  [14, nudges],
  [4, cancels],
  [4, moves],
  [1, recalls],
  [4, corrects],
  [1, closes],
  [3, quietens],
  [0.4, removes],
];
/** Goes through everything, with real work of the machine in it: it is done alone, so that a seed stays a life. */
export const alone: readonly Act[] = [erases];
