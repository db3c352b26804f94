import { problemSaid } from "../../domain/answer/problemSaid.ts";
import type { Language } from "../../domain/language.ts";
import type { Refusal } from "../../domain/outcome.ts";
import { texts } from "../../texts/index.ts";
import { refusedAs } from "./refusals.ts";
import type { Refused } from "./reply.ts";

/** A deed that could not be done, in words that one can act on; the page keeps what was written. */
export function refusedDeed(refusal: Refusal, language: Language): Refused {
  const words = texts[language].refusals;
  const as = (status: number, message: string): Refused => ({
    status,
    heading: "away",
    language,
    refusal: refusal.is,
    message,
  });
  switch (refusal.is) {
    case "invalid":
      if (refusal.problems.length === 0) return refusedAs("invalid", language);
      return as(422, refusal.problems.map((it) => problemSaid(it, words.problem, language)).join(" "));
    case "closed":
    case "withdrawn":
    case "notOpenYet":
    case "changedMeanwhile":
      return as(409, words[refusal.is]);
    default:
      return refusedAs(refusal.is, language);
  }
}
