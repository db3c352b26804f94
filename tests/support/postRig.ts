import type { Assignment } from "../../bot/domain/assignment/assignment.ts";
import type { Person } from "../../bot/domain/programme/person.ts";
import type { Programme } from "../../bot/domain/programme/programme.ts";
import { emptyStanding } from "../../bot/domain/answer/standing.ts";
import type { Address } from "../../bot/domain/delivery/account.ts";
import { idOf, laneOf, partitionOf } from "../../bot/domain/ids.ts";
import type { Letter } from "../../bot/domain/letter/letter.ts";
import { openingOf, type Mailing } from "../../bot/domain/delivery/mailing.ts";
import { momentOf } from "../../bot/domain/assignment/assignment.ts";
import { later, moment, ms, type Moment } from "../../bot/domain/time.ts";
import type { AnyEntry, Delivery, Log } from "../../bot/ports.ts";
import type { DeliveryDeps, Tuning } from "../../bot/usecases/delivery/deps.ts";
import type { Parcel } from "../../bot/domain/delivery/parcel.ts";
import { openPostOffice, type PostOffice } from "../../bot/usecases/delivery/heartbeat.ts";
import { entryOf } from "../../bot/usecases/outbox/entries.ts";
import { wake } from "../../bot/usecases/outbox/wake.ts";
import { anAddress } from "./programme.ts";
import { deliveryStore, type DeliveryStore } from "./deliveryStore.ts";

export interface Sending {
  to: string;
  at: Moment;
  how: "send" | "update";
  parcel: Parcel;
}
export interface Rig {
  store: DeliveryStore;
  deps: DeliveryDeps;
  office: PostOffice;
  sendings: Sending[];
  /** What Teams answers; the default takes everything. */
  teams: { answer: (to: Address, parcel: Parcel, how: Sending["how"]) => Delivery | Promise<Delivery> };
  logged: string[];
  now: () => Moment;
  set: (at: Moment) => void;
  put: (partition: string, ...entries: AnyEntry[]) => Promise<void>;
  enrol: (programme: Programme, people: Person[], assignments?: Assignment[]) => Promise<void>;
  mail: (programme: Programme, mailing: Mailing) => Promise<void>;
  answered: (group: string, assignment: string) => Promise<void>;
  /** Beats until nothing more is due at this moment. */
  run: () => Promise<void>;
  /** Moves the clock and beats in steps, as a heartbeat does. */
  runUntil: (at: Moment, stepMs?: number) => Promise<void>;
}

/** A post office with a clock that is set, and a Teams that remembers. */
export function postRig(
  at: Moment,
  tuning: Partial<Tuning> = {},
  shared?: DeliveryStore,
  owner = "one",
): Rig {
  let clock = ms(at);
  const store = shared ?? deliveryStore(() => now());
  let ticks = 0;
  const sendings: Sending[] = [];
  const logged: string[] = [];
  const log: Log = {
    info: (event) => void logged.push(event),
    warn: (event) => void logged.push(event),
    error: (event, error) => void logged.push(`${event} ${error instanceof Error ? error.message : ""}`),
  };
  let cards = 0;
  const parcels = new WeakMap<Letter, Parcel>();
  const teams: Rig["teams"] = {
    answer: (to) => ({
      is: "accepted",
      card: { conversation: to.conversation, activity: `card-${++cards}`, at: now() },
    }),
  };
  const now = (): Moment => moment(Math.floor(clock));
  const go = async (to: Address, how: Sending["how"], parcel: Parcel): Promise<Delivery> => {
    sendings.push({ to: to.user.slice(3), at: now(), how, parcel });
    return await teams.answer(to, parcel, how);
  };
  const within = (letter: Letter): Parcel => {
    const parcel = parcels.get(letter);
    if (!parcel) throw new Error("a letter from nowhere");
    return parcel;
  };
  const deps: DeliveryDeps = {
    store,
    now,
    log,
    owner,
    ticks: () => ticks,
    sleep: async (forMs) => {
      ticks += forMs;
      clock += forMs;
    },
    letterFor: async (parcel) => {
      const text = parcel.items.map(({ message }) => message.mailing).join("+");
      const letter: Letter = { kind: "notice", text };
      parcels.set(letter, parcel);
      return letter;
    },
    teams: {
      send: (to, letter) => go(to, "send", within(letter)),
      update: (to, _card, letter) => go(to, "update", within(letter)),
    },
    tuning,
  };
  const office = openPostOffice(deps);
  const put: Rig["put"] = async (partition, ...entries) => {
    for (let i = 0; i < entries.length; i += 100) {
      await store.commit(
        partition,
        entries.slice(i, i + 100).map((entry) => ({ put: entry })),
      );
    }
  };
  const run = async (): Promise<void> => {
    for (let beats = 0; beats < 1000; beats++) {
      const before = store.commits();
      const { started } = await office.beat();
      await office.settled();
      // Nothing is due, or what is due is somebody else's.
      if (started === 0 || store.commits() === before) return;
    }
    throw new Error("it never comes to rest");
  };
  const mail: Rig["mail"] = async (programme, mailing) => {
    const due = momentOf(mailing.when, programme.gatherings);
    if (due) await wake(deps, laneOf.programme(programme.id), programme.id, due);
    await put(partitionOf.programme(programme.id), entryOf(mailing, due));
  };
  return {
    store,
    deps,
    office,
    sendings,
    teams,
    logged,
    now,
    set: (to) => void (clock = ms(to)),
    put,
    mail,
    run,
    enrol: async (programme, people, assignments = []) => {
      const partition = partitionOf.programme(programme.id);
      await put(
        partition,
        { kind: "programme", id: idOf.programme, body: programme },
        ...people.map((body): AnyEntry => ({ kind: "person", id: idOf.person(body.id), body })),
        ...assignments.map((body): AnyEntry => ({ kind: "assignment", id: idOf.assignment(body.id), body })),
      );
      for (const { id, account } of people) {
        if (!account) continue;
        const body = {
          ...account,
          people: [{ programme: programme.id, person: id }],
          address: anAddress(id),
        };
        await put(partitionOf.tenant(account.tenant), {
          kind: "account",
          id: idOf.account(account.object),
          body,
        });
      }
      for (const assignment of assignments) await mail(programme, openingOf(assignment, now()));
    },
    answered: async (group, assignment) => {
      const partition = partitionOf.programme("p1");
      const before =
        (await store.read(partition, "standing", idOf.standing(group)))?.body ?? emptyStanding(group);
      const body = {
        ...before,
        answered: { ...before.answered, [assignment]: { at: now(), by: "someone" } },
      };
      await put(partition, { kind: "standing", id: idOf.standing(group), body });
    },
    runUntil: async (until, stepMs = 60_000) => {
      await run();
      while (now() < until) {
        const next = Math.min(ms(until), ms(later(now(), stepMs)));
        ticks += next - clock;
        clock = next;
        await run();
      }
    },
  };
}
