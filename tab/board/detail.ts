import type { Detail } from "../../bot/domain/case/case.ts";
import type { OnBoard } from "./context.ts";

/** What kind of note it is, in a line or two under its words. */
export function detailLines(detail: Detail | undefined, { words, when }: OnBoard): string[] {
  const texts = words.board.detail;
  const said = (...parts: (string | undefined)[]): string[] =>
    parts.filter((part) => part !== undefined && part !== "") as string[];
  switch (detail?.kind) {
    case "source":
      return [texts.source[detail.source]];
    case "trial": {
      const days = [detail.from, detail.to].map((day) => day && when.day(day)).filter(Boolean);
      return said(
        [texts.trial[detail.state], days.join("–")].filter(Boolean).join(" · "),
        detail.measure && texts.measure(detail.measure),
        detail.result && texts.result(detail.result),
      );
    }
    case "decision":
      return said(
        texts.decided[detail.decided](when.day(detail.on)),
        detail.reason && texts.reason(detail.reason),
      );
    case "nextDecision":
      return said(detail.decider && texts.decider(detail.decider));
    case "adjacent":
      return said(
        `${texts.relation[detail.relation]}. ${texts.adjacent[detail.decision]}.`,
        detail.owner && texts.owner(detail.owner),
      );
    case "obstacle":
      return said(detail.solvedOn ? texts.solvedOn(when.day(detail.solvedOn)) : texts.obstacle[detail.state]);
    case "step":
    case "benefit":
    case undefined:
      return [];
  }
}
