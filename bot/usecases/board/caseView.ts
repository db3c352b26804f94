import { maySee } from "../../domain/access.ts";
import type { Case } from "../../domain/case/case.ts";
import { opens } from "../../domain/board/needFirst.ts";
import { groupOf, type Group } from "../../domain/programme/programme.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import type { CaseView } from "../../contract/views.ts";
import type { Seat } from "../visitor/visitor.ts";

/** The case card. Title and need have a circle of their own; the rest of the words are the group's. */
export function caseView(
  theCase: Case,
  standing: Standing,
  seat: Seat,
  group: Group,
  member: boolean,
  name: (person: string) => string,
): CaseView {
  const seesNeed = maySee(seat.person, { groups: theCase.groups, circle: theCase.need.circle });
  const { lastCheckIn } = standing;
  return {
    id: theCase.id,
    title: seesNeed ? theCase.title : "",
    groups: theCase.groups.map((id) => groupOf(seat.programme, id)?.name ?? group.name),
    state: theCase.state,
    rev: theCase.rev,
    solutionOpens: opens(theCase),
    need: seesNeed ? theCase.need : { circle: theCase.need.circle },
    ...(member && theCase.goal !== undefined && { goal: theCase.goal }),
    ...(member && theCase.planLink !== undefined && { planLink: theCase.planLink }),
    ...(theCase.owner !== undefined && { owner: name(theCase.owner) }),
    ...(lastCheckIn && {
      lastCheckIn: {
        status: lastCheckIn.status,
        at: lastCheckIn.at,
        ...(member && lastCheckIn.by !== undefined && { by: name(lastCheckIn.by) }),
      },
    }),
  };
}
