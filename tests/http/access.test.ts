/** Every endpoint × everybody × own and other: who gets what, and that nothing tells what is there. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { createHttp, type HttpServer } from "../../bot/adapters/http/server.ts";
import { usesOf } from "../../bot/adapters/http/uses.ts";
import { workbookFiles } from "../../bot/adapters/http/workbooks.ts";
import { workbookDesk } from "../../bot/adapters/workbook/desk.ts";
import { identifyLocally } from "../../bot/adapters/http/local.ts";
import { actHeader, acts } from "../../bot/contract/acts.ts";
import { deeds, type DeedName } from "../../bot/contract/deeds.ts";
import { files, type FileName } from "../../bot/contract/files.ts";
import { endpoints as readsAndActs, type EndpointName as ReadOrAct } from "../../bot/contract/endpoints.ts";
import { newsPath } from "../../bot/contract/paths.ts";
import { localHeader } from "../../bot/contract/local.ts";
import type { KnownAccount } from "../../bot/domain/delivery/account.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import type { Person } from "../../bot/domain/programme/person.ts";
import { demoHouse, demoPartition, demoProgramme, type DemoHouse } from "../support/demoHouse.ts";

const endpoints = { ...readsAndActs, ...deeds, ...files };
type EndpointName = ReadOrAct | DeedName | FileName;

/**
 * `own`: a member of the group that the address names. `partner`: of the other group of its joint case. `other`: of
 * another group in the programme. `ks`: the facilitator. `reader`: of the committee. `elsewhere`: facilitator and member
 * in another programme of the same tenant. `stranger`: an account that no programme knows. `nobody`: not signed in.
 */
type Who = "own" | "partner" | "other" | "ks" | "reader" | "elsewhere" | "stranger" | "nobody";
type Row = Readonly<Record<Who, number>>;

const everyone: Row = {
  own: 200,
  partner: 200,
  other: 200,
  ks: 200,
  reader: 200,
  elsewhere: 200,
  stranger: 401,
  nobody: 401,
};
const none = { stranger: 401, nobody: 401 };
/** The board of a joint case is open to the partner, who reads; what is only the group's own is not. */
const board: Row = { own: 200, partner: 200, other: 404, ks: 200, reader: 404, elsewhere: 404, ...none };
const group: Row = { ...board, partner: 404 };
const members: Row = { ...group, ks: 404 };
const facilitators: Row = {
  own: 404,
  partner: 404,
  other: 404,
  ks: 200,
  reader: 404,
  elsewhere: 404,
  ...none,
};

/** One row for each endpoint. A new one without a row fails. */
const matrix: Record<EndpointName | "news", Row> = {
  me: everyone,
  board,
  news: board,
  overview: facilitators,
  reach: facilitators,
  sending: facilitators,
  mailing: facilitators,
  plan: facilitators,
  assignments: facilitators,
  preview: facilitators,
  compose: facilitators,
  assignmentDraft: facilitators,
  answers: facilitators,
  planAssignment: facilitators,
  putAssignment: facilitators,
  home: everyone,
  task: members,
  planNudge: facilitators,
  sendNudge: facilitators,
  cancelMailing: facilitators,
  planMove: facilitators,
  moveGathering: facilitators,
  checkWorkbook: facilitators,
  loadWorkbook: facilitators,
  correctAssignment: facilitators,
  recallAssignment: facilitators,
  closeAssignment: facilitators,
  answerTask: members,
  draftTask: members,
  usedTask: members,
  chooseSettings: everyone,
  myData: everyone,
  askErasure: everyone,
  // An empty workbook: nothing of any programme is in it.
  template: everyone,
  planWorkbook: facilitators,
  case: group,
  noteHistory: members,
  caseHistory: members,
  archive: members,
  portfolio: group,
  timeline: group,
  addNote: members,
  editNote: members,
  moveNote: members,
  archiveNote: members,
  restoreNote: members,
  addMeasure: members,
  solveObstacle: members,
  tickNote: members,
  shareNote: members,
  takeBackNote: members,
  approveSharing: members,
  declineSharing: members,
  shareNeed: members,
  editCard: members,
  toggleStep: members,
  movePhase: members,
  startCase: members,
  pauseCase: members,
  stopCase: members,
  addCase: members,
  chooseCase: members,
  inviteGroup: members,
  withdrawInvitation: members,
  joinCase: members,
  declineCase: members,
  leaveCase: members,
  undo: members,
};

