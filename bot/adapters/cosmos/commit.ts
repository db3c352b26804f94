import { randomUUID } from "node:crypto";
import type { Container, OperationInput, RequestOptions } from "@azure/cosmos";
import { checkWrites, CommitTooLarge } from "../../domain/storage.ts";
import { StoreBusy, type Change, type Committed } from "../../ports.ts";
import { asDocument, asJson, isGone, type Document } from "./document.ts";
import { failureOf, patience, persistently, thrown } from "./retry.ts";
import type { Given } from "./store.ts";

interface Op {
  id: string;
  /** Left out: removed. */
  document?: Document;
  ifMatch?: string;
}
/** What the container says about one attempt: done, or a condition did not hold (409, 412, 404). */
type Attempt = { done: true; etags: string[] } | { done: false };
interface Found {
  id: string;
  etag: string;
  writeId: string;
  expiresAt?: string;
}

/**
 * Sends the changes until it is known what became of them. Whenever that is in doubt (a condition failed, an answer
 * was lost) it looks: a document with our `writeId` proves that the whole commit was done, since it is atomic.
 */
export async function commit(
  given: Given,
  partition: string,
  changes: readonly Change[],
): Promise<Committed> {
  const writeId = randomUUID();
  const now = given.now();
  const all: Op[] = changes.map((change) => ({
    ...("remove" in change
      ? { id: change.remove }
      : { id: change.put.id, document: asDocument(change.put, partition, writeId, now, given.schema) }),
    ...(change.ifMatch !== undefined && { ifMatch: change.ifMatch }),
  }));
  checkWrites(
    all.map(({ id, document, ifMatch }) => ({
      id,
      ...(document && { json: JSON.stringify(document.body) }),
      ...(ifMatch !== undefined && { ifMatch }),
    })),
  );
  const patient = patience(given.patienceMs);
  const etags = new Map<string, string>();
  const answer = (): Committed => ({ ok: true, etags: all.map(({ id }) => etags.get(id) ?? "") });
  let ops = all;
  let lost = false;
  for (let round = 0; round < 50; round++) {
    if (ops.length === 0) return answer();
    try {
      const attempt = await send(given, partition, ops, { abortSignal: patient.signal });
      if (attempt.done) {
        ops.forEach(({ id }, n) => etags.set(id, attempt.etags[n] ?? ""));
        return answer();
      }
    } catch (error) {
      if (thrown(error).status === 413) throw new CommitTooLarge("Cosmos DB found the commit too large");
      await patient.pause(error);
      if (failureOf(error) === "away") continue;
      lost = true;
    }
    const found = await lookUp(given, partition, all);
    if (all.some(({ id, document }) => document && found.get(id)?.writeId === writeId)) {
      // What somebody has written over since then keeps no etag: the next write of ours must conflict.
      for (const { id } of all)
        if (found.get(id)?.writeId === writeId) etags.set(id, found.get(id)?.etag ?? "");
      return answer();
    }
    const onlyRemoves = all.every(({ document }) => document === undefined);
    if (lost && onlyRemoves && all.every(({ id }) => !found.has(id))) return answer();
    const conflict = all.filter(({ id, ifMatch }) => {
      const there = found.get(id);
      if (ifMatch === undefined) return false;
      return ifMatch === "new" ? there !== undefined && !isGone(there, now) : there?.etag !== ifMatch;
    });
    if (conflict.length > 0) return { ok: false, conflict: conflict.map(({ id }) => id) };
    ops = all.flatMap((op) => {
      const there = found.get(op.id);
      if (op.document === undefined && there === undefined) return [];
      // It has expired for us and not yet for Cosmos DB: "new" takes its place.
      return op.ifMatch === "new" && there ? [{ ...op, ifMatch: there.etag }] : [op];
    });
  }
  throw new StoreBusy("the documents kept changing while they were written");
}

async function send(
  { container, charged }: Given,
  partition: string,
  ops: readonly Op[],
  options: RequestOptions,
): Promise<Attempt> {
  const [only] = ops;
  if (ops.length === 1 && only) {
    try {
      const response = await sendOne(container, partition, only, options);
      charged(response.requestCharge, "write");
      return { done: true, etags: [only.document ? response.etag : ""] };
    } catch (error) {
      return unless(error, charged);
    }
  }
  try {
    const response = await container.items.batch(ops.map(operation), partition, options);
    charged(Number(response.headers["x-ms-request-charge"]), "batch");
    const results = response.result ?? [];
    const failed = results.find(({ statusCode }) => statusCode >= 400 && statusCode !== 424);
    if (!failed) return { done: true, etags: ops.map((op, n) => (op.document && results[n]?.eTag) || "") };
    return unless({ code: failed.statusCode }, charged);
  } catch (error) {
    return unless(error, charged);
  }
}

/** A condition that did not hold is an answer; everything else is thrown on. */
function unless(error: unknown, charged: Given["charged"]): Attempt {
  const { status, substatus, charge } = thrown(error);
  if (charge !== undefined) charged(charge, "refused");
  const ownerMissing = status === 404 && substatus === 1003;
  if (!ownerMissing && (status === 409 || status === 412 || status === 404)) return { done: false };
  throw error;
}

function sendOne(
  container: Container,
  partition: string,
  { id, document, ifMatch }: Op,
  options: RequestOptions,
) {
  const item = container.item(id, partition);
  const matching: RequestOptions =
    ifMatch === undefined || ifMatch === "new"
      ? options
      : { ...options, accessCondition: { type: "IfMatch", condition: ifMatch } };
  if (!document) return item.delete(matching);
  if (ifMatch === undefined) return container.items.upsert(document, options);
  return ifMatch === "new" ? container.items.create(document, options) : item.replace(document, matching);
}

function operation({ id, document, ifMatch }: Op): OperationInput {
  const matching = ifMatch !== undefined && ifMatch !== "new" && { ifMatch };
  if (!document) return { operationType: "Delete", id, ...matching };
  const resourceBody = asJson(document);
  if (ifMatch === undefined) return { operationType: "Upsert", resourceBody };
  if (ifMatch === "new") return { operationType: "Create", resourceBody };
  return { operationType: "Replace", id, resourceBody, ...matching };
}

async function lookUp(given: Given, partition: string, ops: readonly Op[]): Promise<Map<string, Found>> {
  const query =
    "SELECT c.id, c._etag AS etag, c.writeId, c.expiresAt FROM c " +
    `WHERE c.partition = @partition AND c.id IN (${ops.map((_, n) => `@id${n}`).join(", ")})`;
  const parameters = [
    { name: "@partition", value: partition },
    ...ops.map(({ id }, n) => ({ name: `@id${n}`, value: id })),
  ];
  const found = await persistently(given.patienceMs, async (abortSignal) => {
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
