/** One life: five weeks of a programme, with two instances on one store, people at work and weather from every side. */
import type { Kind } from "../../bot/domain/store/documents.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import type { Programme } from "../../bot/domain/programme/programme.ts";
import {
  addDays,
  hour,
  later,
  minute,
  onTheWall,
  wallClock,
  type Day,
  type Moment,
} from "../../bot/domain/time.ts";
import type { House } from "../../bot/house.ts";
import { StoreBusy, type Store, type Stored } from "../../bot/ports.ts";
import { loadPlan } from "../../bot/usecases/programme/loadPlan.ts";
import type { Visitor } from "../../bot/usecases/visitor/visitor.ts";
import { memoryStore } from "../support/memoryStore.ts";
import { boardsSee } from "./board.ts";
import { chanceOf } from "./chance.ts";
import { newArrivals, nothingLies } from "./deliveryLaws.ts";
import { boardIsTheSum } from "./boardLaw.ts";
import { nothingLost, nothingUnsent } from "./groupLaws.ts";
import { instance, type Instance, type World } from "./instance.ts";
import { alone, erasesAgain, facilitatorDoes } from "./kari.ts";
import { openLedger, type Ledger } from "./ledger.ts";
import { peopleDo } from "./people.ts";
import { openChats, type Arrived } from "./teams.ts";
import { accountOf, everyone, facilitator, lifeDays, planFrom, programme } from "./town.ts";
import { calm, clockAt, rough, storm, type Weather } from "./weather.ts";
import { watchCircles } from "./widening.ts";
import { everything } from "../../bot/usecases/everything.ts";

export interface Life extends World {
  ledger: Ledger;
  start: Day;
  step: number;
  /** How many arrivals have been judged. */
  judged: number;
  /** Its sender died in the same moment, so that nobody has written down that it came. */
  wasLost: (card: Arrived) => boolean;
  /** As it was when the step began. */
  programmeBefore: Programme | undefined;
  /** Members who are still in the programme. */
  present: () => string[];
  arrives: (house: House, who: string, inChat?: boolean) => Promise<Visitor>;
  /** Does it again when the store was busy, as a person does who was told to try later. */
  insists: <T>(act: () => Promise<T>) => Promise<T | undefined>;
  all: <K extends Kind>(kind: K) => Promise<Stored<K>[]>;
}
export type Act = (life: Life, on: Instance) => Promise<void>;
export interface Lived {
  days: number;
  steps: number;
  acts: number;
  cards: number;
  deaths: number;
  answers: number;
}
/** In each of these something is odd about the calendar: both summer-time changes, Christmas, Easter, May. */
const starts: readonly Day[] = ["2026-10-12", "2026-12-07", "2027-03-08", "2027-04-19", "2027-09-06"];
const partition = partitionOf.programme(programme);

