import type { NudgeGroup, NudgePlanView } from "../../../contract/sendingViews.ts";
import { dryRunWords } from "../../../cards/dryRun.ts";
import { cardFor } from "../../../cards/index.ts";
import type { Language } from "../../../domain/language.ts";
import type { Moment } from "../../../domain/time.ts";
import type { NudgeShown } from "../../../usecases/sending/composeNudge.ts";

/** The dry run as the page shows it and as the service says it: one and the same. */
export function nudgePlanView(shown: NudgeShown, language: Language, now: Moment): NudgePlanView {
  const { outlook } = shown;
  const named = new Map(shown.programme.groups.map(({ id, name }) => [id, name]));
  const { to } = shown.mailing;
  const found = new Map(shown.groups.map(({ group, ...it }) => [group, it]));
  const groups = [...new Set([...found.keys(), ...((!to.people && to.groups) || [])])]
    .map((id): NudgeGroup => ({
      id,
      name: named.get(id) ?? "",
      ...(found.get(id) ?? { goes: 0, held: {}, dropped: {}, notReached: [] }),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "nb"));
  return {
    language,
    goes: outlook.goes,
    ...(outlook.at && { at: outlook.at }),
    ...(outlook.firstAt && { firstAt: outlook.firstAt }),
    ...(outlook.lastAt && { lastAt: outlook.lastAt }),
    languages: outlook.languages,
    warnings: outlook.warnings,
    groups,
    said: dryRunWords(
      outlook,
      shown.groups.flatMap((it) => it.notReached),
      language,
      now,
    ),
    cards: shown.letters.map((it) => ({
      language: it.language,
      group: it.group,
      card: cardFor(it.letter, it.language, now).card,
    })),
  };
}
