import type { PortfolioCase, PortfolioView } from "../../contract/caseViews.ts";
import { isFacilitator, maySee } from "../../domain/access.ts";
import type { Case } from "../../domain/case/case.ts";
import { idOf } from "../../domain/ids.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import { groupOf } from "../../domain/programme/programme.ts";
import type { Ports } from "../../ports.ts";
import { inProgramme, openWindow, type GroupKey, type Window } from "./openCase.ts";

/**
 * The cases of a municipality: for the leadership group itself. KS sees those that the group works on in the programme,
 * with what was sent to it.
 */
export const viewPortfolio =
  (ports: Pick<Ports, "store" | "now" | "method">) =>
  async (key: GroupKey): Promise<Outcome<PortfolioView>> => {
    const opened = await openWindow(ports, key);
    if (!opened.ok) return opened;
    const window = opened.value;
    const { seat, group, standing, member, partition } = window;
    const { programme } = seat;
    const read = async (id: string): Promise<Case | undefined> =>
      (await ports.store.read(partition, "case", idOf.case(id)))?.body;
    const cases = (await Promise.all(standing.cases.map(read))).filter((of) => of !== undefined);
    const invitations = Object.entries(member ? (standing.invitations ?? {}) : {});
    const asked = await Promise.all(
      invitations.map(async ([id, { from, at }]) => ({
        case: id,
        title: (await read(id))?.title ?? "",
        from: groupOf(programme, from)?.name ?? "",
        at,
      })),
    );
    const framework = ports.method.framework(programme);
    return done({
      programme: { id: programme.id, name: programme.name },
      group: { id: group.id, name: group.name, language: group.language },
      language: seat.person.language ?? group.language,
      writes: member,
      ...(isFacilitator(seat.person) && { facilitates: true }),
      phases: framework.phases.map(({ number, name }) => ({ number, name: name[group.language] })),
      cases: cases.filter((of) => member || inProgramme(of)).map((of) => rowOf(of, window)),
      invitations: asked,
      ...(member && {
        others: programme.groups.filter(({ id }) => id !== group.id).map(({ id, name }) => ({ id, name })),
      }),
      asOf: ports.now(),
    });
  };

function rowOf(of: Case, { seat, group, standing, member }: Window): PortfolioCase {
  const sees = (circle: Case["need"]["circle"]): boolean =>
    maySee(seat.person, { groups: of.groups, circle });
  const seen = of.notes.filter((note) => !note.archived && sees(note.circle));
  const next = seen
    .flatMap((note) =>
      note.detail?.kind === "nextDecision" ? [{ text: note.text, on: note.detail.on }] : [],
    )
    .sort((a, b) => (a.on < b.on ? -1 : 1))[0];
  const decided = seen
    .flatMap(({ detail, text }) =>
      detail?.kind === "decision" && detail.decided !== "decision"
        ? [{ state: detail.decided, on: detail.on, reason: detail.reason ?? text }]
        : [],
    )
    .sort((a, b) => (a.on > b.on ? -1 : 1))[0];
  const invited = Object.keys(of.invited ?? {}).map((id) => ({
    id,
    name: groupOf(seat.programme, id)?.name ?? "",
  }));
  const owner = of.owner === undefined ? undefined : standing.names[of.owner];
  return {
    id: of.id,
    title: sees(of.need.circle) ? of.title : "",
    state: of.state,
    phase: of.phase,
    main: standing.mainCase === of.id,
    ...(of.candidate && { candidate: true }),
    ...(of.outside && { outside: true }),
    with: of.groups.filter((id) => id !== group.id).map((id) => groupOf(seat.programme, id)?.name ?? ""),
    ...(member && invited.length > 0 && { invited }),
    ...(owner !== undefined && { owner }),
    ...(sees(of.need.circle) && { need: of.need }),
    ...(next && { nextDecision: next }),
    ...(decided && { decided }),
    benefits: seen.filter((note) => note.lane === "benefits").length,
    rev: of.rev,
  };
}