export interface Lives {
  days?: number;
  sabotage?: World["sabotage"];
}
export async function live(
  seed: number,
  { days = lifeDays, sabotage = (it) => it }: Lives = {},
): Promise<Lived> {
  const chance = chanceOf(seed);
  const start = chance.one(starts);
  const clock = clockAt(onTheWall(start, "06:00"));
  const memory = memoryStore(clock.now);
  const widened: string[] = [];
  const store: Store = watchCircles(memory, widened);
  const died = new Map<string, Moment>();
  let sky: Weather = calm;
  const chats = openChats();
  const ledger = openLedger();
  const life: Life = {
    store,
    clock,
    chats,
    chance,
    weather: () => sky,
    logged: [],
    sabotage,
    ledger,
    start,
    step: 0,
    judged: 0,
    wasLost: ({ by, at }) => (died.get(by) ?? "9999") <= later(at, 5 * minute),
    programmeBefore: undefined,
    present: () => everyone.filter((who) => who !== facilitator && !ledger.gone.has(who)),
    arrives: (house, who, inChat = false) =>
      house.arrive({ account: accountOf(who), ...(inChat && { address: addressOf(who) }) }),
    insists: async (act) => {
      for (let tries = 0; tries < 4; tries++) {
        try {
          return await act();
        } catch (error) {
          if (!(error instanceof StoreBusy)) throw error;
        }
      }
      return undefined;
    },
    all: (kind) => everything({ store }, partition, [kind]),
  };
  let born = 0;
  const newborn = (): Instance => instance(life, `instance-${++born}`);
  const running = [newborn(), newborn()];
  const lived: Lived = { days: 0, steps: 0, acts: 0, cards: 0, deaths: 0, answers: 0 };
  await settleIn(life, newborn());

  const end = onTheWall(addDays(start, days), "06:00");
  let today = start;
  while (clock.now() < end) {
    await step();
    const now = wallClock(clock.now()).day;
    if (now > today) {
      today = now;
      lived.days++;
      await lookAround();
    }
  }
  sky = calm;
  for (let n = 0; n < 3 * 24; n++) {
    clock.pass(hour);
    await beats(running);
    await bury();
  }
  await lookAround();
  hold(await nothingLies(life));
  return { ...lived, steps: life.step, cards: chats.arrived.length, answers: ledger.saved.length };

  async function step(): Promise<void> {
    life.step++;
    chats.leapsBefore = clock.leaps();
    const found = await memory.read(partition, "programme", idOf.programme);
    life.programmeBefore = found?.body;
    if (chance.percent(4)) sky = chance.one([calm, calm, rough, rough, storm]);
    clock.pass(chance.between(30_000, 45 * minute));
    if (chance.percent(0.3)) clock.leap(chance.one([5 * hour, -30 * minute, -2 * hour]));
    const doomed = chance.percent(2) ? chance.one(running) : undefined;
    doomed?.wire.dieIn(chance.between(1, 80));
    await Promise.all([beats(running), people()]);
    await bury();
    if (chance.percent(0.05)) await on(running[0], chance.one(alone));
    hold(await newArrivals(life));
    hold(widened.splice(0));
    hold(life.logged.splice(0));
  }

  /** Whoever is dead is followed by a new one: also who was to die and did so in the calm. */
  async function bury(): Promise<void> {
    for (const [n, one] of running.entries()) if (await isDead(one)) replace(n);
  }

  function replace(n: number): void {
    died.set(running[n]?.owner ?? "", clock.now());
    running[n] = newborn();
    lived.deaths++;
  }

  async function people(): Promise<void> {
    const { clock: hourNow } = wallClock(clock.now());
    const busy = hourNow >= "07:00" && hourNow < "20:00";
    const some = Array.from({ length: busy ? chance.between(0, 3) : chance.between(0, 1) }, () => {
      lived.acts++;
      const who = chance.between(0, 99);
      return on(chance.one(running), weighed(who < 12 ? facilitatorDoes : who < 60 ? peopleDo : boardsSee));
    });
    await Promise.all(some);
  }

  function weighed(acts: readonly (readonly [number, Act])[]): Act {
    const all = acts.reduce((sum, [weight]) => sum + weight, 0);
    let at = (chance.between(0, 9_999) / 10_000) * all;
    const found = acts.find(([weight]) => (at -= weight) < 0) ?? acts[0];
    if (!found) throw new Error("nobody does anything");
    return found[1];
  }

  /** Ends with the act, or with the instance that does it. Being told to try later is an answer. */
  async function on(one: Instance | undefined, act: Act): Promise<void> {
    if (!one) return;
    const done = act(life, one).catch((error: unknown) => {
      if (!(error instanceof StoreBusy)) throw error;
    });
    await Promise.race([done, one.wire.died]);
  }

  async function beats(all: readonly Instance[]): Promise<void> {
    await Promise.all(
      all.map((one) =>
        on(one, async () => {
          for (let n = 0; n < 3; n++) {
            await one.post.beat();
            await one.post.settled();
          }
        }),
      ),
    );
  }

  async function lookAround(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    sky = calm;
    const looker = newborn();
    await erasesAgain(life, looker);
    hold(await nothingLost(life));
    hold(await boardIsTheSum(life));
    hold(await nothingUnsent(life, looker));
  }

  function hold(wrong: readonly string[]): void {
    if (wrong.length === 0) return;
    const where = `seed ${seed}, day ${lived.days} of ${start}, step ${life.step}, ${clock.now()}`;
    throw new Error(`${where}:\n  ${wrong.slice(0, 8).join("\n  ")}`);
  }
}

const addressOf = (who: string) => ({
  serviceUrl: "https://smba.trafficmanager.net/emea/",
  conversation: `chat-${who}`,
  bot: "28:bot",
  user: `29:${who}`,
});

async function isDead({ wire }: Instance): Promise<boolean> {
  const alive = Symbol("alive");
  return (await Promise.race([wire.died, Promise.resolve(alive)])) !== alive;
}

/** The plan is loaded, and everybody has said hello to the bot. */
async function settleIn(life: Life, { house, ports }: Instance): Promise<void> {
  const loaded = await loadPlan(ports)(planFrom(life.start));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  for (const who of everyone) {
    const addresses = [`${who}@soak.example.com`];
    const profile = () => Promise.resolve({ name: `Navn ${who}`, addresses });
    const visitor = await house.arrive({ account: accountOf(who), address: addressOf(who), profile });
    if (visitor.seats.length !== 1) throw new Error(`${who} was not recognised`);
  }
}
