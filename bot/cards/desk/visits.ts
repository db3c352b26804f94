import type { VisitsFacts } from "../../domain/letter/desk.ts";
import {
  buttons,
  drawn,
  heading,
  link,
  plainButton,
  section,
  text,
  title,
  under,
  type Drawn,
  type Reader,
} from "../build.ts";
import { timeWords } from "./times.ts";

const most = 6;

/** To a facilitator: those that wait for something first. */
export function visitsCard(reader: Reader, { visits, overviewUrl }: VisitsFacts): Drawn {
  const { between, cards } = reader.texts;
  return drawn(
    reader,
    { summary: between.visit.title, speak: [between.visit.title] },
    [
      title(between.visit.title),
      ...(visits.length === 0 ? [text(between.visits.none, { spacing: "medium" })] : []),
      ...visits
        .slice(0, most)
        .map(({ programme, visit, groupName, state, theme, planned }) =>
          section(
            [
              heading(groupName),
              under(
                planned && state === "planned" ? timeWords(reader, planned) : between.visits.state[state],
              ),
              ...(theme ? [text(theme, { spacing: "small" })] : []),
              buttons([plainButton(between.visit.actions.see, "visit", { programme, visit })]),
            ],
            { separator: true },
          ),
        ),
    ],
    [...link(between.offer.actions.page, overviewUrl), plainButton(cards.actions.help, "help", {})],
  );
}
