/** Hostile and random requests at every endpoint of the contract: no 500, a word in the person's language, and nothing
 * done without authority. What is attacked is read from the contract, so a new endpoint is attacked without being named. */
import assert from "node:assert/strict";
import { connect } from "node:net";
import fc from "fast-check";
import { createHttp, type HttpServer } from "../../bot/adapters/http/server.ts";
import { identifyLocally } from "../../bot/adapters/http/local.ts";
import { usesOf } from "../../bot/adapters/http/uses.ts";
import { workbookFiles } from "../../bot/adapters/http/workbooks.ts";
import { deckOf } from "../../bot/adapters/slides/deck.ts";
import { workbookDesk } from "../../bot/adapters/workbook/desk.ts";
import { reportBook } from "../../bot/adapters/workbook/reportBook.ts";
import { actHeader, acts } from "../../bot/contract/acts.ts";
import { deeds } from "../../bot/contract/deeds.ts";
import { deskActs, deskFiles, deskReads } from "../../bot/contract/desk.ts";
import { endpoints } from "../../bot/contract/endpoints.ts";
import { files } from "../../bot/contract/files.ts";
import { localHeader } from "../../bot/contract/local.ts";
import { idOf } from "../../bot/domain/ids.ts";
import type { Change, Store } from "../../bot/ports.ts";
import { demoHouse, demoNow, demoPartition, demoProgramme, type DemoHouse } from "../support/demoHouse.ts";
import { memoryStore } from "../support/memoryStore.ts";
import { anything, hostile, likely, type Pools } from "./contractArbitrary.ts";
import type * as v from "valibot";
import { deskDoor } from "../../bot/adapters/http/deskDoor.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 1_500);
const seed = process.env["FUZZ_SEED"] ? { seed: Number(process.env["FUZZ_SEED"]) } : {};
interface Door {
  path: string;
  body?: v.GenericSchema;
}
const doors: Readonly<Record<string, Door>> = {
  ...endpoints,
  ...deeds,
  ...files,
  ...deskReads,
  ...deskFiles,
  ...deskActs,
};
const names = Object.keys(doors);

/**
 * People without a say in what they ask about, and how a document shows that it is theirs all the same: it names them or
 * their group. `sk-hege` is a member of Skogmo at the doors of all groups.
 */
const callers: Readonly<Record<string, RegExp | undefined>> = {
  nobody: undefined,
  stranger: undefined,
  "rv-ottar": /rv-ottar/,
  "sk-hege": /skogmo|\bsk-/,
};
/** Only whoever runs the programme writes these. */
const facilitators = new Set<string>(
  "programme assignment agenda listing expiry remark feedback message".split(" "),
);
/** These belong to a group or a person, and nobody else writes them. */
const owned = new Set<string>(
  "person answer version case noteVersion caseVersion archivedNote visit ask experience".split(" "),
);
const strangers = new Set(["account", "knock", "seen"]);

interface Written {
  kind: string;
  id: string;
  text: string;
}
const writtenBy = (change: Change): Written => {
  const id = "put" in change ? change.put.id : change.remove;
  const kind = "put" in change ? change.put.kind : (id.split(":")[0] ?? "");
  return { kind, id, text: "put" in change ? `${id} ${JSON.stringify(change.put.body)}` : id };
};
/** What this caller may not have written. */
function isUndue(who: string, { kind, id, text }: Written): boolean {
  const own = callers[who];
  if (!own) return who === "nobody" || !strangers.has(kind);
  if (facilitators.has(kind)) return true;
  // A nudge and what opens are the facilitator's; what tells of an act of the group's goes where it goes.
  if (kind === "mailing")
    return /"kind":"(nudge|assignment|notice)"/.test(text) && !text.includes("handedOver");
  // An invitation to a joint case stands with the group that is asked, and is taken back there.
  if (kind === "standing") return who === "rv-ottar";
  if (kind === "person") return id !== `person:${who}`;
  return owned.has(kind) && !own.test(text);
}

const pools: Pools = {
  programme: [demoProgramme, demoProgramme, demoProgramme, "atlantis"],
  group: ["skogmo", "fjordvik", "vestdal", "elvestrand"],
  id: ["fjordvik", "new-2027"],
  guest: ["vestdal", "fjordvik"],
  case: ["sk-vikar", "sk-el-mottak", "fj-hjemmetjeneste", "vd-demens"],
  note: ["sk-vikar.insight.1", "fj-hjemmetjeneste.insight.1", "a3.skogmo.q1"],
  assignment: ["a3", "a2", "c8", "p1-one-sentence-each"],
  mailing: ["open-a3"],
  person: ["fj-solveig", "sk-hege"],
  rev: [0, 1, 2, 3, 999],
  gathering: [1, 3, 4],
  step: ["1.1", "2.3"],
  page: ["first"],
  for: ["screen", "own"],
  email: ["ny@example.com"],
  content: ["", "UEsDBBQAAAAIAA==", "AAAA"],
};