/** Skogmo has a joint case with Elvestrand; Fjordvik has none with them. */
const home = "skogmo";
const people: Record<Exclude<Who, "stranger" | "nobody">, string[]> = {
  // chief executive, case owner, digital lead, member
  own: ["sk-*"],
  partner: ["el-*"],
  other: ["fj-solveig", "vd-olav"],
  ks: ["rv-kari", "rv-endre"],
  reader: ["rv-ottar"],
  elsewhere: ["elsewhere"],
};

let at: DemoHouse;
let http: HttpServer;
let url = "";
let sent = 0;
const stand: Record<string, string | number> = {};

interface Asked {
  status: number;
  text: string;
}
async function ask(name: EndpointName | "news", as: string | undefined, over: object = {}): Promise<Asked> {
  const path = name === "news" ? newsPath : endpoints[name].path;
  const params: Record<string, unknown> = {
    programme: demoProgramme,
    group: home,
    case: stand["case"],
    note: stand["note"],
    assignment: "c8",
    mailing: "open-a3",
    ...over,
  };
  const to = path.replaceAll(/:(\w+)/g, (_all, key: string) => String(params[key]));
  const isAct = name in acts || name in deeds;
  const line = new AbortController();
  const answer = await fetch(url + to, {
    method: isAct ? "POST" : "GET",
    headers: {
      ...(as !== undefined && { [localHeader]: as }),
      ...(isAct && { "content-type": "application/json", [actHeader]: `matrix-${++sent}` }),
    },
    ...(isAct && { body: JSON.stringify(bodyOf(name, params)) }),
    signal: line.signal,
  });
  if (name !== "news" || !answer.ok) return { status: answer.status, text: await answer.text() };
  line.abort();
  return { status: answer.status, text: "" };
}

const draft = {
  checkIn: false,
  title: { nb: "Spør en bruker" },
  why: { nb: "Da vet dere det" },
  action: { nb: "Ring én" },
  phase: 1,
  track: "case",
  audience: "whole_group",
  answeredBy: "group",
  minutes: { do: 10, answer: 2 },
  opens: { gathering: 4, side: "before", days: 20, clock: "08:30" },
  due: { gathering: 4, side: "before", days: 5, clock: "15:30" },
  questions: [{ id: "q1", type: "long_text", label: { nb: "Hva sa de?" }, required: true, maxLength: 400 }],
  offers: ["ks"],
};

