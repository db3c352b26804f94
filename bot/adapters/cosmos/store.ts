import type { SqlParameter } from "@azure/cosmos";
import type { Kind } from "../../domain/store/documents.ts";
import { limits } from "../../domain/store/limits.ts";
import type { Moment } from "../../domain/time.ts";
import type { Page, PageOf, Store, Stored } from "../../ports.ts";
import { commit } from "./commit.ts";
import { asStored, isGone, type Document } from "./document.ts";
import type { Given } from "./given.ts";
import { patience, persistently, thrown } from "./retry.ts";

const unchanged = 304;

export function storeOn(given: Given, close: () => void): Store {
  const { container, now, schema, patienceMs, charged, memory } = given;

  async function point(partition: string, id: string): Promise<Document | undefined> {
    const known = memory.known(partition, id);
    const unless = known && { accessCondition: { type: "IfNoneMatch", condition: known.etag } };
    return persistently(patience(patienceMs), async (abortSignal) => {
      try {
        const found = await container.item(id, partition).read<Document>({ abortSignal, ...unless });
        charged(found.requestCharge, "read");
        if (known && found.statusCode === unchanged) return known.document();
        // Missing is an answer only while the container is there (1003: its owner is not).
        if (found.statusCode === 404 && found.substatus === 1003) throw new Error("the container is missing");
        if (found.resource) memory.keep(found.resource);
        return found.resource;
      } catch (error) {
        const { charge } = thrown(error);
        if (charge !== undefined) charged(charge, "refused");
        throw error;
      }
    });
  }

  /** The partition stands in the options and in the text: an option that is `undefined` would mean all of them. */
  async function query(
    partition: string,
    text: string,
    values: Record<string, string | number>,
    most: number,
    operation: string,
  ): Promise<Document[]> {
    const parameters: SqlParameter[] = Object.entries({ partition, ...values }).map(([name, value]) => ({
      name: `@${name}`,
      value,
    }));
    const spec = {
      query: `SELECT TOP ${most} * FROM c WHERE c.partition = @partition AND ${text}`,
      parameters,
    };
    return persistently(patience(patienceMs), async (abortSignal) => {
      const pages = container.items.query<Document>(spec, {
        partitionKey: partition,
        maxItemCount: most,
        abortSignal,
      });
      const found: Document[] = [];
      while (found.length < most && pages.hasMoreResults()) {
        const { resources, requestCharge } = await pages.fetchNext();
        charged(requestCharge, operation);
        found.push(...(resources ?? []));
      }
      return found;
    });
  }

  return {
    read: async (partition, kind, id) => {
      const found = await point(partition, id);
      if (found?.kind !== kind || found.partition !== partition || isGone(found, now())) return undefined;
      return asStored<typeof kind>(found, schema);
    },
    list: async <K extends Kind>(partition: string, kinds: readonly K[], page: PageOf = {}) => {
      const { prefix, after, most = limits.page } = page;
      if (kinds.length === 0) return { entries: [] };
      const text =
        `c.kind IN (${kinds.map((_, n) => `@kind${n}`).join(", ")})` +
        (prefix ? " AND STARTSWITH(c.id, @prefix)" : "") +
        (after ? " AND c.id > @after" : "") +
        " ORDER BY c.id";
      const values = {
        ...Object.fromEntries(kinds.map((kind, n) => [`kind${n}`, kind])),
        ...(prefix && { prefix }),
        ...(after && { after }),
      };
      const found = await query(partition, text, values, most + 1, "list");
      const at = now();
      const entries = found
        .slice(0, most)
        .filter((document) => !isGone(document, at))
        .map((document) => asStored<K>(document, schema)) as Page<K>["entries"];
      const last = found[most - 1];
      return { entries, ...(found.length > most && last && { next: last.id }) };
    },
    due: async <K extends Kind>(partition: string, kind: K, by: Moment, most: number, lane?: string) => {
      const text =
        "c.kind = @kind AND c.dueAt <= @by" +
        (lane === undefined ? " ORDER BY c.kind, c.dueAt" : " AND c.lane = @lane ORDER BY c.lane, c.dueAt");
      const values = { kind, by, ...(lane !== undefined && { lane }) };
      const found = await query(partition, text, values, most, "due");
      const at = now();
      return found
        .filter((document) => !isGone(document, at))
        .map((document): Stored<K> => asStored<K>(document, schema));
    },
    commit: (partition, changes) => commit(given, partition, changes),
    close: async () => close(),
  };
}
