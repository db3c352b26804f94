import { asksGroup, type AgendaItem } from "../../domain/assignment/assignment.ts";
import type { Digest, Words } from "../../domain/case/digest.ts";
import { askState } from "../../domain/between/experience.ts";
import { phaseKnown, troubleOf, visitNow } from "../../domain/overview/groupFacts.ts";
import type { Language } from "../../domain/language.ts";
import { phaseOf, type Framework } from "../../domain/roadmap.ts";
import type { Standing } from "../../domain/answer/standing.ts";
import { dayOf } from "../../domain/time.ts";
import type { GroupMore, WordsView } from "../../contract/overviewViews.ts";
import type { GroupRow } from "../../contract/views.ts";
import type { KnownGroup } from "./readGroups.ts";

export const rowsOf = (
  groups: readonly KnownGroup[],
  open: readonly Pick<AgendaItem, "id" | "groups">[],
  framework: Framework,
  language: Language,
): GroupRow[] =>
  groups.map((known) => {
    const { of, standing, digest } = known;
    const phase = phaseKnown(known);
    const since = digest?.phaseSince ?? standing.phaseSince;
    const visit = visitNow(known.visits);
    const status = statusView(standing);
    return {
      id: of.id,
      name: of.name,
      language: of.language,
      ...(phase && {
        phase: { number: phase, name: phaseOf(framework, phase).name[language], ...(since && { since }) },
      }),
      ...(status && { status }),
      ...(visit?.state === "asked" && { asksForVisit: visit.asked.at }),
      tasks: Object.fromEntries(
        open.filter((item) => asksGroup(item, of.id)).map(({ id }) => [id, stateIn(standing, id)]),
      ),
      ...more(known, framework, language),
    };
  });

function more(known: KnownGroup, framework: Framework, language: Language): GroupMore {
  const { of, standing, digest } = known;
  const trouble = troubleOf(standing);
  const visit = visitNow(known.visits);
  const own = <W extends Words>(words: readonly W[] = []): (W & WordsView)[] =>
    words.map((it) => wordsView(it, of.language));
  return {
    ...(digest?.card && { case: digest.card }),
    ...(digest?.wentBack && { wentBack: true }),
    ...(trouble && { trouble }),
    ...some("obstacles", own(digest?.obstacles)),
    ...some("gates", gatesView(digest, framework, language)),
    ...some("decisions", own(digest?.decisions)),
    ...some(
      "asks",
      known.asks.map((ask) => ({ id: ask.id, text: ask.text, at: ask.at, state: askState(ask) })),
    ),
    ...(visit && {
      visit: {
        id: visit.id,
        state: visit.state,
        theme: visit.theme,
        asked: visit.asked.at,
        wishedDays: visit.wishedDays,
        ...(visit.state === "planned" && visit.planned && { day: visit.planned.day }),
        ...(visit.held && { day: dayOf(visit.held.at) }),
        openPoints: visit.followUp.filter(({ doneOn }) => doneOn === undefined).length,
      },
    }),
  };
}

const some = <K extends string, T>(name: K, list: readonly T[]): { [P in K]?: T[] } =>
  list.length > 0 ? ({ [name]: list } as { [P in K]: T[] }) : {};

const gatesView = (
  digest: Digest | undefined,
  framework: Framework,
  language: Language,
): NonNullable<GroupMore["gates"]> =>
  (digest?.gates ?? []).map((gate) => ({ ...gate, name: phaseOf(framework, gate.phase).name[language] }));

/** The status is always seen; what goes with it only when it was sent (OF4). */
function statusView({ lastCheckIn, said = {} }: Standing): GroupRow["status"] {
  if (!lastCheckIn) return undefined;
  const { status, at, confidence, circle = "group" } = lastCheckIn;
  const words = Object.values(said)
    .flat()
    .find((part) => part.at === at);
  return {
    status,
    at,
    ...(words && { words: words.text }),
    ...(confidence !== undefined && circle !== "group" && { confidence }),
  };
}

export const wordsView = <W extends Words>(words: W, language: Language): W & WordsView => ({
  ...words,
  language,
});

function stateIn(standing: Standing, assignment: string): GroupRow["tasks"][string] {
  const answered = standing.answered[assignment];
  if (!answered) return "open";
  return answered.late ? "late" : "answered";
}