function bodyOf(name: string, { case: of, note }: Record<string, unknown>): object {
  const seen = { case: of, note, rev: 999_999 };
  const bodies: Record<string, object> = {
    addNote: { case: of, lane: "insight", text: "Et notat" },
    editNote: { ...seen, text: "Andre ord" },
    moveNote: { ...seen, lane: "insight" },
    restoreNote: { case: of, note },
    addMeasure: { ...seen, which: "achieved", measure: { value: 3 } },
    solveObstacle: { ...seen, solved: true },
    tickNote: { ...seen, done: true },
    shareNote: { ...seen, circle: "ks" },
    takeBackNote: { ...seen, circle: "group" },
    shareNeed: { case: of, circle: "group" },
    editCard: { case: of, rev: 999_999, fields: { goal: "Et mål" } },
    toggleStep: { case: of, step: "1.1", to: "done" },
    movePhase: { case: of, rev: 999_999, phase: 2, reason: "Grunnen står i matrisen" },
    startCase: { case: of, reason: "Grunnen står i matrisen" },
    pauseCase: { case: of, reason: "Grunnen står i matrisen" },
    stopCase: { case: of, reason: "Grunnen står i matrisen" },
    addCase: { title: "Et case", as: "candidate" },
    chooseCase: { case: of, reason: "Grunnen står i matrisen" },
    inviteGroup: { case: of, guest: "vestdal" },
    withdrawInvitation: { case: of, guest: "vestdal" },
    declineCase: { case: of },
    // Without a reason: whoever may leave is asked for one, and nobody leaves.
    leaveCase: { case: of, reason: "" },
    joinCase: { case: of, reason: "Grunnen står i matrisen" },
    undo: { case: of, note, rev: 1 },
    planNudge: { assignment: "c8", to: { audience: "whole_group" } },
    sendNudge: { assignment: "c8", to: { audience: "whole_group" } },
    planAssignment: { assignment: "own-1", draft },
    putAssignment: { assignment: "own-1", draft },
    planMove: { gathering: 3 },
    moveGathering: { gathering: 3 },
    checkWorkbook: { content: "" },
    loadWorkbook: { content: "" },
    answerTask: { inputs: {}, circle: "group", rev: 999 },
    draftTask: { inputs: {} },
    usedTask: { used: "to60" },
    chooseSettings: {},
  };
  return bodies[name] ?? (name in deeds ? {} : seen);
}

/** Somebody who runs one programme and works in a group of it, in the tenant of the group that is asked for. */
async function settleElsewhere(): Promise<string> {
  const { tenant } = at.account("sk-hege");
  const programme = (await at.store.read(demoPartition, "programme", idOf.programme))?.body;
  ok(programme);
  const person: Person = {
    id: "elsewhere",
    name: "Else Annensteds",
    email: "else@annet.example.com",
    memberships: [{ group: "fjordvik", roles: ["chief_executive"] }],
    programmeRoles: ["facilitator"],
  };
  const partition = partitionOf.programme("another");
  await at.store.commit(partition, [
    { put: { kind: "programme", id: idOf.programme, body: { ...programme, id: "another" } } },
    { put: { kind: "person", id: idOf.person(person.id), body: person } },
  ]);
  const account: KnownAccount = {
    tenant,
    object: "elsewhere",
    people: [{ programme: "another", person: person.id }],
  };
  await at.store.commit(partitionOf.tenant(tenant), [
    { put: { kind: "account", id: idOf.account("elsewhere"), body: account } },
  ]);
  return `${tenant}/elsewhere`;
}

