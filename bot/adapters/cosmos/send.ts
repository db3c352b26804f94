import type { Container, OperationInput, RequestOptions } from "@azure/cosmos";
import { asJson, etagOf, type Document } from "./document.ts";
import { thrown } from "./retry.ts";
import type { Given } from "./given.ts";

export interface Op {
  id: string;
  /** Left out: removed. */
  document?: Document;
  json?: string;
  /** The condition as it was asked for; and the etag that Cosmos DB is to compare, if any. */
  asked?: string;
  ifMatch?: string;
}
/** What the container says about one attempt: done, or a condition did not hold (409, 412, 404). */
export type Attempt = { done: true; etags: string[] } | { done: false };

/** One attempt. A single change is a plain request, which costs less than a batch of one. */
export async function send(
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
      return { done: true, etags: [etagAfter(only, response.etag)] };
    } catch (error) {
      return unless(error, charged);
    }
  }
  try {
    const response = await container.items.batch(ops.map(operation), partition, options);
    charged(Number(response.headers["x-ms-request-charge"]), "batch");
    const results = response.result ?? [];
    const failed = results.find(({ statusCode }) => statusCode >= 400 && statusCode !== 424);
    if (!failed) return { done: true, etags: ops.map((op, n) => etagAfter(op, results[n]?.eTag)) };
    return unless({ code: failed.statusCode }, charged);
  } catch (error) {
    return unless(error, charged);
  }
}

const etagAfter = ({ document }: Op, etag: string | undefined): string =>
  document ? etagOf(etag, document.writes) : "";

/** A condition that did not hold is an answer; everything else is thrown on. */
function unless(error: unknown, charged: Given["charged"]): Attempt {
  const { status, substatus, charge } = thrown(error);
  if (charge !== undefined) charged(charge, "refused");
  const ownerMissing = status === 404 && substatus === 1003;
  if (!ownerMissing && (status === 409 || status === 412 || status === 404)) return { done: false };
  throw error;
}

function sendOne(container: Container, partition: string, op: Op, options: RequestOptions) {
  const { id, document, asked, ifMatch } = op;
  const item = container.item(id, partition);
  const matching: RequestOptions =
    ifMatch === undefined
      ? options
      : { ...options, accessCondition: { type: "IfMatch", condition: ifMatch } };
  if (!document) return item.delete(matching);
  if (ifMatch !== undefined) return item.replace(document, matching);
  return asked === "new"
    ? container.items.create(document, options)
    : container.items.upsert(document, options);
}

function operation({ id, document, asked, ifMatch }: Op): OperationInput {
  const matching = ifMatch !== undefined && { ifMatch };
  if (!document) return { operationType: "Delete", id, ...matching };
  const resourceBody = asJson(document);
  if (ifMatch !== undefined) return { operationType: "Replace", id, resourceBody, ifMatch };
  return { operationType: asked === "new" ? "Create" : "Upsert", resourceBody };
}
