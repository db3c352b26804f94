import { randomBytes } from "node:crypto";
import type { Language } from "../../domain/language.ts";
import type { RefusalKind } from "../../domain/outcome.ts";
import type { ActRefusalDetails } from "../../contract/views.ts";
import type { ActRefusal } from "../../domain/board/act.ts";
import { en } from "../../texts/acts/en.ts";
import { nb } from "../../texts/acts/nb.ts";
import { nn } from "../../texts/acts/nn.ts";
import { words, type Refused } from "./reply.ts";

const actWords = { nb, nn, en };

/**
 * What a use case refused, as an answer over HTTP. What is not yours and what is not there are the same answer to the
 * letter, so that nobody learns which groups exist by asking.
 */
export function refusedAs(kind: RefusalKind, language: Language): Refused {
  const w = words[language];
  switch (kind) {
    case "leftProgramme":
      return { status: 403, heading: "left", language, refusal: kind, message: w.leftProgramme };
    case "unknownPerson":
      return { status: 401, heading: "who", language, refusal: "unknownPerson", message: w.unknownPerson };
    case "notInProgramme":
    case "notYours":
    case "notFound":
    case "noGathering":
    case "noCase":
    case "noGroup":
    case "hasChannel":
      return { status: 404, heading: "missing", language, refusal: "notFound", message: w.notFound };
    case "tryLater":
      return { status: 503, heading: "away", language, refusal: kind, message: w.tryLater };
    case "tooLarge":
      return { status: 413, heading: "wrong", language, refusal: kind, message: w.tooLarge };
    case "tooOften":
      return { status: 429, heading: "away", language, refusal: kind, message: w.tooOften };
    case "invalid":
      return { status: 400, heading: "missing", language, refusal: kind, message: w.invalid };
    case "answeredFirst":
    case "changedMeanwhile":
      return { status: 409, heading: "away", language, refusal: kind, message: w.changedMeanwhile };
    case "closed":
    case "withdrawn":
    case "notOpenYet":
    case "undone":
    case "oldCard":
      return { status: 409, heading: "away", language, refusal: kind, message: w.overtaken };
  }
}

/** An act that could not be done: what happened, who was first, and the person's own words back. */
export function refusedAct(
  kind: RefusalKind | ActRefusal["is"],
  details: ActRefusalDetails | undefined,
  language: Language,
): Refused {
  const w = actWords[language];
  const { by, over = 0, most = 0 } = details ?? {};
  const as = (status: number, message: string): Refused => ({
    status,
    heading: "away",
    language,
    refusal: kind,
    message,
    ...(details && { details }),
  });
  switch (kind) {
    case "changedMeanwhile":
      return as(409, w.changedMeanwhile(by));
    case "tooLong":
      return as(422, w.tooLong(over, most));
    case "boardFull":
    case "portfolioFull":
      return as(409, w[kind](most));
    case "noteGone":
    case "editInAnswer":
    case "notUndoable":
      return as(409, w[kind]);
    case "empty":
    case "needsReason":
    case "wrongKind":
      return as(422, w[kind]);
    case "chiefExecutiveOnly":
      return as(403, w[kind]);
    default:
      return refusedAs(kind, language);
  }
}

/** The service cannot just now: a page is asked for again by itself, and what somebody has done is not. */
export const away = (isDone: boolean, language: Language): Refused => ({
  ...refusedAs("tryLater", language),
  ...(isDone && { message: words[language].tryAgain }),
});

export const foreignPage = (language: Language): Refused => ({
  status: 403,
  heading: "wrong",
  language,
  refusal: "notAllowed",
  message: actWords[language].notOurPage,
});

export const notSignedIn = (language: Language, local: boolean): Refused => ({
  status: 401,
  heading: "who",
  language,
  refusal: "notSignedIn",
  message: local ? words[language].notSignedInLocal : words[language].notSignedIn,
});

/** What restify itself, or a limit, has refused. */
export function refusedByDoor(status: number, language: Language): Refused {
  const w = words[language];
  if (status === 404) return refusedAs("notFound", language);
  if (status === 405)
    return { status, heading: "missing", language, refusal: "notAllowed", message: w.notAllowed };
  if (status === 413) return refusedAs("tooLarge", language);
  if (status === 415) return { status, heading: "wrong", language, refusal: "invalid", message: w.invalid };
  return refusedAs("invalid", language);
}

export function faulted(language: Language): Refused & { reference: string } {
  const reference = randomBytes(4).toString("hex");
  return {
    status: 500,
    heading: "wrong",
    language,
    refusal: "fault",
    message: words[language].fault(reference),
    reference,
  };
}