describe("who may what", () => {
  const callers: [Who, string, string | undefined][] = [];
  before(async () => {
    at = await demoHouse();
    const elsewhere = await settleElsewhere();
    const workbooks = workbookDesk(at.ports.method);
    http = createHttp({
      uses: usesOf(at.house, workbooks),
      files: workbookFiles(at.house, workbooks),
      identify: identifyLocally((account) => at.house.arrive({ account })),
      bell: at.bell,
      log: at.ports.log,
      now: at.ports.now,
      pages: "no-pages-here",
      local: { people: () => Promise.resolve([]) },
    });
    url = `http://127.0.0.1:${await http.listen(0, "127.0.0.1")}`;
    const everybody = await at.store.list(demoPartition, ["person"], { most: 100 });
    const ids = everybody.entries.map(({ body }) => body.id);
    const who = (id: string): string => {
      const { tenant, object } = at.account(id);
      return `${tenant}/${object}`;
    };
    for (const [role, names] of Object.entries(people) as [Who, string[]][]) {
      for (const name of names) {
        const all = name.endsWith("*") ? ids.filter((id) => id.startsWith(name.slice(0, -1))) : [name];
        for (const id of all) callers.push([role, id, id === "elsewhere" ? elsewhere : who(id)]);
      }
    }
    callers.push(["stranger", "stranger", `${at.account("sk-hege").tenant}/stranger`]);
    callers.push(["nobody", "nobody", undefined]);
    const found = await at.store.read(demoPartition, "standing", idOf.standing(home));
    const main = found?.body.mainCase ?? "";
    const theCase = (await at.store.read(demoPartition, "case", idOf.case(main)))?.body;
    ok(theCase && theCase.groups.length === 2, "the group has a joint case");
    stand["case"] = main;
    stand["note"] = theCase.notes.find((note) => note.circle === "group")?.id ?? "";
  });
  after(async () => {
    await http.close();
    await at.close();
  });

  it("every endpoint has its row", () => {
    deepEqual(Object.keys(matrix).sort(), [...Object.keys(endpoints), "news"].sort());
  });
  it("all roles of a group are among those who ask", async () => {
    const { entries } = await at.store.list(demoPartition, ["person"], { most: 100 });
    const asking = new Set(callers.filter(([role]) => role === "own").map(([, id]) => id));
    const roles = entries
      .filter(({ body }) => asking.has(body.id))
      .flatMap(({ body }) => body.memberships.flatMap((m) => m.roles));
    deepEqual([...new Set(roles)].sort(), ["case_owner", "chief_executive", "digital_lead", "member"]);
  });

  for (const [name, row] of Object.entries(matrix) as [EndpointName | "news", Row][]) {
    it(`${name}: as the table says, and what is not yours is not there, to the letter`, async () => {
      for (const [role, id, as] of callers) {
        const { status, text } = await ask(name, as);
        const wanted = row[role];
        // Somebody who may act is refused for what they sent, never for who they are.
        const well =
          wanted === 200
            ? [200, 409, 422, 403].includes(status) || isOwnNothing(name, status)
            : status === wanted;
        ok(well, `${name} as ${role} (${id}): ${status} and not ${wanted}: ${text.slice(0, 200)}`);
        if (status !== 404 || name === "me") continue;
        const nowhere = [{ group: "atlantis" }, { programme: "atlantis" }];
        const within = name === "overview" ? [{ programme: "atlantis" }] : nowhere;
        for (const over of within)
          deepEqual(await ask(name, as, over), { status, text }, `${name} as ${role}`);
        equal(text.includes("Skogmo"), false);
      }
    });
  }

  it("a case, a note and an undo of another group are not there, also for whom the group is", async () => {
    const [, , member] = callers.find(([role]) => role === "own") ?? [];
    const foreign = { case: "fj-hjemmetjeneste", note: "fj-hjemmetjeneste.insight.1" };
    const nothing = { case: "never-was", note: "never-was" };
    const naming = (Object.keys(endpoints) as EndpointName[]).filter((name) =>
      name in acts ? "case" in bodyOf(name, { case: "x" }) : endpoints[name].path.includes(":case"),
    );
    ok(naming.length > 20);
    for (const name of naming) {
      const [theirs, none] = [await ask(name, member, foreign), await ask(name, member, nothing)];
      equal(theirs.status, 404, name);
      deepEqual(theirs, none, name);
    }
  });

  it("nobody outside the group reads what was not shared, in any view", async () => {
    const found = await at.store.read(demoPartition, "case", idOf.case(String(stand["case"])));
    const own = (found?.body.notes ?? []).filter((note) => note.circle === "group").map((note) => note.text);
    ok(own.length > 5);
    const board = ["me", "board", "overview", "case", "portfolio", "timeline"] as const;
    const sending = ["sending", "plan", "assignments", "preview", "planNudge", "task", "home"] as const;
    const views = [...board, ...sending];
    for (const [role, id, as] of callers.filter(([role]) => role !== "own" && role !== "partner")) {
      for (const name of views) {
        const { text } = await ask(name, as);
        for (const words of own) equal(text.includes(words), false, `${name} as ${role} (${id}): ${words}`);
      }
    }
  });
});

/** A member may ask for this, and there is no such thing to do it with. */
const isOwnNothing = (name: string, status: number): boolean =>
  status === 404 && ["undo", "joinCase", "declineCase"].includes(name);
