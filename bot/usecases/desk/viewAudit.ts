import type { ActLine, AuditView } from "../../contract/deskViews.ts";
import { maySee } from "../../domain/access.ts";
import { actKind, hasLeftGroup, isByMembers } from "../../domain/act.ts";
import type { Act } from "../../domain/store/documents.ts";
import { formerNumber, formerWords } from "../../domain/store/former.ts";
import { idOf } from "../../domain/ids.ts";
import type { Language } from "../../domain/language.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Person } from "../../domain/programme/person.ts";
import { groupOf, type Programme } from "../../domain/programme/programme.ts";
import { hasPhase, phaseNumbers, phaseOf, type Framework } from "../../domain/roadmap.ts";
import { dayOf } from "../../domain/time.ts";
import type { Ports } from "../../ports.ts";
import { inProgramme } from "../board/openCase.ts";
import { everything, readAll } from "../everything.ts";
import { readGroups } from "../overview/readGroups.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";

interface Known {
  programme: Programme;
  people: ReadonlyMap<string, Person>;
  titles: ReadonlyMap<string, string>;
  /** Of those whose title has left the group. */
  cases: ReadonlyMap<string, string>;
  framework: Framework;
  language: Language;
}

/**
 * Who did what and when, a month at a time, the newest first: whoever runs or ran the programme by name, a group's
 * members as the group (PV1). `next` is the month before.
 */
export const viewAudit =
  (ports: Pick<Ports, "store" | "now" | "method">) =>
  async ({
    visitor,
    programme: id,
    page,
  }: {
    visitor: Visitor;
    programme: string;
    page: string;
  }): Promise<Outcome<AuditView>> => {
    const allowed = facilitatorIn(visitor, id);
    if (!allowed.ok) return allowed;
    const { programme, language, partition } = allowed.value;
    const now = ports.now();
    const month = page === "first" ? dayOf(now).slice(0, 7) : page;
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return refuse({ is: "notFound" });
    const [found, people, { groups }, agenda] = await Promise.all([
      everything(ports, partition, ["act"], `act:${month}`),
      everything(ports, partition, ["person"]),
      readGroups(ports, programme, allowed.value.person),
      ports.store.read(partition, "agenda", idOf.agenda),
    ]);
    const main = new Map(
      groups.flatMap(({ digest }) => (digest?.card ? [[digest.case, digest.card.title] as const] : [])),
    );
    const others = found
      .flatMap(({ body }) => body.subject["case"] || [])
      .filter((id) => groups.every(({ standing }) => standing.mainCase !== id));
    const known: Known = {
      programme,
      people: new Map(people.map(({ body }) => [body.id, body] as const)),
      titles: new Map((agenda?.body.items ?? []).map((it) => [it.id, it.title[language]] as const)),
      cases: new Map([...main, ...(await titlesOf(ports, partition, others, allowed.value.person))]),
      framework: ports.method.framework(programme),
      language,
    };
    const before = monthBefore(month);
    return done({
      programme: { id, name: programme.name },
      language,
      month,
      acts: found.flatMap(({ body }) => lineOf(body, known) ?? []).sort((a, b) => (a.at > b.at ? -1 : 1)),
      ...(before >= programme.createdAt.slice(0, 7) && { next: before }),
      asOf: now,
    });
  };

/** Of cases that are nobody's main case: what the portfolios show this person. */
async function titlesOf(
  { store }: Pick<Ports, "store">,
  partition: string,
  cases: readonly string[],
  viewer: Person,
): Promise<[string, string][]> {
  const found = await readAll(store, partition, "case", cases.map(idOf.case));
  return [...found.values()]
    .filter(
      ({ body: of }) => inProgramme(of) && maySee(viewer, { groups: of.groups, circle: of.need.circle }),
    )
    .map(({ body: { id, title } }) => [id, title]);
}

function lineOf({ at, by, what, subject }: Act, known: Known): ActLine | undefined {
  const person = by === undefined ? undefined : known.people.get(by);
  const theirs = person?.programmeRoles.includes("facilitator") ? undefined : person?.memberships[0]?.group;
  const own = isByMembers(what) ? (subject["group"] ?? theirs) : theirs;
  if (own !== undefined && !hasLeftGroup(what)) return undefined;
  // A story that stays with the group has not left it.
  if (own !== undefined && what.startsWith("experience.") && subject["circle"] === "group") return undefined;
  const name = own === undefined ? nameOf(person, known.language) : groupOf(known.programme, own)?.name;
  const { person: whom, by: _by, to: _to, ...told } = subject;
  const kind = actKind(what);
  const about = kind === "people" ? nameOf(known.people.get(whom ?? ""), known.language) : undefined;
  const group = groupOf(known.programme, told["group"] ?? "")?.name;
  const assignment = known.titles.get(told["assignment"] ?? "");
  const theCase = known.cases.get(told["case"] ?? "");
  const phase = phaseNumbers.find((number) => `${number}` === told["phase"]);
  return {
    at,
    what,
    kind,
    subject: told,
    ...(name !== undefined && { by: name }),
    ...(group !== undefined && { group }),
    ...(assignment !== undefined && { assignment }),
    ...(theCase !== undefined && { case: theCase }),
    ...(phase !== undefined &&
      hasPhase(known.framework, phase) && { phase: phaseOf(known.framework, phase).name[known.language] }),
    ...(about !== undefined && { person: about }),
  };
}

const nameOf = (person: Person | undefined, language: Language): string | undefined =>
  person && (person.name || (formerNumber(person.id) === undefined ? undefined : formerWords[language]));

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
}
