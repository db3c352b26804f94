/** A story with the same odd word in everything that people write and are called: no line of the log may hold it. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { appId } from "../identity/issuer.ts";
import { removeTemporaryFolders } from "../support/service.ts";
import { fjordvik, openTeamsMode, solveig, type TeamsMode } from "../support/teamsMode.ts";

const marker = "Kvakksalver";
const stranger = "d0000000-0000-4000-8000-0000000009ff";
const task = { programme: "vestkysten-demo", assignment: "a3", group: "fjordvik" };

describe("a story full of words", function () {
  this.timeout(30_000);
  let teams: TeamsMode;
  let count = 0;
  const post = (object: string, change: object): Promise<Response> =>
    teams.post({
      id: `a-${++count}`,
      from: { id: `29:${object}`, aadObjectId: object, name: `${marker} Navn` },
      recipient: { id: `28:${appId}` },
      conversation: { id: `a:${object}`, conversationType: "personal", tenantId: fjordvik },
      ...change,
    });
  const press = (object: string, verb: string, data: object): Promise<Response> =>
    post(object, { type: "invoke", name: "adaptiveCard/action", value: { action: { verb, data } } });

  before(async () => {
    teams = await openTeamsMode();
    teams.members.set(`29:${stranger}`, {
      id: `29:${stranger}`,
      aadObjectId: stranger,
      name: `${marker} Fremmed`,
      email: `${marker}@example.org`,
      userPrincipalName: `${marker}@example.org`,
    });
  });
  after(async () => {
    await teams?.close();
    await removeTemporaryFolders();
  });

  it("is told without one of them in the log", async () => {
    await post(stranger, { type: "installationUpdate", action: "add" });
    await post(stranger, { type: "message", text: `${marker} hvem er du` });
    await post(solveig, { type: "message", text: `${marker}, hjelp` });
    await post(solveig, { type: "message", text: "<at>bot</at> oppgaver" });
    const open = await (await press(solveig, "open", task)).text();
    assert.ok(open.includes("AdaptiveCard"));
    const words = { q1: `${marker} ett`, q2: `${marker} to`, q3: `https://${marker}.example` };
    await press(solveig, "saveDraft", { ...task, rev: 0, questions: ["q1", "q2", "q3"], ...words });
    await press(solveig, "answer", {
      ...task,
      rev: 0,
      questions: ["q1", "q2", "q3"],
      ...words,
      _circle: "ks",
    });
    await press(solveig, "answer", { ...task, [marker]: marker, q1: { [marker]: marker } });
    await press(solveig, marker, { marker });
    await post(solveig, { type: "invoke", name: marker, value: { marker } });
    await post(solveig, { type: marker });
    await post(solveig, { type: "message", value: { verb: "answer", [marker]: marker }, replyToId: marker });
    await teams.get(`/api/programmes/${marker}/overview`);
    await teams.get(`/api/programmes/vestkysten-demo/groups/${marker}/board?${marker}=${marker}`);
    await fetch(`${teams.url}/api/me`, {
      headers: { authorization: `Bearer ${marker}`, "user-agent": marker },
    });
    await fetch(`${teams.url}/${marker}`);
    await fetch(`${teams.url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"type":"${marker}"`,
    });
    assert.ok(teams.lines().length > 3, "something was logged");
    assert.deepEqual(
      teams.lines().filter((line) => line.toLowerCase().includes(marker.toLowerCase())),
      [],
    );
  });

  it("goes wrong with a reference that the person gets and the operator finds", async () => {
    const db = new DatabaseSync(join(teams.config.dataDir, "ledergaloppen.sqlite"));
    // A document from the future: reading it is refused, which is a bug as far as the person is concerned.
    db.exec("UPDATE document SET version = 99 WHERE kind = 'assignment'");
    db.close();
    const card = await (await press(solveig, "open", task)).text();
    const line = teams
      .lines()
      .map((it) => JSON.parse(it) as { event: string; reference?: string })
      .find(({ event }) => event === "turn.fault");
    assert.ok(line?.reference);
    assert.ok(card.includes(line.reference), card);
  });

  it("says of an error where it was, and not a word of its message", async () => {
    const { jsonLog } = await import("../../bot/adapters/log.ts");
    let said = "";
    const log = jsonLog(
      () => "2026-11-24T08:00:00.000Z",
      "debug",
      (line) => (said += line),
    );
    const trap = new Error(`first ${marker}\n    at ${marker} (words of somebody)\nthird ${marker}`);
    log.error("trap", trap, { reference: "r1" });
    log.error("trap", `${marker}`);
    log.error("trap", { [marker]: marker });
    assert.ok(said.includes('"reference":"r1"') && said.includes("no-words.test.ts"));
    assert.ok(!said.includes(marker), said);
    assert.equal(said.trim().split("\n").length, 3, "one line each");
  });
});
