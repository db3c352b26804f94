import { isMember } from "../../domain/access.ts";
import { askState, type Ask, type Experience } from "../../domain/between/experience.ts";
import { idOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { DeskBody } from "../../contract/desk.ts";
import type { AskView } from "../../contract/experienceViews.ts";
import type { Change, Ports } from "../../ports.ts";
import { askView } from "./viewAsks.ts";
import { actLine, atDesk, type AtDesk, type DeskInput } from "./desk.ts";
import { tellOfMatch } from "./notify.ts";
import type { ActCode } from "../../domain/act.ts";
import { untilWritten } from "../untilWritten.ts";

type Needs = Pick<Ports, "store" | "now" | "method">;
type Deed = Extract<ActCode, `ask.${string}`>;
/** The same ask as before: it has been said, and nothing is written. */
type Changed = Outcome<{ ask: Ask; what: Deed }>;

/** The match proposes, the facilitator decides; then both sides are asked. */
export const matchAsk = (ports: Needs) => (input: DeskInput<DeskBody<"match">>) =>
  change(ports, input, async (desk, ask): Promise<Changed> => {
    const told = await experienceOf(ports, desk, input.body.experience);
    const usable = told && told.group !== ask.group && told.circle !== "group";
    if (!desk.facilitator || !usable) return refuse({ is: "notFound" });
    if (ask.outcome || ask.withdrawnAt) return refuse({ is: "closed" });
    // Pressed twice, or by two who facilitate: both sides have been asked.
    const isAsked = ask.match?.experience === told.id && askState(ask) !== "declined";
    const what = "ask.matched";
    if (isAsked) return done({ ask, what });
    const match = { experience: told.id, group: told.group, by: desk.person.id, at: ports.now() };
    return done({ ask: { ...ask, match }, what });
  });

/**
 * Yes or no, for one side. The side that asks answers through any member; the one who told answers for themselves, and
 * where their story said that they may not be contacted, only they can say otherwise. Nobody is named before both agree.
 */
export const consent = (ports: Needs) => (input: DeskInput<DeskBody<"consent">>) =>
  change(ports, input, async (desk, ask): Promise<Changed> => {
    const { side, yes, experience } = input.body;
    const { match } = ask;
    const told = match && (await experienceOf(ports, desk, match.experience));
    const may =
      side === "asker"
        ? isMember(desk.person, [ask.group])
        : told !== undefined && told.by === desk.person.id;
    if (!match || !may) return refuse({ is: "notFound" });
    if (ask.outcome || ask.withdrawnAt) return refuse({ is: "closed" });
    // Somebody else has been found since: to them nobody has said anything.
    if (experience !== undefined && experience !== match.experience)
      return refuse({ is: "changedMeanwhile" });
    // Pressed twice, or by two of the group: it has been said.
    const what = yes ? "ask.agreed" : "ask.declined";
    if (match[side]?.yes === yes) return done({ ask, what });
    const said = { by: desk.person.id, at: ports.now(), yes };
    return done({ ask: { ...ask, match: { ...match, [side]: said } }, what });
  });

/** What came of it, by the group or the facilitator; or the group takes its question back, and it is gone everywhere. */
export const closeAsk = (ports: Needs) => (input: DeskInput<DeskBody<"closeAsk">>) =>
  change(ports, input, async (desk, ask): Promise<Changed> => {
    const member = isMember(desk.person, [ask.group]);
    const { outcome: text } = input.body;
    const gone = ask.withdrawnAt !== undefined && text !== undefined;
    if (gone || (!member && !desk.facilitator)) return refuse({ is: "notFound" });
    const at = ports.now();
    if (text !== undefined) {
      const what = "ask.answered";
      if (ask.outcome?.text === text) return done({ ask, what });
      return done({ ask: { ...ask, outcome: { by: desk.person.id, at, text } }, what });
    }
    if (!member) return refuse({ is: "notYours" });
    const what = "ask.takenBack";
    if (ask.withdrawnAt !== undefined) return done({ ask, what });
    return done({ ask: { ...ask, circle: "group", withdrawnAt: at }, what });
  });

const change = (
  ports: Needs,
  input: DeskInput<{ ask: string }>,
  next: (desk: AtDesk, ask: Ask) => Promise<Changed>,
): Promise<Outcome<AskView>> =>
  untilWritten(async () => {
    const desk = atDesk(input.visitor, input.programme);
    if (!desk.ok) return desk;
    const { partition } = desk.value;
    const stored = await ports.store.read(partition, "ask", idOf.ask(input.body.ask));
    if (!stored) return refuse({ is: "notFound" });
    const changed = await next(desk.value, stored.body);
    if (!changed.ok) return changed;
    if (changed.value.ask === stored.body) return done(await askView(ports, desk.value, stored.body));
    const { etag, ...entry } = stored;
    const body = { ...changed.value.ask, rev: stored.body.rev + 1 };
    const written = await ports.store.commit(partition, [
      { put: { ...entry, body }, ifMatch: etag },
      actLine(ports, desk.value, input.act, changed.value.what, { ask: body.id, group: body.group }),
      ...(await notices(ports, desk.value, body, changed.value.what)),
    ]);
    return written.ok ? done(await askView(ports, desk.value, body)) : "again";
  });

async function notices(ports: Needs, desk: AtDesk, ask: Ask, what: Deed): Promise<Change[]> {
  if (!ask.match || (what !== "ask.matched" && what !== "ask.agreed" && what !== "ask.declined")) return [];
  const { by: teller } = (await experienceOf(ports, desk, ask.match.experience)) ?? {};
  return tellOfMatch(ports, desk, ask, teller, what);
}

export const experienceOf = async (
  { store }: Pick<Ports, "store">,
  { partition }: Pick<AtDesk, "partition">,
  id: string,
): Promise<Experience | undefined> => (await store.read(partition, "experience", idOf.experience(id)))?.body;
