import { isMember, maySee } from "../../domain/access.ts";
import { askState, type Ask, type Experience, type Match } from "../../domain/between/experience.ts";
import { idOf } from "../../domain/ids.ts";
import { proposalsFor } from "../../domain/between/match.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import { phaseOf } from "../../domain/roadmap.ts";
import type { AsksView, AskView, Contact } from "../../contract/experienceViews.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { atDesk, type AtDesk } from "./desk.ts";

/** What groups are stuck on, as far as the viewer may see it; with proposals for the facilitator, who decides. */
export const viewAsks =
  (ports: Pick<Ports, "store" | "method">) =>
  async ({ visitor, programme }: { visitor: Visitor; programme: string }): Promise<Outcome<AsksView>> => {
    const desk = atDesk(visitor, programme);
    if (!desk.ok) return desk;
    const { partition, person } = desk.value;
    const found = await everything(ports, partition, ["ask", "experience"]);
    const experiences = found.flatMap((it) => (it.kind === "experience" ? [it.body] : []));
    const asks = found.flatMap((it) => (it.kind === "ask" ? [it.body] : []));
    // What was taken back is gone everywhere.
    const seen = asks.filter(
      (ask) =>
        ask.withdrawnAt === undefined &&
        (maySee(person, { groups: [ask.group], circle: ask.circle }) ||
          asksTeller(ask, experiences, desk.value)),
    );
    const views = await Promise.all(seen.map((ask) => askView(ports, desk.value, ask, experiences)));
    return done({ asks: views.sort((a, b) => (a.at > b.at ? -1 : 1)) });
  };

/** Whoever told the story is asked about a question that the facilitator has matched with it. */
const asksTeller = (ask: Ask, experiences: readonly Experience[], { person }: AtDesk): boolean =>
  experiences.some(({ id, by }) => id === ask.match?.experience && by === person.id);

export async function askView(
  ports: Pick<Ports, "store" | "method">,
  desk: AtDesk,
  ask: Ask,
  known?: readonly Experience[],
): Promise<AskView> {
  const { programme, person, partition, facilitator, language } = desk;
  const framework = ports.method.framework(programme);
  const state = askState(ask);
  const nameOf = (group: string): string => groupOf(programme, group)?.name ?? "";
  const experiences = known ?? (await everything(ports, partition, ["experience"])).map(({ body }) => body);
  const told = experiences.find(({ id }) => id === ask.match?.experience);
  const { match } = ask;
  const own = isMember(person, [ask.group]);
  const side = sideOf(ask, own, told?.by === person.id);
  const contact =
    state === "connected" && told && (own || told.by === person.id || facilitator)
      ? await contactsOf(ports, partition, ask, told)
      : undefined;
  return {
    id: ask.id,
    group: ask.group,
    groupName: nameOf(ask.group),
    own,
    phase: { number: ask.phase, name: phaseOf(framework, ask.phase).name[language] },
    text: ask.text,
    at: ask.at,
    circle: ask.circle,
    state,
    ...(facilitator &&
      (state === "waits" || state === "declined") && {
        proposals: proposalsFor(
          ask,
          // Whoever would rather not be asked, or has just got a no, is a facilitator's own choice and never a proposal.
          experiences.filter(
            ({ id, group, circle, mayContact }) =>
              mayContact && id !== match?.experience && maySee(person, { groups: [group], circle }),
          ),
          (group) => groupOf(programme, group)?.language,
        ),
      }),
    ...(match &&
      (own || facilitator || told?.by === person.id) && {
        match: {
          experience: match.experience,
          group: match.group,
          groupName: nameOf(match.group),
          ...(side && { asksYou: side }),
          ...(facilitator && { said: saidSoFar(match) }),
          ...(contact && { contact }),
        },
      }),
    ...(ask.outcome && { outcome: { text: ask.outcome.text, at: ask.outcome.at } }),
  };
}

const saidSoFar = ({ asker, teller }: Match): { asker?: boolean; teller?: boolean } => ({
  ...(asker && { asker: asker.yes }),
  ...(teller && { teller: teller.yes }),
});

function sideOf(ask: Ask, own: boolean, teller: boolean): "asker" | "teller" | undefined {
  if (askState(ask) !== "proposed") return undefined;
  if (own && !ask.match?.asker) return "asker";
  return teller && !ask.match?.teller ? "teller" : undefined;
}

/** Names and addresses of the two who have agreed, and of nobody else. */
async function contactsOf(
  { store }: Pick<Ports, "store">,
  partition: string,
  { match }: Ask,
  told: Experience,
): Promise<{ asker: Contact; teller: Contact } | undefined> {
  const asker = await contact(match?.asker?.by);
  const teller = await contact(told.by);
  return asker && teller && { asker, teller };

  async function contact(id: string | undefined): Promise<Contact | undefined> {
    if (id === undefined) return undefined;
    const found = (await store.read(partition, "person", idOf.person(id)))?.body;
    if (!found || found.removedAt) return undefined;
    const { name, title, email } = found;
    return { name, email, ...(title !== undefined && { title }) };
  }
}
