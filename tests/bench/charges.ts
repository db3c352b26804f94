/**
 * What the product costs in request units, use by use, measured on whatever COSMOS_ENDPOINT and COSMOS_KEY name:
 *
 *   COSMOS_ENDPOINT=… COSMOS_KEY=… node tests/bench/charges.ts
 *
 * It loads the demo programme into a database of its own, does what people do, prints what Cosmos DB charged, and
 * deletes the database. Against a test double the figures are that double's estimates: good for comparing two designs.
 */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { CosmosClient } from "@azure/cosmos";
import { processBell } from "../../bot/adapters/bell.ts";
import { parseDemoWorld } from "../../bot/adapters/content/demo-world.ts";
import { readMethod } from "../../bot/adapters/content/method.ts";
import { openCosmos } from "../../bot/adapters/cosmos/open.ts";
import { localLinks } from "../../bot/adapters/links.ts";
import type { Circle } from "../../bot/domain/access.ts";
import type { Address } from "../../bot/domain/delivery/account.ts";
import { laneOf, partitionOf } from "../../bot/domain/ids.ts";
import type { Letter } from "../../bot/domain/letter/letter.ts";
import { openingOf } from "../../bot/domain/delivery/mailing.ts";
import type { Account } from "../../bot/domain/programme/person.ts";
import { hour, later, minute, moment, ms, type Moment } from "../../bot/domain/time.ts";
import { build } from "../../bot/house.ts";
import type { Delivery, Store } from "../../bot/ports.ts";
import { openPostOffice } from "../../bot/usecases/delivery/heartbeat.ts";
import { intend } from "../../bot/usecases/outbox/intend.ts";
import { wake } from "../../bot/usecases/outbox/wake.ts";
import type { Visitor } from "../../bot/usecases/visitor/visitor.ts";
import { crowd, fail, fillPost, fillYear, inputs, introduceAll, openOne, sizesOf, table } from "./ground.ts";

const noon = moment(Date.parse("2026-11-24T11:00:00Z"));
export interface Charge {
  /** By which a test finds it. */
  key: string;
  what: string;
  ru: number;
  how: string;
}

