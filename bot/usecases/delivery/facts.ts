import type { Assignment } from "../../domain/assignment/assignment.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { assignmentOf, type Mailing } from "../../domain/delivery/mailing.ts";
import type { Person } from "../../domain/programme/person.ts";
import type { PersonFacts, ProgrammeFacts } from "../../domain/delivery/planning.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import type { Ports } from "../../ports.ts";
import { readAll } from "../everything.ts";

type Store = Ports["store"];

/** What the judging of these mailings for these groups needs of the programme; `undefined` when it is deleted. */
export async function programmeFacts(
  store: Store,
  programme: string,
  mailings: readonly Mailing[],
  groups?: Iterable<string>,
): Promise<ProgrammeFacts | undefined> {
  const partition = partitionOf.programme(programme);
  const found = await store.read(partition, "programme", idOf.programme);
  if (!found) return undefined;
  const about = mailings.map(({ what }) => assignmentOf(what)).filter((id) => id !== undefined);
  const [assignments, standings] = await Promise.all([
    readAll(store, partition, "assignment", about.map(idOf.assignment)),
    readAll(
      store,
      partition,
      "standing",
      [...(groups ?? found.body.groups.map((g) => g.id))].map(idOf.standing),
    ),
  ]);
  return {
    programme: found.body,
    assignments: new Map<string, Assignment>([...assignments.values()].map(({ body }) => [body.id, body])),
    standings: new Map<string, Standing>([...standings.values()].map(({ body }) => [body.group, body])),
  };
}

/** What it needs of each person: where they can be reached, what they got lately, what they have answered alone. */
export async function peopleFacts(
  store: Store,
  { programme, assignments }: ProgrammeFacts,
  people: readonly Person[],
): Promise<PersonFacts[]> {
  const alone = [...assignments.values()].filter((assignment) => assignment.answeredBy === "person");
  const found: PersonFacts[] = [];
  for (let i = 0; i < people.length; i += 50) {
    found.push(...(await Promise.all(people.slice(i, i + 50).map(factsOf))));
  }
  return found;

  async function factsOf(person: Person): Promise<PersonFacts> {
    const [reach, answeredAlone] = await Promise.all([reachOf(store, person), answered(person)]);
    return { person, ...reach, ...(answeredAlone && { answeredAlone }) };
  }
  async function answered(person: Person): Promise<Set<string> | undefined> {
    if (alone.length === 0) return undefined;
    const partition = partitionOf.programme(programme.id);
    const ids = alone.flatMap(({ id }) => person.memberships.map((m) => idOf.answer(id, m.group, person.id)));
    const answers = await readAll(store, partition, "answer", ids);
    return new Set([...answers.values()].flatMap(({ id, body }) => (body.rev > 0 ? [id] : [])));
  }
}

async function reachOf(
  store: Store,
  { account }: Person,
): Promise<Pick<PersonFacts, "account" | "sentLately">> {
  if (!account) return { sentLately: [] };
  const partition = partitionOf.tenant(account.tenant);
  const [known, load] = await Promise.all([
    store.read(partition, "account", idOf.account(account.object)),
    store.read(partition, "load", idOf.load(account.object)),
  ]);
  return { account: known?.body ?? { tenant: account.tenant }, sentLately: load?.body.sent ?? [] };
}
