import { isFacilitator } from "../../domain/access.ts";
import { partitionOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { groupOf } from "../../domain/programme.ts";
import { dayOf } from "../../domain/time.ts";
import type { AuditView } from "../../contract/deskViews.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";
import { facilitatorIn } from "../overview/readGroups.ts";
import type { Visitor } from "../visitor.ts";

/**
 * What a group does for itself is not the facilitator's to follow, not even as a line in a log; what left the group is
 * kept with who (role), when and to whom (OF5).
 */
const ofGroups =
  /^(visit|ask|phase)\.|^experience\.|^board\.(shareNote|takeBackNote|approveSharing|shareNeed|movePhase)$|^answer\.(sent|shared|takenBack)$/;

/**
 * Who did what and when, a month at a time, the newest first: facilitators by name, a group's members as the group
 * (PV1). `next` is the month before.
 */
export const viewAudit =
  (ports: Pick<Ports, "store" | "now">) =>
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
    const { programme } = allowed.value;
    const month = page === "first" ? dayOf(ports.now()).slice(0, 7) : page;
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return refuse({ is: "notFound" });
    const partition = partitionOf.programme(id);
    const [found, people] = await Promise.all([
      everything(ports, partition, ["act"], `act:${month}`),
      everything(ports, partition, ["person"]),
    ]);
    const known = new Map(people.map(({ body }) => [body.id, body] as const));
    const acts = found
      .map(({ body }) => body)
      .flatMap(({ at, by, what, subject }): AuditView["acts"] => {
        const person = by === undefined ? undefined : known.get(by);
        const facilitator = person !== undefined && isFacilitator(person);
        if (person && !facilitator && !ofGroups.test(what)) return [];
        // A story that stays with the group has not left it.
        if (what.startsWith("experience.") && subject["circle"] === "group" && !facilitator) return [];
        const group = person?.memberships[0]?.group;
        const name = facilitator ? person.name : (group && groupOf(programme, group)?.name) || undefined;
        return [{ at, what, subject: withoutPeople(subject), ...(name !== undefined && { by: name }) }];
      });
    const before = monthBefore(month);
    return done({
      acts: acts.sort((a, b) => (a.at > b.at ? -1 : 1)),
      ...(before >= programme.createdAt.slice(0, 7) && { next: before }),
    });
  };

const withoutPeople = ({
  person: _person,
  by: _by,
  ...subject
}: Record<string, string>): Record<string, string> => subject;

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
}
