import { randomBytes } from "node:crypto";
import { checkWrites, CommitTooLarge } from "../../domain/store/limits.ts";
import type { Moment } from "../../domain/time.ts";
import type { Schema } from "../../domain/store/upgrades.ts";
import type { Change, Committed } from "../../ports.ts";
import { asDocument, etagOf, isGone, partsOf } from "./document.ts";
import { failureOf, patience, persistently, thrown, type Patience } from "./retry.ts";
import { send, type Op } from "./send.ts";
import type { Given } from "./given.ts";

interface Found {
  id: string;
  etag: string;
  writes: string[];
  expiresAt?: string;
}
/** How many writers on top of us we are still found under. */
const remembered = 8;
/** Of what somebody has written over since: the next write with it must conflict. */
const writtenOver = "written-over";

/**
 * Sends the changes until it is known what became of them. Whenever that is in doubt (a condition failed, an answer
 * was lost) it looks: one document that our commit wrote proves that the whole commit was done, since it is atomic.
 */
export async function commit(
  given: Given,
  partition: string,
  changes: readonly Change[],
): Promise<Committed> {
  const writeId = randomBytes(6).toString("base64url");
  const now = given.now();
  const all = changes.map((change) => opOf(change, partition, writeId, now, given.schema));
  checkWrites(
    all.map(({ id, json, asked }) => ({ id, ...(json && { json }), ...(asked && { ifMatch: asked }) })),
  );
  const patient = patience(given.patienceMs);
  const etags = new Map<string, string>();
  const answer = (): Committed => ({ ok: true, etags: all.map(({ id }) => etags.get(id) ?? "") });
  let ops = all;
  let lost = false;
  while (ops.length > 0) {
    let trouble: unknown;
    try {
      const attempt = await send(given, partition, ops, { abortSignal: patient.signal });
      if (attempt.done) {
        ops.forEach(({ id, document }, n) => {
          const etag = attempt.etags[n] ?? "";
          etags.set(id, etag);
          if (document) given.memory.keep({ ...document, _etag: partsOf(etag).etag });
        });
        return answer();
      }
    } catch (error) {
      if (thrown(error).status === 413) throw new CommitTooLarge("Cosmos DB found the commit too large");
      const failure = failureOf(error);
      if (failure !== "lost") {
        await patient.pause(error);
        continue;
      }
      lost = true;
      trouble = error;
    }
    const found = await lookUp(given, partition, all, patient);
    if (all.some(({ id, document }) => document && found.get(id)?.writes.includes(writeId))) {
      for (const { id, document } of all) {
        const there = found.get(id);
        const ours = there?.writes[0] === writeId;
        if (document) etags.set(id, ours ? etagOf(there.etag, there.writes) : writtenOver);
      }
      return answer();
    }
    // Nothing is left to prove whose removal it was; that they are gone is what was asked for.
    const onlyRemoves = all.every(({ document }) => document === undefined);
    if (lost && onlyRemoves && all.every(({ id }) => !found.has(id))) return answer();
    const conflict = all.filter(({ id, asked, ifMatch }) => {
      const there = found.get(id);
      if (asked === undefined) return false;
      return asked === "new" ? there !== undefined && !isGone(there, now) : there?.etag !== ifMatch;
    });
    if (conflict.length > 0) return { ok: false, conflict: conflict.map(({ id }) => id) };
    ops = all.flatMap((op) => {
      const there = found.get(op.id);
      if (op.document === undefined && there === undefined) return [];
      // It has expired for us and not yet for Cosmos DB: "new" takes its place.
      return op.asked === "new" && there ? [{ ...op, ifMatch: there.etag }] : [op];
    });
    await patient.pause(trouble ?? changedMeanwhile);
  }
  return answer();
}
/** The look found every condition true again: as with 449, the same is sent once more. */
const changedMeanwhile = Object.assign(new Error("changed between sending and looking"), { code: 449 });

function opOf(change: Change, partition: string, writeId: string, now: Moment, schema: Schema): Op {
  const { ifMatch: asked } = change;
  const conditional = asked !== undefined && asked !== "new";
  const before = conditional ? partsOf(asked) : undefined;
  const condition = {
    ...(asked !== undefined && { asked }),
    ...(before && { ifMatch: before.etag }),
  };
  if ("remove" in change) return { id: change.remove, ...condition };
  const writes = [writeId, ...(before?.writes ?? [])].slice(0, remembered);
  const document = asDocument(change.put, partition, writes, now, schema);
  return { id: document.id, document, json: JSON.stringify(change.put.body), ...condition };
}

async function lookUp(
  given: Given,
  partition: string,
  ops: readonly Op[],
  patient: Patience,
): Promise<Map<string, Found>> {
  const query =
    "SELECT c.id, c._etag AS etag, c.writes, c.expiresAt FROM c " +
    `WHERE c.partition = @partition AND c.id IN (${ops.map((_, n) => `@id${n}`).join(", ")})`;
  const parameters = [
    { name: "@partition", value: partition },
    ...ops.map(({ id }, n) => ({ name: `@id${n}`, value: id })),
  ];
  const found = await persistently(patient, async (abortSignal) => {
    const iterator = given.container.items.query<Found>(
      { query, parameters },
      { partitionKey: partition, abortSignal },
    );
    const { resources, requestCharge } = await iterator.fetchAll();
    given.charged(requestCharge, "look");
    return resources;
  });
  return new Map(found.map((one) => [one.id, one]));
}