/** Each use once, in a database of its own. `asleep`: with how many programmes that have nothing due a heartbeat is tried. */
export async function chargesAt(
  { endpoint, key }: { endpoint: string; key: string },
  asleep: readonly number[],
): Promise<{ lines: Charge[]; sizes: (string | number)[][]; groups: number }> {
  let clock = noon;
  const now = (): Moment => clock;
  const database = `bench-${randomBytes(6).toString("hex")}`;
  let charges: { ru: number; operation: string }[] = [];
  const onCharge = (ru: number, operation: string): void => void charges.push({ ru, operation });
  const store = await openCosmos({ endpoint, key, database, now, onCharge });
  const ground = { store, now };
  const log = {
    info: () => {},
    warn: () => {},
    error: (_event: string, error: unknown) => console.error(error),
  };
  const method = readMethod();
  const houseOn = (on: Store) =>
    build({
      now,
      store: on,
      log,
      bell: processBell(),
      ticket: () => randomBytes(16).toString("hex"),
      method,
      links: localLinks("http://127.0.0.1"),
      teams: { send: async () => ({ is: "unknown" }), update: async () => ({ is: "unknown" }) },
    });
  const house = houseOn(store);

  const lines: Charge[] = [];
  const rounded = (ru: number): number => Math.round(ru * 10) / 10;
  async function measure<T>(key: string, what: string, act: () => Promise<T>): Promise<T> {
    charges = [];
    const result = await act();
    const by = Map.groupBy(charges, ({ operation }) => operation);
    const how = [...by].map(([operation, all]) => {
      const ru = all.reduce((sum, charge) => sum + charge.ru, 0);
      return `${all.length} ${operation} ${rounded(ru)}`;
    });
    lines.push({
      key,
      what,
      ru: rounded(charges.reduce((sum, { ru }) => sum + ru, 0)),
      how: how.join(", "),
    });
    return result;
  }

  try {
    const demo = "infra/demo/demo-world.yaml";
    await house.loadDemoIfEmpty(async () => parseDemoWorld(demo, await readFile(demo, "utf8")));
    const people = await house.listDemoPeople();
    const member = people.find((person) => !person.facilitator) ?? fail("the demo has no member");
    const facilitator = people.find((person) => person.facilitator) ?? fail("the demo has no facilitator");
    const visit = ({ tenant, object }: Account): Promise<Visitor> =>
      house.arrive({ account: { tenant, object } });
    await visit(member);
    const minuteLater = (): void => void (clock = later(clock, minute));
    minuteLater();

    const visitor = await measure("recognised", "somebody is recognised (first in every request)", () =>
      visit(member),
    );
    const seat = visitor.seats[0] ?? fail("the member has no seat");
    const programme = seat.programme.id;
    const group = seat.person.memberships[0]?.group ?? fail("the member has no group");
    await measure("board", "the board of a group", () => house.viewBoard({ visitor, programme, group }));
    const guide = await visit(facilitator);
    await measure("overview", `the overview of ${seat.programme.groups.length} groups`, () =>
      house.viewOverview({ visitor: guide, programme }),
    );
    const planning = async (when: string): Promise<void> => {
      const at = { visitor: guide, programme };
      const compose = await house.viewCompose(at);
      if (!compose.ok) return fail("the facilitator cannot write an assignment");
      const draft = { ...compose.value.fresh.assignment, id: "bench" };
      await measure(
        `dryRun${when}`,
        `an assignment is tried out while it is written${when && ", after a year"}`,
        () =>
          house.planAssignment({
            ...at,
            act: "bench-try",
            language: "nb",
            body: { assignment: "bench", draft },
          }),
      );
      const [gathering] = seat.programme.gatherings.filter((it) => it.when !== undefined).slice(-1);
      const number = gathering?.number ?? fail("no gathering has a day");
      await measure(`move${when}`, `a move of a gathering is tried out${when && ", after a year"}`, () =>
        house.planMove({ ...at, body: { gathering: number } }),
      );
    };
    await planning("");
    await measure("tasks", "the list of tasks in chat", () => house.listTasks(visitor));

    const sent: string[] = [];
    const send = async (to: Address): Promise<Delivery> => {
      sent.push(to.user);
      return {
        is: "accepted",
        card: { conversation: to.conversation, activity: String(sent.length), at: now() },
      };
    };
    const office = openPostOffice({
      store,
      now,
      log,
      teams: { send, update: send },
      owner: "bench",
      ticks: () => ms(clock),
      sleep: async (forMs) => {
        clock = later(clock, Math.ceil(forMs));
        await sleep(0);
      },
      letterFor: async () => ({ kind: "notice" }) as Letter,
    });
    const untilIdle = async (): Promise<void> => {
      do await office.settled();
      while ((await office.beat()).running > 0);
    };
    /** As it is on most days: whatever was due is done, and the wakes that told of it are gone. */
    const quietly = async (): Promise<void> => {
      for (let minutes = 0; minutes < 10; minutes++) {
        await untilIdle();
        minuteLater();
      }
      await untilIdle();
    };
    await quietly();

    const assignment = await openOne(ground, programme);
    const task = { visitor, programme, group, assignment: assignment.id };
    await measure("opened", "an assignment is opened in chat", () => house.openAssignment(task));
    await measure("draft", "a draft is kept", () =>
      house.saveDraft({ ...task, inputs: inputs(assignment, "utkast") }),
    );
    const answer = async (words: string, seenRev: number, circle: Circle = "group"): Promise<void> => {
      const outcome = await house.answerAssignment({
        ...task,
        inputs: inputs(assignment, words),
        circle,
        seenRev,
      });
      if (!outcome.ok || outcome.value.kind !== "receipt") {
        fail(`not answered: ${JSON.stringify(outcome)}`);
      }
    };
    await measure("answer", "an answer, the first", () => answer("første svar", 0));
    await measure(
      "follows",
      "what follows an answer that nobody else has a card for, until all is quiet",
      quietly,
    );
    await measure("used", "how long it took is told", () => house.tellUsed({ ...task, used: "to60" }));
    await measure("changed", "an answer, changed", () => answer("endret svar", 1));
    await measure("changedAgain", "an answer, changed again at once", () => answer("endret igjen", 2));
    await quietly();

    await measure("idle1", "a heartbeat with nothing due, 1 programme", office.beat);
    const wakeUp = (inHours: number) => () =>
      wake({ store, now }, laneOf.programme("other"), "other", later(now(), inHours * hour));
    await measure("wake", "a wake, the first (before work that falls due)", wakeUp(48));
    await measure("wakeEarlier", "a wake, earlier than the one that stands", wakeUp(24));
    for (const programmes of asleep) {
      await fillPost(ground, programmes);
      await measure(
        `idle${programmes}`,
        `a heartbeat with nothing due, ${programmes} programmes asleep`,
        office.beat,
      );
    }

    await introduceAll(ground, programme, member);
    await measure("mail", "SENT", async () => {
      const mailing = openingOf(assignment, now());
      const change = await intend({ store, now }, seat.programme, mailing);
      await store.commit(partitionOf.programme(programme), [change]);
      await untilIdle();
    });
    const mail = lines.at(-1);
    if (mail) mail.what = `an assignment to ${sent.length} people, planned, judged, sent and settled`;

    const sizes = await sizesOf(ground, programme);
    await fillYear(ground, programme, group);
    await measure("boardAfter", "the board after 500 more answers and 2,000 messages", () =>
      house.viewBoard({ visitor, programme, group }),
    );
    await measure("overviewAfter", "the overview after them", () =>
      house.viewOverview({ visitor: guide, programme }),
    );
    await planning("After");

    const crowded = await crowd(ground, programme, group, 300);
    lines.push({
      key: "notes",
      what: `the case of that group with ${crowded.notes} notes, in kB`,
      ru: crowded.kB,
      how: "",
    });
    const fresh = await openCosmos({ endpoint, key, database, now, onCharge });
    const elsewhere = houseOn(fresh);
    const board = { visitor, programme, group };
    await measure(
      "cold300",
      "the board with 300 notes, read by a process for the first time since it changed",
      () => elsewhere.viewBoard(board),
    );
    await measure("warm300", "the board with 300 notes, while it has not changed", () =>
      elsewhere.viewBoard(board),
    );
    await quietly();
    await measure("answer300", "an answer that lands on a board with 300 notes", () =>
      answer("etter mange", 3),
    );
    await measure("own300", "the board with 300 notes, after a change through the same process", () =>
      house.viewBoard(board),
    );
    await quietly();
    await measure("sentToKs", "an answer there, changed and sent to KS with it", () =>
      answer("til KS", 4, "ks"),
    );
    await fresh.close();
    return { lines, sizes, groups: seat.programme.groups.length };
  } finally {
    await store.close();
    const client = new CosmosClient({ endpoint, key });
    await client.database(database).delete();
    client.dispose();
  }
}

export const chargeTable = (lines: readonly Charge[]): string =>
  table(
    ["What", "RU", "Requests, and the RU of each sort"],
    lines.map(({ what, ru, how }) => [what, ru, how]),
  );

if (import.meta.main) {
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;
  if (endpoint === undefined || key === undefined) {
    console.error("Set COSMOS_ENDPOINT and COSMOS_KEY to a server that reports request charges.");
    process.exit(1);
  }
  const { lines, sizes, groups } = await chargesAt({ endpoint, key }, [356, 10_000]);
  console.log(chargeTable(lines));
  console.log(`\nDocuments of the demo programme (${groups} groups), as JSON in the container:\n`);
  console.log(table(["Kind", "Documents", "Mean bytes", "Largest"], sizes));
}
