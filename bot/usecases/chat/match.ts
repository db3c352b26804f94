import { isMember } from "../../domain/access.ts";
import { askState } from "../../domain/between/experience.ts";
import { idOf } from "../../domain/ids.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import { phaseOf } from "../../domain/roadmap.ts";
import type { Ports } from "../../ports.ts";
import { consent, experienceOf } from "../desk/asks.ts";
import { atDesk } from "../desk/desk.ts";
import { viewAsks } from "../desk/viewAsks.ts";
import { groupFacts } from "../answer/taskLetters.ts";
import { nothingFor, type Visitor } from "../visitor/visitor.ts";
import { askForHelp } from "./askForHelp.ts";

type Needs = Pick<Ports, "store" | "now" | "method" | "links">;
type Said = Promise<Outcome<Letter>>;
export interface AskKey {
  visitor: Visitor;
  programme: string;
  ask: string;
}

/** A question to others as it stands, for those whom it concerns; names only when both sides have said yes. */
export const showMatch =
  (ports: Needs) =>
  async ({ visitor, programme, ask: id }: AskKey): Said => {
    const desk = atDesk(visitor, programme);
    if (!desk.ok) return desk;
    const { partition, person, facilitator, programme: of } = desk.value;
    const [stored, views] = await Promise.all([
      ports.store.read(partition, "ask", idOf.ask(id)),
      viewAsks(ports)({ visitor, programme }),
    ]);
    const view = views.ok ? views.value.asks.find((one) => one.id === id) : undefined;
    const asking = view && groupOf(of, view.group);
    if (!stored || !view || !asking) return refuse({ is: "notFound" });
    const { match } = stored.body;
    const told = match && (await experienceOf(ports, desk.value, match.experience));
    const asker = isMember(person, [asking.id]);
    const teller = !asker && told?.by === person.id;
    if (!asker && !teller && !facilitator) return refuse({ is: "notFound" });
    const telling = match && groupOf(of, match.group);
    const framework = ports.method.framework(of);
    const { number, name } = phaseOf(framework, stored.body.phase);
    const { contact } = view.match ?? {};
    return done({
      kind: "match",
      ...groupFacts(ports, programme, (teller && telling) || asking),
      ask: id,
      ...(match && { experience: match.experience }),
      text: stored.body.text,
      phase: { number, name },
      state: askState(stored.body),
      ...(asker && { side: "asker" as const }),
      ...(teller && { side: "teller" as const }),
      asksYou: view.match?.asksYou !== undefined,
      other: (teller ? asking : telling)?.name ?? "",
      ...(contact && { contact }),
    });
  };

/** Yes or no, for one's own side; and what stands then. */
export const giveConsent =
  (ports: Needs) =>
  async (
    input: AskKey & { side: "asker" | "teller"; yes: boolean; experience?: string | undefined },
  ): Said => {
    const { visitor, programme, ask, side, yes, experience } = input;
    const act = `consent-${ask}-${side}-${yes ? "yes" : "no"}`;
    const said = await consent(ports)({
      visitor,
      programme,
      act,
      body: { ask, side, yes, ...(experience !== undefined && { experience }) },
    });
    if (!said.ok && said.refusal.is !== "changedMeanwhile") return said;
    return showMatch(ports)(input);
  };

/** "spør": what asks this person comes first, then the group's own question, then the way to ask one. */
export const showAsks =
  (ports: Needs) =>
  async (visitor: Visitor): Said => {
    const found = await Promise.all(
      visitor.seats.map(async ({ programme: { id: programme } }) => {
        const views = await viewAsks(ports)({ visitor, programme });
        return (views.ok ? views.value.asks : []).map((ask) => ({ programme, ask }));
      }),
    );
    const all = found.flat();
    const mine = all.find(({ ask }) => ask.match?.asksYou) ?? all.find(({ ask }) => ask.own && isAlive(ask));
    if (mine) return showMatch(ports)({ visitor, programme: mine.programme, ask: mine.ask.id });
    const seat = visitor.seats.find(({ person }) => person.memberships.length > 0);
    const group = seat?.person.memberships[0]?.group;
    if (!seat || group === undefined)
      return refuse(visitor.seats.length > 0 ? { is: "noGroup" } : nothingFor(visitor));
    const key = { visitor, programme: seat.programme.id, group };
    return askForHelp(ports)({ ...key, what: "experience", sends: false });
  };

const isAlive = ({ state }: { state: string }): boolean =>
  state === "waits" || state === "proposed" || state === "connected";
