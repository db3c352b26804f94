/** What the bench stands on: people who can be reached, a task, a year of history, and how its tables are drawn. */
import type { KnownAccount } from "../../bot/domain/delivery/account.ts";
import type { Assignment } from "../../bot/domain/assignment/assignment.ts";
import { lanes, type Note } from "../../bot/domain/case/case.ts";
import { kinds } from "../../bot/domain/store/documents.ts";
import { idOf, laneOf, partitionOf } from "../../bot/domain/ids.ts";
import type { Account } from "../../bot/domain/programme/person.ts";
import { hasRows, rowsOf, type Question } from "../../bot/domain/assignment/question.ts";
import { hour, later, type Moment } from "../../bot/domain/time.ts";
import type { AnyEntry, Store } from "../../bot/ports.ts";

export interface Ground {
  store: Store;
  now: () => Moment;
}

export function fail(why: string): never {
  throw new Error(why);
}

/** A task that is open now and lands on the board in as many places as any of the demo's. */
export async function openOne({ store, now }: Ground, programme: string): Promise<Assignment> {
  const partition = partitionOf.programme(programme);
  const { entries } = await store.list(partition, ["assignment"]);
  const landing = ({ questions }: Assignment): number => questions.filter(({ lands }) => lands).length;
  const [most] = entries
    .map(({ body }) => body)
    .filter(({ answeredBy, checkIn }) => answeredBy === "group" && !checkIn)
    .toSorted((a, b) => landing(b) - landing(a));
  if (!most) return fail("the demo has no assignment");
  const { closes: _none, closedAt: _neither, ...kept } = most;
  const opens = { at: later(now(), -hour) };
  const body: Assignment = { ...kept, id: "bench", opens, due: { at: later(now(), 72 * hour) } };
  await store.commit(partition, [{ put: { kind: "assignment", id: idOf.assignment(body.id), body } }]);
  return body;
}

/** Everybody has written to the bot once, so that everybody can be reached. */
export async function introduceAll(
  { store, now }: Ground,
  programme: string,
  { tenant }: Account,
): Promise<number> {
  const partition = partitionOf.programme(programme);
  const { entries } = await store.list(partition, ["person"]);
  for (const { id, body: person } of entries) {
    const account = person.account ?? { tenant, object: `object-${person.id}` };
    await store.commit(partition, [{ put: { kind: "person", id, body: { ...person, account } } }]);
    const { object } = account;
    const body: KnownAccount = {
      ...account,
      people: [{ programme, person: person.id }],
      address: {
        serviceUrl: "https://smba.trafficmanager.net/emea/",
        conversation: "a:".padEnd(100, "x"),
        bot: "28:00000000-0000-0000-0000-000000000000",
        user: `29:${object}`.padEnd(70, "x"),
        seenAt: now(),
      },
    };
    await store.commit(partitionOf.tenant(account.tenant), [
      { put: { kind: "account", id: idOf.account(object), body } },
    ]);
  }
  return entries.length;
}

export function inputs({ questions }: Assignment, words: string): Record<string, unknown> {
  const longer = `${words}: vi snakket med tre innbyggere og to i førstelinjen, og alle sa det samme om ventetiden. `;
  const simple = (question: { type: Question["type"] } & object): string => {
    if (question.type === "long_text") return longer.repeat(3);
    if (question.type === "link") return "https://example.org/plan";
    if (question.type === "date") return "2027-01-15";
    if (question.type === "number" || question.type === "scale") return "3";
    if ("options" in question) return (question.options as { id: string }[])[0]?.id ?? "";
    return words;
  };
  return Object.fromEntries(
    questions.map((question) => {
      if (!hasRows(question)) return [question.id, simple(question)];
      const { columns, least } = rowsOf(question);
      const row = Object.fromEntries(columns.map((column) => [column.id, simple(column)]));
      return [question.id, Array.from({ length: Math.max(1, least) }, () => row)];
    }),
  );
}