describe(`${runs} random requests`, function () {
  this.timeout(30_000 + runs * 60);
  let demo: DemoHouse;
  let http: HttpServer;
  let url = "";
  let written: Written[] = [];
  const faults: unknown[] = [];
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);

  const watched = (store: Store): Store => ({
    ...store,
    commit: async (partition, changes) => {
      const done = await store.commit(partition, changes);
      if (done.ok) written.push(...changes.map(writtenBy));
      return done;
    },
  });

  before(async () => {
    process.on("unhandledRejection", note);
    demo = await demoHouse({ store: watched(memoryStore(() => demoNow)) });
    const workbooks = workbookDesk(demo.ports.method);
    http = createHttp({
      uses: usesOf(demo.house, workbooks),
      files: workbookFiles(demo.house, workbooks),
      desk: deskDoor(demo.house.desk, workbooks, { slides: deckOf, reportWorkbook: reportBook }),
      identify: identifyLocally((account) => demo.house.arrive({ account })),
      bell: demo.bell,
      log: { ...demo.ports.log, error: (event, error) => void faults.push({ event, error }) },
      now: demo.ports.now,
      pages: "no-pages-here",
      local: { people: () => Promise.resolve([]) },
    });
    url = `http://127.0.0.1:${await http.listen(0, "127.0.0.1")}`;
  });
  after(async () => {
    process.off("unhandledRejection", note);
    await http.close();
    await demo.close();
  });
  afterEach(() => {
    assert.deepEqual(faults.splice(0), []);
    assert.deepEqual(unhandled, []);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  const headerOf = (who: string): Record<string, string> => {
    if (who === "nobody") return {};
    const { tenant } = demo.account("sk-hege");
    const { tenant: own, object } = who === "stranger" ? { tenant, object: "stranger" } : demo.account(who);
    return { [localHeader]: `${own}/${object}` };
  };
  let sent = 0;
  async function ask(who: string, name: string, to: string, body: string | undefined): Promise<Response> {
    written = [];
    return fetch(url + to, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        ...headerOf(who),
        "accept-language": "en",
        ...(body !== undefined && {
          "content-type": "application/json",
          [actHeader]: `fuzz-${name}-${++sent}`.slice(-40),
        }),
      },
      ...(body !== undefined && { body }),
    });
  }
  /** A clear word and no word about our inside. */
  async function isRefusedKindly(answer: Response, who: string, what: string, read = true): Promise<void> {
    const text = await answer.text();
    assert.ok(answer.status < 500, `${what}: ${answer.status} ${text.slice(0, 300)}`);
    if (answer.status < 400) return;
    const { refusal, message } = JSON.parse(text) as { refusal: string; message: string };
    assert.ok(refusal.length > 0 && message.length > 10, what);
    assert.ok(
      !/ at .*\.ts|node_modules|valibot|Expected|undefined/.test(text),
      `${what}: ${text.slice(0, 300)}`,
    );
    // Who is known is spoken to in their language, others in the one that they ask for.
    if (!read) return;
    // Names aside.
    const english = !/[æøå]|\b(det|er|du|ikke|ikkje|eller|og|til|skriv|hvorfor|kvifor)\b/i.test(
      message.replaceAll(/\p{Lu}\p{L}+/gu, ""),
    );
    const person = await demo.store.read(demoPartition, "person", idOf.person(who));
    // They may have chosen English on the way.
    assert.equal(english, !person || person.body.language === "en", `${who}, ${what}: ${message}`);
  }
  const nothingUnduly = (who: string, what: string): void => {
    const unduly = written.filter((one) => isUndue(who, one));
    assert.deepEqual(
      unduly.map(({ id }) => id),
      [],
      `${what} by ${who}`,
    );
  };

  it("get an answer below 500 in words, and leave nothing that they may not leave", async () => {
    const request = fc.constantFrom(...names).chain((name) => {
      const door = doors[name];
      const keys = [...(door?.path.matchAll(/:(\w+)/g) ?? [])].map(([, key = ""]) => key);
      const param = (key: string): fc.Arbitrary<string> =>
        fc.oneof(
          { weight: 12, arbitrary: fc.constantFrom(...((pools[key] ?? ["x"]) as string[])) },
          { weight: 1, arbitrary: hostile.map(String) },
          { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 300 }) },
        );
      return fc.record({
        name: fc.constant(name),
        who: fc.constantFrom(...Object.keys(callers)),
        params: fc.tuple(...keys.map(param)),
        query: fc.option(
          fc.oneof(fc.constantFrom("lang=en", "lang[]=x", "__proto__[polluted]=1"), fc.webQueryParameters()),
        ),
        body: fc.option(
          door?.body
            ? fc.oneof({ weight: 9, arbitrary: likely(door.body, pools) }, { weight: 1, arbitrary: anything })
            : anything,
          { freq: 12 },
        ),
      });
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ name, who, params, query, body }) => {
        const door = doors[name];
        const rest = [...params];
        const path = (door?.path ?? "").replaceAll(/:\w+/g, () =>
          encodeURIComponent(String(rest.shift()).toWellFormed()),
        );
        const text = door?.body || name in acts ? (JSON.stringify(body) ?? "null") : undefined;
        const what = `${name} ${path} ${text?.slice(0, 300) ?? ""}`;
        // What is no object, and an address that is too long, is refused before it is asked who sends it.
        const read = path.length < 1_000 && (text === undefined || text.startsWith("{"));
        await isRefusedKindly(await ask(who, name, query ? `${path}?${query}` : path, text), who, what, read);
        nothingUnduly(who, what);
      }),
      { numRuns: runs, ...seed },
    );
  });

  it("bodies that are no JSON, no object, too deep, too large or of another kind are refused", async () => {
    const path = `/api/programmes/${demoProgramme}/groups/skogmo/acts/addNote`;
    const deep = "[".repeat(20_000) + "]".repeat(20_000);
    const odd: [string, string, number[]][] = [
      ["{", "application/json", [400]],
      ['{"lane":', "application/json", [400]],
      ["null", "application/json", [400]],
      ["[]", "application/json", [400]],
      [deep, "application/json", [400]],
      [JSON.stringify({ lane: "insight", text: "x".repeat(70_000) }), "application/json", [413]],
      ["lane=insight&text=x", "application/x-www-form-urlencoded", [400, 415]],
      ["<a/>", "text/xml", [400, 415]],
      ['{"lane":"insight","text":"x"}', "text/plain", [415]],
    ];
    for (const [body, type, statuses] of odd) {
      const headers = { ...headerOf("sk-hege"), "content-type": type, [actHeader]: `odd-${++sent}-xxxxxx` };
      written = [];
      const answer = await fetch(url + path, { method: "POST", headers, body });
      assert.ok(statuses.includes(answer.status), `${body.slice(0, 40)} ${answer.status}`);
      await isRefusedKindly(answer, "sk-hege", body.slice(0, 40), false);
      assert.deepEqual(written, []);
    }
  });

  it("addresses that are none, and methods that nobody offers, end as 4xx", async () => {
    const port = Number(new URL(url).port);
    const raw = (line: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const socket = connect(port, "127.0.0.1", () => {
          socket.write(`${line} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
        });
        let text = "";
        socket.on("data", (part) => (text += part.toString("latin1")));
        socket.on("end", () => resolve(text)).on("error", reject);
      });
    const lines = [
      "GET //",
      "GET ///api/me",
      "GET /api/%",
      "GET /api/%E0%A4%A",
      "GET /api/me?lang=%",
      "GET http://evil.example/api/me",
      "GET /api/programmes/%2e%2e%2f/overview",
      "GET /api/programmes/__proto__/overview",
      "GET /?[",
      "GET /tab/%",
      "GET http://[/tab/board",
      "GET //[",
      "GET /\\..\\",
      "DELETE /api/me",
      "PUT /api/programmes/x/overview",
      "PATCH /",
      "OPTIONS *",
      "TRACE /",
      "POST /api/me",
    ];
    // 503: there are no pages in this house.
    for (const line of lines) {
      const [status = ""] = (await raw(line)).split("\r\n");
      assert.match(`${line}: ${status}`, /: HTTP\/1\.1 ([234]\d\d|503) /);
    }
  });

  it("what was attacked is still there", async () => {
    const { entries } = await demo.store.list(demoPartition, ["assignment", "person"], { most: 100 });
    assert.ok(entries.length > 40);
    const board = await fetch(`${url}/api/programmes/${demoProgramme}/groups/skogmo/board`, {
      headers: headerOf("sk-hege"),
    });
    assert.equal(board.status, 200);
    assert.ok(await demo.store.read(demoPartition, "programme", idOf.programme));
  });
});
