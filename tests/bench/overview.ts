/**
 * The overview of thirty groups with a year of data, on the embedded store: `node tests/bench/overview.ts`. It must not
 * matter how much has been answered, so a first measure is taken with a month of it.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "../../bot/adapters/embedded/open.ts";
import { readMethod } from "../../bot/adapters/content/method.ts";
import { firstCase, type Case, type Note } from "../../bot/domain/case/case.ts";
import { agendaItem, type Assignment } from "../../bot/domain/assignment/assignment.ts";
import { idOf, partitionOf } from "../../bot/domain/ids.ts";
import { landOnBoard } from "../../bot/domain/answer/landing.ts";
import { emptyStanding, type Standing } from "../../bot/domain/answer/standing.ts";
import { afterAnswer } from "../../bot/domain/answer/standingAfter.ts";
import { hour, later, type Moment } from "../../bot/domain/time.ts";
import type { Change, Store } from "../../bot/ports.ts";
import { putCases } from "../../bot/usecases/board/putCase.ts";
import { viewOverview } from "../../bot/usecases/overview/viewOverview.ts";
import { viewPack } from "../../bot/usecases/overview/viewPack.ts";
import { aPerson, aProgramme, anAssignment } from "../support/programme.ts";

const groups = Array.from({ length: 30 }, (_, n) => `g${n}`);
const words = "Vi trodde det manglet folk. Det manglet én som har ansvaret fra dag én til dag sju. ".repeat(
  4,
);
const partition = partitionOf.programme("p1");
const now: Moment = "2026-11-24T09:00:00.000Z";
const programme = aProgramme({
  groups: groups.map((id) => ({
    id,
    name: `Kommune ${id}`,
    ownWord: "kommunen",
    language: "nb",
    chiefExecutiveTitle: "kommunedirektør",
    quietPeriods: [],
  })),
});
const facilitator = aPerson("kari", [], { programmeRoles: ["facilitator"] });
const local = (text: string) => ({ nb: text, nn: text, en: text });
const assignmentOf = (n: number): Assignment =>
  anAssignment(`a${n}`, {
    opens: { at: later(now, -(n + 1) * 7 * 24 * hour) },
    offers: ["ks", "all"],
    questions: ["q1", "q2", "words"].map((id) => ({
      id,
      type: "long_text",
      label: local(id),
      required: false,
      maxLength: 600,
      ...(id !== "words" && { lands: { lane: "insight", field: "learned" } }),
    })),
  });

async function fill(store: Store, assignments: Assignment[]): Promise<void> {
  const commit = async (changes: Change[]): Promise<void> => void (await store.commit(partition, changes));
  await commit([
    { put: { kind: "programme", id: idOf.programme, body: programme } },
    { put: { kind: "agenda", id: idOf.agenda, body: { items: assignments.map(agendaItem) } } },
  ]);
  for (const group of groups) {
    let standing: Standing = { ...emptyStanding(group), mainCase: group, cases: [group] };
    let theCase: Case = firstCase(group, { phase: 1 }, `p-${group}`, now);
    const changes: Change[] = [];
    assignments.forEach((assignment, n) => {
      const circle = (["ks", "all", "group"] as const)[n % 3] ?? "group";
      const version = {
        values: { q1: words, q2: words, words },
        circles: { q1: circle, q2: circle, words: circle },
        by: `p-${group}`,
        at: later(now, -n * 24 * hour),
        assignmentRev: 1,
      };
      standing = afterAnswer(standing, assignment, version, "nb");
      theCase = landOnBoard(theCase, assignment, version, { id: group, language: "nb" });
      const id = idOf.answer(assignment.id, group);
      const body = { assignment: assignment.id, group, rev: 1, voices: [], current: version };
      changes.push({ put: { kind: "answer", id, body } });
    });
    const obstacle: Note = {
      id: `o-${group}`,
      lane: "obstacles",
      text: words,
      by: "p",
      group,
      at: now,
      origin: { from: "board" },
      circle: "ks",
      rev: 1,
    };
    theCase = { ...theCase, notes: [...theCase.notes, obstacle] };
    const standings = [{ before: emptyStanding(group), after: standing }];
    changes.push(...(await putCases({ store }, partition, [{ after: theCase }], standings)));
    await commit(changes);
  }
}

export interface OverviewRow {
  what: string;
  p50: number;
  p99: number;
  kB: number;
}

export async function overviewRows(): Promise<OverviewRow[]> {
  const folder = await mkdtemp(join(tmpdir(), "overview-"));
  const store = openEmbedded(folder, { now: () => now });
  const ports = { store, now: () => now, method: readMethod() };
  const visitor = {
    account: { tenant: "t", object: "kari" },
    seats: [{ programme, person: facilitator }],
  };
  const rows: OverviewRow[] = [];
  try {
    for (const many of [4, 52]) {
      await fill(
        store,
        Array.from({ length: many }, (_, n) => assignmentOf(n)),
      );
      const answers = `30 groups, ${many * groups.length} answers`;
      rows.push(
        await measure(`overview, ${answers}`, () => viewOverview(ports)({ visitor, programme: "p1" })),
        await measure(`pack, ${answers}`, () => viewPack(ports)({ visitor, programme: "p1", for: "own" })),
      );
    }
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
  return rows;
}

async function measure(what: string, ask: () => Promise<{ ok: boolean }>): Promise<OverviewRow> {
  const times: number[] = [];
  let bytes = 0;
  for (let n = 0; n < 300; n++) {
    const from = performance.now();
    bytes = JSON.stringify(await ask()).length;
    times.push(performance.now() - from);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  return { what, p50: at(0.5), p99: at(0.99), kB: Math.round(bytes / 1000) };
}

if (import.meta.main) console.table(await overviewRows());
