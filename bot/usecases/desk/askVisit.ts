import { idOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { same } from "../../domain/same.ts";
import { isOpenVisit, type Visit } from "../../domain/between/visit.ts";
import type { DeskBody } from "../../contract/desk.ts";
import type { VisitView } from "../../contract/visitViews.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";
import { untilWritten } from "../untilWritten.ts";
import { actLine, atDesk, groupAt, type DeskInput } from "./desk.ts";
import { tellOfVisit } from "./notify.ts";
import { visitView } from "./viewVisits.ts";

type Needs = Pick<Ports, "store" | "now">;
type Wish = DeskBody<"askVisit">;

/**
 * A group asks for its home visit, in the chat or on its page, and by asking sends these words to KS; or the facilitator
 * offers one. A group has one open visit: asked for again, the new words count, but a facilitator overwrites nobody's.
 */
export const askVisit =
  (ports: Needs) =>
  async (input: DeskInput<Wish>): Promise<Outcome<VisitView>> => {
    const desk = atDesk(input.visitor, input.programme);
    if (!desk.ok) return desk;
    const group = groupAt(desk.value, input.body.group);
    if (!group.ok) return group;
    const { groups } = desk.value.programme;
    const others = input.body.withGroups ?? [];
    if (others.some((id) => id === input.body.group || !groups.some((it) => it.id === id)))
      return refuse({ is: "notFound" });
    const { partition, person } = desk.value;
    const { member } = group.value;
    // Two of a group may ask at the same moment: then there is one to ask for again.
    return untilWritten(async () => {
      const visits = (await everything(ports, partition, ["visit"], "visit:")).filter(
        ({ body }) => body.group === group.value.id,
      );
      const open = visits.find(({ body }) => isOpenVisit(body));
      if (open && !member && open.body.asked.by !== person.id) return refuse({ is: "changedMeanwhile" });
      const visit = open
        ? askedAgain(open.body, input.body)
        : asked(input.body, visits.length + 1, {
            by: person.id,
            at: ports.now(),
            ...(!member && { offered: true }),
          });
      if (open?.body === visit) return done(visitView(visit, desk.value, ports.now()));
      const what = member ? "visit.asked" : "visit.offered";
      const written = await ports.store.commit(partition, [
        { put: { kind: "visit", id: idOf.visit(visit.id), body: visit }, ifMatch: open?.etag ?? "new" },
        actLine(ports, desk.value, input.act, what, { visit: visit.id, group: visit.group }),
        ...(await tellOfVisit(ports, desk.value, visit, member ? "ask" : "offer", member)),
      ]);
      return written.ok ? done(visitView(visit, desk.value, ports.now())) : "again";
    });
  };

const asked = (wish: Wish, number: number, by: Visit["asked"]): Visit => ({
  ...wish,
  id: `${wish.group}.${number}`,
  state: "asked",
  asked: by,
  proposed: [],
  agenda: [],
  followUp: [],
  rev: 1,
});

/** What was not said again stands; what says nothing new changes nothing. */
function askedAgain(visit: Visit, { theme, wishedDays, ...wish }: Wish): Visit {
  const next: Visit = {
    ...visit,
    ...wish,
    theme: theme || visit.theme,
    wishedDays: wishedDays.length > 0 ? wishedDays : visit.wishedDays,
  };
  return same(next, visit) ? visit : { ...next, rev: visit.rev + 1 };
}