async function inBatches(
  { store }: Pick<Ground, "store">,
  partition: string,
  entries: AnyEntry[],
): Promise<void> {
  for (let n = 0; n < entries.length; n += 100) {
    await store.commit(
      partition,
      entries.slice(n, n + 100).map((put) => ({ put })),
    );
  }
}

/** Programmes that each have something to do tomorrow. */
export async function fillPost(ground: Ground, programmes: number): Promise<void> {
  const { now } = ground;
  const entries = Array.from({ length: programmes }, (_, n): AnyEntry => {
    const programme = `asleep${n}`;
    const lane = laneOf.programme(programme);
    const body = { lane, programme, writtenAt: now() };
    return { kind: "wake", id: idOf.wake(lane, programme), lane, dueAt: later(now(), 24 * hour), body };
  });
  await inBatches(ground, partitionOf.post, entries);
}

/** More of what a year brings, as history that no view reads. */
export async function fillYear(ground: Ground, programme: string, group: string): Promise<void> {
  const { now } = ground;
  const by = "bench";
  const values = { q: "Vi har snakket med flere, og det er ventetiden som plager dem. ".repeat(12) };
  const answers = Array.from({ length: 500 }, (_, n): AnyEntry => {
    const answerId = idOf.answer(`bench${n}`, group);
    const body = { values, circles: {}, by, at: now(), assignmentRev: 1, answer: answerId, rev: 1 };
    return { kind: "version", id: idOf.version(answerId, 1), body };
  });
  const messages = Array.from({ length: 2000 }, (_, n): AnyEntry => {
    const mailing = `bench${n % 40}`;
    const person = `p${n}`;
    return {
      kind: "message",
      id: idOf.message(mailing, person, group),
      lane: "tenant",
      body: {
        to: person,
        group,
        mailing,
        what: { kind: "assignment", assignment: mailing },
        state: { is: "accepted", at: now() },
        notBefore: now(),
        attempts: 1,
        sent: { conversation: "a:".padEnd(100, "x"), activity: "1700000000000", at: now() },
      },
    };
  });
  await inBatches(ground, partitionOf.programme(programme), [...answers, ...messages]);
}

/** The group's case with so many notes on the board, each of a sentence or two. */
export async function crowd(
  { store, now }: Ground,
  programme: string,
  group: string,
  notes: number,
): Promise<{ notes: number; kB: number }> {
  const partition = partitionOf.programme(programme);
  const standing = await store.read(partition, "standing", idOf.standing(group));
  const found = await store.read(partition, "case", idOf.case(standing?.body.mainCase ?? ""));
  if (!found) return fail("the group has no case");
  const more = Array.from({ length: notes - found.body.notes.length }, (_, n): Note => ({
    id: `b.bench${n}`,
    lane: lanes[n % lanes.length] ?? "need",
    text: `Notat ${n}: tre av fem i førstelinjen sier at ventetiden er det verste, og at ingen har spurt dem før.`,
    by: "bench",
    group,
    at: now(),
    origin: { from: "board" },
    circle: "group",
    rev: n,
  }));
  const body = { ...found.body, notes: [...found.body.notes, ...more] };
  await store.commit(partition, [{ put: { kind: "case", id: found.id, body }, ifMatch: found.etag }]);
  return { notes: body.notes.length, kB: Math.round(Buffer.byteLength(JSON.stringify(body)) / 1024) };
}

export async function sizesOf(
  { store }: Pick<Ground, "store">,
  programme: string,
): Promise<(string | number)[][]> {
  const rows: (string | number)[][] = [];
  for (const kind of kinds) {
    const { entries } = await store.list(partitionOf.programme(programme), [kind], { most: 1000 });
    if (entries.length === 0) continue;
    const bytes = entries.map((entry) => Buffer.byteLength(JSON.stringify(entry)) + 150);
    const mean = Math.round(bytes.reduce((sum, size) => sum + size, 0) / bytes.length);
    rows.push([kind, entries.length, mean, Math.max(...bytes)]);
  }
  return rows;
}

export function table(head: string[], rows: (string | number)[][]): string {
  const all = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]): string =>
    `| ${row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...all.slice(1).map(line)].join("\n");
}
