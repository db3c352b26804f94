/**
 * What a board costs in request units with 300 notes on it, and a year of archived ones behind them: on whatever
 * COSMOS_ENDPOINT and COSMOS_KEY name. Run by `node tests/bench/board.ts`; `boardCharges` gives the rows.
 */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { CosmosClient } from "@azure/cosmos";
import { processBell } from "../../bot/adapters/bell.ts";
import { parseDemoWorld } from "../../bot/adapters/content/demo-world.ts";
import { readMethod } from "../../bot/adapters/content/method.ts";
import { openCosmos } from "../../bot/adapters/cosmos/open.ts";
import { localLinks } from "../../bot/adapters/links.ts";
import { idOf, laneOf, partitionOf } from "../../bot/domain/ids.ts";
import { moment } from "../../bot/domain/time.ts";
import { build } from "../../bot/house.ts";
import type { Ports } from "../../bot/ports.ts";
import { viewBoard } from "../../bot/usecases/board/viewBoard.ts";
import { fail, inputs, openOne, table } from "./ground.ts";
import { fillBoard } from "./fillBoard.ts";

export interface BoardRow {
  what: string;
  ru: number;
  most?: number;
}

export async function boardCharges(endpoint: string, accountKey: string): Promise<BoardRow[]> {
  const now = () => moment(Date.parse("2026-11-24T12:00:00Z"));
  const database = `board-${randomBytes(6).toString("hex")}`;
  let charged = 0;
  const onCharge = (ru: number): void => void (charged += ru);
  const store = await openCosmos({ endpoint, key: accountKey, database, now, onCharge });
  const teams = { send: async () => fail("nothing is sent"), update: async () => fail("nothing is sent") };
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const links = localLinks("http://127.0.0.1");
  const ports: Ports = {
    now,
    store,
    log,
    bell: processBell(),
    method: readMethod(),
    links,
    teams,
    ticket: () => "ticket",
  };
  const house = build(ports);
  const rows: BoardRow[] = [];
  const measure = async (what: string, act: () => Promise<{ ok: boolean }>, most?: number): Promise<void> => {
    charged = 0;
    const outcome = await act();
    if (!outcome.ok) fail(`${what}: ${JSON.stringify(outcome)}`);
    rows.push({ what, ru: Math.round(charged * 10) / 10, ...(most !== undefined && { most }) });
  };
  try {
    const demo = "infra/demo/demo-world.yaml";
    await house.loadDemoIfEmpty(async () => parseDemoWorld(demo, await readFile(demo, "utf8")));
    const programme = "vestkysten-demo";
    const group = "fjordvik";
    const people = await house.listDemoPeople();
    const member = people.find(({ name }) => name.startsWith("Terje")) ?? fail("nobody");
    const visitor = await house.arrive({ account: { tenant: member.tenant, object: member.object } });
    const key = { visitor, programme, group };
    await measure("the board of the demo", () => house.viewBoard(key), 5);
    await fillBoard(store, programme, group, { live: 295, archived: 20 });
    await measure("the board with 295 notes, read again", () => house.viewBoard(key), 5);
    // As another instance sees it, or this one after a restart.
    const cold = await openCosmos({ endpoint, key: accountKey, database, now, onCharge });
    await measure("the same, read for the first time", () => viewBoard({ ...ports, store: cold })(key), 5);
    await cold.close();
    const assignment = await openOne({ store, now }, programme);
    const task = { ...key, assignment: assignment.id, circle: "group" as const };
    let seenRev = 0;
    const answer = (words: string) => () =>
      house.answerAssignment({ ...task, inputs: inputs(assignment, words), seenRev: seenRev++ });
    await answer("først")();
    // As on most days: what it has woken is done, and the wake is gone.
    const woken = idOf.wakeNow(laneOf.programme(programme), programme);
    await store.commit(partitionOf.post, [{ remove: woken }]);
    await measure("an answer that lands among them", answer("svar"), 60);
    const act = (id: string) => ({ ...key, act: `bench-act-${id}` });
    const said = { lane: "insight", text: "De ringer helst før klokka åtte" } as const;
    await measure("a note is added", () => house.acts.addNote({ ...act("1"), body: said }));
    const note = { note: "b.bench-act-1", rev: 0 };
    const board = await house.viewBoard(key);
    if (board.ok) {
      const there = board.value.lanes.flatMap((lane) => lane.notes).find(({ id }) => id === note.note);
      note.rev = there?.rev ?? 0;
    }
    await measure("it is edited", () =>
      house.acts.editNote({ ...act("2"), body: { ...note, text: "Annet" } }),
    );
    await measure("the same act again", () =>
      house.acts.editNote({ ...act("2"), body: { ...note, text: "Annet" } }),
    );
    return rows;
  } finally {
    await store.close();
    const client = new CosmosClient({ endpoint, key: accountKey });
    await client.database(database).delete();
    client.dispose();
  }
}

if (import.meta.main) {
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;
  if (endpoint === undefined || key === undefined) fail("Set COSMOS_ENDPOINT and COSMOS_KEY.");
  const rows = await boardCharges(endpoint, key);
  console.log(
    table(
      ["What", "RU", "At most"],
      rows.map(({ what, ru, most }) => [what, ru, most ?? "–"]),
    ),
  );
}
