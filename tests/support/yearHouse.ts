/** A programme's whole life behind the real Teams door: the clock goes from one thing that is due to the next. */
import assert from "node:assert/strict";
import { workbookDesk } from "../../bot/adapters/workbook/desk.ts";
import { partitionOf } from "../../bot/domain/ids.ts";
import {
  addDays,
  dayOf,
  later,
  ms,
  onTheWall,
  type Clock,
  type Day,
  type Moment,
} from "../../bot/domain/time.ts";
import type { Store } from "../../bot/ports.ts";
import type { Visitor } from "../../bot/usecases/visitor/visitor.ts";
import { memoryStore } from "./memoryStore.ts";
import { storyStore, type StoryStore } from "./storyStore.ts";
import { openTeamsHouse, type TeamsHouse } from "./teamsHouse.ts";
import { personIn, type Who } from "./teamsPerson.ts";
import { answersSince, kept, type Got } from "./yearLog.ts";
import { method } from "./veikart.ts";
import { accounts } from "./yearPlan.ts";

export interface YearHouse extends TeamsHouse {
  diary: Got[];
  /** Every partition that anything was ever written to. */
  places: ReadonlySet<string>;
  workbooks: ReturnType<typeof workbookDesk>;
  who: (id: string) => Who;
  visitor: (id: string) => Promise<Visitor>;
  /** Everything that is due until then happens, each thing when it is due. */
  until: (day: Day, clock?: Clock) => Promise<void>;
}

const second = 1_000;
const never: Moment = "9999-12-31T00:00:00.000Z";
/** A year is eight thousand documents written; with STORE=embedded it is played on the store that keeps them. */
const inMemory = async (now: () => Moment): Promise<StoryStore> => {
  const store = memoryStore(now);
  return { store, close: store.close };
};

export async function openYear(day: Day): Promise<YearHouse> {
  const diary: Got[] = [];
  const places = new Set<string>();
  const watched = (store: Store): Store => ({
    ...store,
    commit: (partition, changes) => {
      places.add(partition);
      return store.commit(partition, changes);
    },
  });
  const house = await openTeamsHouse({
    emptyAt: onTheWall(day, "09:00"),
    wrap: watched,
    place: process.env["STORE"] === "embedded" ? storyStore : inMemory,
    ports: (ports) => ({ teams: kept(diary, ports) }),
  });
  const { store, teams, now } = house;
  const people = new Map(accounts.map((known) => [known.id, personIn(house, known)]));
  const who: YearHouse["who"] = (id) => {
    const person = people.get(id) ?? assert.fail(`nobody is called ${id}`);
    return {
      ...person,
      installs: async () => {
        const before = teams.sent.length;
        await person.installs();
        diary.push(...answersSince(teams, before, `a:${id}`, now()));
      },
    };
  };

  /** What the service looks for by itself: here every morning at nine. */
  async function look(): Promise<void> {
    await house.house.expireProgrammes();
    await house.house.offerNudges();
  }
  const nextLook = (): Moment => {
    const today = onTheWall(dayOf(now()), "09:00");
    return today > now() ? today : onTheWall(addDays(dayOf(now()), 1), "09:00");
  };

  async function until(on: Day, clock: Clock = "12:00"): Promise<void> {
    const end = onTheWall(on, clock);
    assert.ok(end >= now(), `${on} has been`);
    while (now() < end) {
      const [next] = await store.due(partitionOf.post, "wake", end, 1);
      const [first = end] = [end, nextLook(), next?.dueAt ?? never].sort();
      const soon = later(now(), second);
      const looks = first === nextLook();
      house.passes(ms(first < soon && !looks ? soon : first) - ms(now()));
      if (looks) await look();
      await house.delivers();
    }
  }
  return {
    ...house,
    diary,
    places,
    workbooks: workbookDesk(method),
    who,
    visitor: (id) => house.house.arrive({ account: { tenant: who(id).tenant, object: who(id).object } }),
    until,
  };
}
