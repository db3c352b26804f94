import { kinds, type Kind } from "../../domain/store/documents.ts";
import { eraser, remainsOf, type Erased } from "../../domain/store/erasure.ts";
import { formerId, formerNumber, formerWords } from "../../domain/store/former.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Person } from "../../domain/programme/person.ts";
import type { Change, Ports, Stored } from "../../ports.ts";
import { forgetKnocks, forgetTickets, leaveOutside } from "./outside.ts";
import { findPerson } from "./findPerson.ts";
import { Stopped, stoppable, type DataOutcome } from "./refusal.ts";
import { actPut } from "../actPut.ts";
import { each } from "../everything.ts";

export interface ErasureInput {
  programme: string;
  /** The id, or the e-mail address. */
  person: string;
  /** Who does it, for the log; nobody on the command line. */
  by?: string;
  /** Says what would be done, and does nothing. */
  dryRun?: boolean;
}
export interface Erasure {
  alias: string;
  /** By kind, in the programme. */
  documents: Partial<Record<Kind, number>>;
  /** Mailbox, account, load and knocks. */
  outside: number;
  /** How often the name, the address or the object id stood in words that others wrote, and was taken out. */
  named: number;
  /** Somebody else has the same name, so it was left in the words of others. */
  nameOfAnother: boolean;
}
type Needs = Pick<Ports, "store" | "now" | "log">;

/**
 * One person is no more in a programme (PV4, PV5): the words they wrote for the group stay with it, by a former
 * participant; an answer that was theirs alone goes; counts stay right. First a number takes their place, and nothing
 * reaches them any more; then one document after the other; last, they themselves. Interrupted, it can be run again.
 */
export const erasePerson =
  (ports: Needs) =>
  ({ programme, person: key, by, dryRun: dry = false }: ErasureInput): Promise<DataOutcome<Erasure>> =>
    stoppable(async () => {
      const partition = partitionOf.programme(programme);
      const { found, people, others } = await findPerson(ports.store, programme, key);
      const alias = found.body.becomes ?? formerId(nextNumber(people));
      const nameOfAnother = people.some(
        ({ body }) => body.id !== found.body.id && sameName(body, found.body),
      );
      const words = formerWords[await languageOf(ports, partition)];
      const person = found.body;
      const before = people.findLast(({ id }) => id < found.id)?.body.id;
      const who: Erased = {
        person,
        alias,
        words,
        others,
        nameOfAnother,
        ...(before !== undefined && { before }),
        at: ports.now(),
      };
      const result: Erasure = { alias, documents: {}, outside: 0, named: 0, nameOfAnother };
      if (!dry) await begin(ports, partition, found, alias);
      result.outside += (await leaveOutside(ports.store, programme, person, { dry })).length;
      result.outside += (await forgetKnocks(ports.store, person, { dry })).length;
      result.outside += (await forgetTickets(ports.store, person, { dry })).length;
      await rewriteAll(ports, partition, who, result, dry);
      if (!dry) await end(ports, partition, person, alias, by);
      ports.log.info(dry ? "person.erasureTried" : "person.erased", { programme, person: alias });
      return result;
    });

const nextNumber = (people: readonly Stored<"person">[]): number =>
  1 + Math.max(0, ...people.map(({ body }) => formerNumber(body.id) ?? 0));
const sameName = (a: Person, b: Person): boolean =>
  a.name.trim().toLowerCase() === b.name.trim().toLowerCase();

async function languageOf({ store }: Pick<Ports, "store">, partition: string) {
  return (await store.read(partition, "programme", idOf.programme))?.body.language ?? "nb";
}

/** From here on nobody writes to them and they write nothing: a seat that was removed is none. */
async function begin(
  { store, now }: Needs,
  partition: string,
  found: Stored<"person">,
  alias: string,
): Promise<void> {
  if (found.body.becomes !== undefined) return;
  const at = now();
  const body: Person = { ...found.body, removedAt: found.body.removedAt ?? at, becomes: alias };
  const remains = remainsOf(found.body, alias, at);
  const done = await store.commit(partition, [
    { put: { kind: "person", id: found.id, body }, ifMatch: found.etag },
    { put: { kind: "person", id: idOf.person(alias), body: remains }, ifMatch: "new" },
  ]);
  if (!done.ok) throw new Stopped({ is: "changedMeanwhile", partition, id: found.id });
}

/** Somebody may write beside us: it is gone through until nothing of them is found. */
async function rewriteAll(
  { store }: Needs,
  partition: string,
  who: Erased,
  result: Erasure,
  dry: boolean,
): Promise<void> {
  const rewrite = eraser(who);
  for (let passes = 0; passes < 8; passes++) {
    let left = 0;
    for await (const page of each(store, partition, kinds)) {
      for (const { etag, ...entry } of page) {
        const now = rewrite(entry);
        if (!now) continue;
        const { dueAt: _never, lane: _nobody, ...unsent } = entry;
        const put = { ...(now.settled ? unsent : entry), id: now.id, body: now.body } as typeof entry;
        const moved = now.gone === true || now.id !== entry.id;
        if (!moved && JSON.stringify(put) === JSON.stringify(entry)) continue;
        left++;
        const changes = [
          ...(now.gone ? [] : [{ put, ...(!moved && { ifMatch: etag }) }]),
          ...(moved ? [{ remove: entry.id, ifMatch: etag }] : []),
        ] as Change[];
        if (!dry && !(await store.commit(partition, changes)).ok) continue;
        result.documents[entry.kind] = (result.documents[entry.kind] ?? 0) + 1;
        result.named += now.named;
      }
    }
    if (left === 0 || dry) return;
  }
  throw new Stopped({ is: "restless", partition });
}

async function end(
  { store, now }: Needs,
  partition: string,
  person: Person,
  alias: string,
  by: string | undefined,
): Promise<void> {
  const at = now();
  await store.commit(partition, [
    { remove: idOf.person(person.id) },
    actPut(`erase-${alias}`, {
      at,
      ...(by !== undefined && { by }),
      what: "person.erased",
      subject: { person: alias },
    }),
  ]);
}
