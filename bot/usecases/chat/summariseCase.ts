import { inWordsOfNeed } from "../../domain/case/case.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { groupOf, gatheringAhead } from "../../domain/programme/programme.ts";
import { phaseOf } from "../../domain/roadmap.ts";
import type { Ports } from "../../ports.ts";
import { groupFacts } from "../answer/taskLetters.ts";
import { nothingFor, type Visitor } from "../visitor/visitor.ts";

/** Where the group's case stands, in the chat: the first of the groups one is a member of that has a case. */
export const summariseCase =
  (ports: Pick<Ports, "store" | "now" | "method" | "links">) =>
  async (visitor: Visitor): Promise<Outcome<Letter>> => {
    if (visitor.seats.length === 0) return refuse(nothingFor(visitor));
    let [inGroup, gone] = [false, false];
    for (const { programme, person } of visitor.seats) {
      const partition = partitionOf.programme(programme.id);
      for (const membership of person.memberships) {
        const group = groupOf(programme, membership.group);
        const standing = group && (await ports.store.read(partition, "standing", idOf.standing(group.id)));
        const main = standing?.body.mainCase;
        const found =
          main === undefined ? undefined : await ports.store.read(partition, "case", idOf.case(main));
        inGroup ||= group !== undefined;
        gone ||= main !== undefined && !found;
        if (!group || !standing || !found) continue;
        const { phase } = found.body;
        const framework = ports.method.framework(programme);
        const need = inWordsOfNeed(found.body);
        const ahead = gatheringAhead(programme, ports.now());
        const { lastCheckIn, phaseSince } = standing.body;
        return done({
          kind: "caseSummary",
          ...groupFacts(ports, programme.id, group),
          title: found.body.title,
          member: true,
          ...(need !== undefined && { need }),
          phase: {
            number: phase,
            name: phaseOf(framework, phase).name,
            ...(phaseSince && { since: phaseSince }),
          },
          ...(lastCheckIn && { status: { status: lastCheckIn.status, at: lastCheckIn.at } }),
          ...(ahead && { nextGathering: ahead }),
        });
      }
    }
    return refuse({ is: gone ? "notFound" : inGroup ? "noCase" : "noGroup" });
  };
