/** Somebody who has left the programme, at the doors of the tab: told so, in their own language, and shown nothing. */
import assert from "node:assert/strict";
import { createHttp, type HttpServer } from "../../bot/adapters/http/server.ts";
import { identifyLocally } from "../../bot/adapters/http/local.ts";
import { usesOf } from "../../bot/adapters/http/uses.ts";
import { localHeader } from "../../bot/contract/local.ts";
import type { RefusalView } from "../../bot/contract/views.ts";
import { idOf } from "../../bot/domain/ids.ts";
import { erasePerson } from "../../bot/usecases/data/erasePerson.ts";
import { memoryHouse, type MemoryHouse } from "../support/memoryHouse.ts";

describe("somebody who has left, at the doors of the tab", () => {
  let demo: MemoryHouse;
  let http: HttpServer;
  let url: string;

  beforeEach(async () => {
    demo = await memoryHouse();
    http = createHttp({
      uses: usesOf(demo.house),
      identify: identifyLocally((account) => demo.house.arrive({ account })),
      bell: demo.ports.bell,
      log: demo.ports.log,
      now: demo.ports.now,
      pages: "no-such-folder",
      local: { people: demo.house.listDemoPeople },
    });
    url = `http://127.0.0.1:${await http.listen(0, "127.0.0.1")}`;
  });
  afterEach(() => http.close());

  async function asks(path: string, { tenant, object }: { tenant: string; object: string }) {
    const answer = await fetch(url + path, { headers: { [localHeader]: `${tenant}/${object}` } });
    return { status: answer.status, ...((await answer.json()) as RefusalView) };
  }
  const at = (path: string): string => `/api/programmes/${demo.programme}${path}`;

  it("is told kindly, wherever they knock, in the language they read", async () => {
    const { account } = await demo.as("fj-gunn");
    const board = at("/groups/fjordvik/board");
    assert.equal((await asks(board, account)).status, 200);
    const stored = await demo.store.read(demo.partition, "person", idOf.person("fj-gunn"));
    assert.ok(stored);
    const { etag: _etag, ...entry } = stored;
    const gone = { ...entry, body: { ...entry.body, removedAt: demo.ports.now() } };
    await demo.store.commit(demo.partition, [{ put: gone }]);
    const paths = [board, at("/groups/fjordvik/portfolio"), at("/overview"), "/api/me", "/api/me/home"];
    for (const path of [...paths, at("/groups/vestdal/board")]) {
      const { message, ...told } = await asks(path, account);
      assert.deepEqual(told, { status: 403, refusal: "leftProgramme", language: "nn" }, path);
      assert.match(message, /^Det du skreiv for leiargruppa, ligg der framleis/, path);
    }
    const elsewhere = await asks("/api/programmes/atlantis/groups/fjordvik/board", account);
    assert.equal(elsewhere.refusal, "unknownPerson", "a programme they were never in");
  });

  it("is a stranger again once they are erased", async () => {
    const { account } = await demo.as("fj-gunn");
    await erasePerson(demo.ports)({ programme: demo.programme, person: "fj-gunn" });
    assert.equal((await asks("/api/me", account)).refusal, "unknownPerson");
  });
});
