/** A calendar by its address: who can make one, what it tells, and what opens nothing. */
import assert from "node:assert/strict";
import { createHttp, type HttpServer } from "../../bot/adapters/http/server.ts";
import { identifyLocally } from "../../bot/adapters/http/local.ts";
import { usesOf } from "../../bot/adapters/http/uses.ts";
import { deckOf } from "../../bot/adapters/slides/deck.ts";
import { reportBook } from "../../bot/adapters/workbook/reportBook.ts";
import { actHeader } from "../../bot/contract/acts.ts";
import { deskActs, deskFiles, deskReads, type DeskActName, type DeskBody } from "../../bot/contract/desk.ts";
import type { CalendarView, VisitView } from "../../bot/contract/visitViews.ts";
import { localHeader } from "../../bot/contract/local.ts";
import { idOf } from "../../bot/domain/ids.ts";
import { erasePerson } from "../../bot/usecases/data/erasePerson.ts";
import { given, memoryHouse, type MemoryHouse } from "../support/memoryHouse.ts";
import { deskDoor } from "../../bot/adapters/http/deskDoor.ts";
import { workbookDesk } from "../../bot/adapters/workbook/desk.ts";

describe("a calendar by its address", () => {
  let demo: MemoryHouse;
  let http: HttpServer;
  let url: string;
  let acts = 0;
  const headers = async (person: string): Promise<Record<string, string>> => {
    const { tenant, object } = (await demo.as(person)).account;
    return { [localHeader]: `${tenant}/${object}` };
  };
  const act = async <A extends DeskActName, View>(
    person: string,
    name: A,
    body: DeskBody<A>,
    id = `act-number-${++acts}`,
  ): Promise<View> => {
    const answer = await fetch(url + deskActs[name].path.replace(":programme", demo.programme), {
      method: "POST",
      headers: { "content-type": "application/json", [actHeader]: id, ...(await headers(person)) },
      body: JSON.stringify(body),
    });
    assert.equal(answer.status, 200, `${name} ${answer.status}`);
    return (await answer.json()) as View;
  };
  const share = async (person: string, on = true, id?: string): Promise<string> => {
    const { address } = await act<"shareCalendar", CalendarView>(person, "shareCalendar", { on }, id);
    return address === undefined ? "" : `${address.replace("https://example.com", url)}/ledergaloppen.ics`;
  };
  const read = async (address: string): Promise<{ status: number; events: string[]; text: string }> => {
    const answer = await fetch(address);
    const text = (await answer.text()).replaceAll("\r\n ", "").replaceAll("\r\n", "\n");
    return { status: answer.status, text, events: text.split("BEGIN:VEVENT").slice(1) };
  };
  const about = (events: string[], what: string): string => {
    const found = events.filter((event) => event.includes(`UID:${what}`));
    assert.equal(found.length, 1, `${what}: ${found.length}`);
    return found[0] ?? "";
  };

  beforeEach(async () => {
    demo = await memoryHouse();
    http = createHttp({
      uses: usesOf(demo.house),
      desk: deskDoor(demo.house.desk, workbookDesk(demo.ports.method), {
        slides: deckOf,
        reportWorkbook: reportBook,
      }),
      openFeed: demo.house.openFeed,
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

  it("opens without signing in, with the gatherings and the visits of one's own groups", async () => {
    const kari = await read(await share("rv-kari"));
    assert.equal(kari.status, 200);
    assert.equal(kari.events.filter((it) => it.includes("UID:gathering-")).length, 4);
    assert.ok(kari.events.some((it) => it.includes("SUMMARY:Hjemmebesøk: Skogmo kommune")));
    const jonas = await read(await share("fj-jonas"));
    assert.equal(jonas.events.filter((it) => it.includes("UID:visit-")).length, 0);
    const answer = await fetch(await share("fj-jonas"), { method: "HEAD" });
    assert.equal(answer.headers.get("content-type"), "text/calendar; charset=utf-8");
    assert.equal(answer.headers.get("cache-control"), "no-store");
  });

  it("tells when and where, and no names of people and nothing that a group has written", async () => {
    const { text } = await read(await share("rv-kari"));
    for (const { people, name } of [...demo.world.groups, { ...demo.world.region, name: "" }])
      for (const person of people) assert.ok(!text.includes(person.name), `${name} ${person.name}`);
    const { entries } = await demo.store.list(demo.partition, ["visit"]);
    assert.ok(entries.length > 0);
    for (const { body } of entries)
      for (const words of [body.theme, body.stuckOn, body.held?.summary, ...body.agenda])
        assert.ok(!words || !text.includes(words), words);
  });

  it("a gathering that moves is the same appointment, newer; without a day it is cancelled", async () => {
    const address = await share("fj-jonas");
    const uid = `gathering-4.${demo.programme}@ledergaloppen`;
    assert.match(about((await read(address)).events, uid), /SEQUENCE:0\n[^]*STATUS:CONFIRMED/);
    const when = {
      startDay: "2027-05-11",
      startClock: "09:30",
      endDay: "2027-05-12",
      endClock: "14:00",
    } as const;
    const move = async (body: { gathering: number; when?: typeof when }) =>
      given(
        await demo.house.moveGathering({
          visitor: await demo.as("rv-kari"),
          programme: demo.programme,
          body,
        }),
      );
    await move({ gathering: 4, when });
    const moved = about((await read(address)).events, uid);
    assert.match(moved, /SEQUENCE:1\n[^]*DTSTART;TZID=Europe\/Oslo:20270511T093000\n/);
    await move({ gathering: 4, when });
    assert.equal(about((await read(address)).events, uid), moved, "moved to where it stands it is not moved");
    await move({ gathering: 4 });
    assert.match(
      about((await read(address)).events, uid),
      /SEQUENCE:2\n[^]*DTSTART;TZID=Europe\/Oslo:20270511T093000\n[^]*STATUS:CANCELLED/,
    );
    await move({ gathering: 4, when });
    assert.match(about((await read(address)).events, uid), /SEQUENCE:3\n[^]*STATUS:CONFIRMED/);
  });

  it("a visit comes when it has a time, follows it, and is cancelled; each also as a file of its own", async () => {
    const address = await share("fj-jonas");
    const body = { group: "fjordvik", theme: "Rutene", wishedDays: [] };
    const asked = await act<"askVisit", VisitView>("fj-jonas", "askVisit", body);
    assert.ok(!(await read(address)).text.includes("UID:visit-"));
    let { rev } = asked;
    const next = async (person: string, it: DeskBody<"actOnVisit">["act"]) =>
      ({ rev } = await act<"actOnVisit", VisitView>(person, "actOnVisit", { visit: asked.id, rev, act: it }));
    const uid = `visit-${asked.id}.${demo.programme}@ledergaloppen`;
    await next("rv-kari", { is: "plan", time: { day: "2026-12-02" }, agenda: ["Rutene"] });
    const first = about((await read(address)).events, uid);
    assert.match(first, /SEQUENCE:2\n[^]*DTSTART;VALUE=DATE:20261202\nDTEND;VALUE=DATE:20261203\n/);
    const time = { day: "2026-12-03", clock: "23:00", place: "Rådhuset, 2. etasje" } as const;
    await next("rv-kari", { is: "plan", time, agenda: ["Rutene"] });
    const then = about((await read(address)).events, uid);
    assert.match(then, /SEQUENCE:3\n[^]*DTEND;TZID=Europe\/Oslo:20261204T020000\n/);
    await next("rv-kari", { is: "plan", time: { ...time, hours: 1 }, agenda: ["Rutene"] });
    assert.match(about((await read(address)).events, uid), /DTEND;TZID=Europe\/Oslo:20261204T000000\n/);
    assert.ok(then.includes("LOCATION:Rådhuset\\, 2. etasje"));
    const file = (person: string) =>
      headers(person).then((as) =>
        fetch(
          url +
            deskFiles.visitCalendar.path.replace(":programme", demo.programme).replace(":visit", asked.id),
          { headers: as },
        ),
      );
    const alone = await file("fj-solveig");
    assert.equal(alone.headers.get("content-disposition"), `attachment; filename="${asked.id}.ics"`);
    assert.equal((await alone.text()).includes(uid), true);
    assert.equal((await file("vd-olav")).status, 404, "it is the group's and the facilitator's");
    await next("rv-kari", { is: "propose", times: [{ day: "2026-12-09" }] });
    assert.match(about((await read(address)).events, uid), /SEQUENCE:5\n[^]*STATUS:CANCELLED/);
    await next("fj-jonas", { is: "choose", time: { day: "2026-12-09" } });
    assert.match(about((await read(address)).events, uid), /20261209\n[^]*STATUS:CONFIRMED/);
    await next("fj-jonas", { is: "cancel" });
    assert.match(about((await read(address)).events, uid), /SEQUENCE:7\n[^]*STATUS:CANCELLED/);
  });

  it("another address makes the old one open nothing, and so does taking it back; the same act is one", async () => {
    const one = await share("fj-jonas", true, "the-same-act");
    assert.equal(await share("fj-jonas", true, "the-same-act"), one);
    const other = await share("fj-jonas");
    assert.notEqual(other, one);
    assert.deepEqual([(await read(one)).status, (await read(other)).status], [404, 200]);
    const mine = deskReads.calendar.path.replace(":programme", demo.programme);
    const shown = async (person: string) =>
      (await (await fetch(url + mine, { headers: await headers(person) })).json()) as CalendarView;
    assert.ok(
      other.startsWith((await shown("fj-jonas")).address?.replace("https://example.com", url) ?? "-"),
    );
    assert.equal((await shown("fj-solveig")).address, undefined, "it is one person's own");
    assert.equal(await share("fj-jonas", false), "");
    assert.equal((await read(other)).status, 404);
  });

  it("who leaves, or is erased, leaves an address that opens nothing", async () => {
    const [left, erased] = [await share("fj-jonas"), await share("fj-solveig")];
    const stored = await demo.store.read(demo.partition, "person", idOf.person("fj-jonas"));
    assert.ok(stored);
    const { etag: _etag, ...entry } = stored;
    const gone = { ...entry, body: { ...entry.body, removedAt: demo.ports.now() } };
    await demo.store.commit(demo.partition, [{ put: gone }]);
    await erasePerson(demo.ports)({ programme: demo.programme, person: "fj-solveig" });
    assert.deepEqual([(await read(left)).status, (await read(erased)).status], [404, 404]);
    const { entries } = await demo.store.list(demo.partition, ["feed"]);
    assert.deepEqual(
      entries.map(({ body }) => body.person),
      ["fj-jonas"],
    );
  });

  it("its key is not in the log, whatever happens", async () => {
    const address = await share("rv-kari");
    const key = address.split("/").at(-2) ?? "";
    const lines: unknown[] = [];
    demo.ports.log.error = (...line) => void lines.push(line);
    const read = demo.store.read;
    demo.store.read = async () => {
      throw new Error("the store is broken");
    };
    assert.equal((await fetch(address)).status, 500);
    demo.store.read = read;
    assert.equal(lines.length, 1);
    assert.ok(!JSON.stringify(lines).includes(key));
    assert.ok(JSON.stringify(lines).includes("/calendar/…"));
  });

  it("what is no address opens nothing, and says the same", async () => {
    const good = await share("rv-kari");
    const key = good.split("/").at(-2) ?? "";
    const texts = new Set<string>();
    for (const path of [
      `${demo.programme}/${key}x`,
      `${demo.programme}/${key.slice(0, -1)}`,
      `another-programme/${key}`,
      `${demo.programme}/x`,
      `${demo.programme}/..%2F..%2Fprogramme`,
      `${demo.programme}/feed:${key}`,
      `${demo.programme}/${"a".repeat(5000)}`,
      `%00/${key}`,
      `${demo.programme}/${encodeURIComponent("æøå-nøkkel")}`,
    ]) {
      const answer = await fetch(`${url}/calendar/${path}/ledergaloppen.ics`);
      assert.equal(answer.status, 404, path);
      texts.add(await answer.text());
    }
    assert.equal(texts.size, 1);
  });
});
