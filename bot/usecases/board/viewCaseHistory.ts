import type { CardChange, CaseHistoryView } from "../../contract/caseViews.ts";
import { cardWords } from "../../domain/board/card.ts";
import type { Card, CaseVersion } from "../../domain/board/history.ts";
import { cardFields } from "../../domain/case/case.ts";
import { idOf } from "../../domain/ids.ts";
import { done, type Outcome } from "../../domain/outcome.ts";
import type { Ports } from "../../ports.ts";
import { openCase, type CaseKey } from "./openCase.ts";
import { versionsUnder } from "./versions.ts";

/** Who changed what on the case card, and when. Members only. Steps that were ticked are no words of the card. */
export const viewCaseHistory =
  (ports: Pick<Ports, "store">) =>
  async (key: CaseKey): Promise<Outcome<CaseHistoryView>> => {
    const opened = await openCase(ports, key, "members");
    if (!opened.ok) return opened;
    const { case: of, partition, name } = opened.value;
    const versions = await versionsUnder(ports, partition, "caseVersion", idOf.caseVersionsOf(of.id));
    return done({
      versions: versions
        .map((version) => ({
          at: version.at,
          by: name(version.by),
          what: version.what,
          changes: changesIn(version, name),
        }))
        .filter(({ changes }) => changes.length > 0)
        .reverse(),
    });
  };

function changesIn({ before, after }: CaseVersion, name: (person: string) => string): CardChange[] {
  const [was, is] = [wordsOf(before, name), wordsOf(after, name)];
  const reason = after.moves.length > before.moves.length ? after.moves.at(-1)?.reason : undefined;
  return [
    ...cardFields
      .filter((field) => was[field] !== is[field])
      .map((field): CardChange => {
        const [from, to] = [was[field], is[field]];
        return { field, ...(from && { before: from }), ...(to && { after: to }) };
      }),
    ...(before.phase === after.phase
      ? []
      : [
          {
            field: "phase" as const,
            before: before.phase,
            after: after.phase,
            ...(reason !== undefined && { reason }),
          },
        ]),
    ...(before.state === after.state
      ? []
      : [{ field: "state" as const, before: before.state, after: after.state }]),
    ...(before.need.circle === after.need.circle
      ? []
      : [{ field: "circle" as const, before: before.need.circle, after: after.need.circle }]),
  ];
}

/** The owner is kept by id and shown by name. */
function wordsOf(card: Card, name: (person: string) => string): ReturnType<typeof cardWords> {
  const words = cardWords(card);
  return words.owner === undefined ? words : { ...words, owner: name(words.owner) };
}
