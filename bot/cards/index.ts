import type { Language } from "../domain/language.ts";
import type { Letter } from "../domain/letter/letter.ts";
import type { Moment } from "../domain/time.ts";
import { texts } from "../texts/index.ts";
import { assignmentCard } from "./assignment.ts";
import type { Drawn, Reader } from "./build.ts";
import { caseCard } from "./caseSummary.ts";
import { askingCard, doneCard } from "./chat/asking.ts";
import { gatheringCard } from "./chat/gathering.ts";
import { historyCard } from "./chat/history.ts";
import { handoverCard, laterCard } from "./chat/later.ts";
import { myDataCard, pauseCard } from "./chat/person.ts";
import { phaseCard } from "./chat/phase.ts";
import { sharingCard } from "./chat/sharing.ts";
import { matchCard } from "./desk/match.ts";
import { offerCard } from "./desk/offer.ts";
import { visitCard } from "./desk/visit.ts";
import { visitsCard } from "./desk/visits.ts";
import { expiryCard } from "./expiry.ts";
import { channelCard } from "./channel.ts";
import { helpCard } from "./help.ts";
import { languageCard } from "./language.ts";
import { noticeCard } from "./notice.ts";
import { nudgeCard } from "./nudge.ts";
import { receiptCard } from "./receipt.ts";
import { refusalCard } from "./refusal.ts";
import { tasksCard } from "./tasks.ts";
import { welcomeCard } from "./welcome.ts";

export type { AdaptiveCard } from "./adaptive.ts";
export type { Drawn } from "./build.ts";

/** The one way from what the bot has to say to a card: the words are chosen here, in the reader's language. */
export function cardFor(letter: Letter, language: Language, now: Moment): Drawn {
  const reader: Reader = { language, now, texts: texts[language] };
  switch (letter.kind) {
    case "welcome":
      return welcomeCard(reader, letter);
    case "help":
      return helpCard(reader, letter);
    case "assignment":
      return assignmentCard(reader, letter);
    case "nudge":
      return nudgeCard(reader, letter);
    case "receipt":
      return receiptCard(reader, letter);
    case "tasks":
      return tasksCard(reader, letter);
    case "caseSummary":
      return caseCard(reader, letter);
    case "language":
      return languageCard(reader, letter);
    case "refusal":
      return refusalCard(reader, letter);
    case "notice":
      return noticeCard(reader, letter);
    case "channel":
      return channelCard(reader, letter);
    case "expiry":
      return expiryCard(reader, letter);
    case "history":
      return historyCard(reader, letter);
    case "sharing":
      return sharingCard(reader, letter);
    case "later":
      return laterCard(reader, letter);
    case "handover":
      return handoverCard(reader, letter);
    case "phase":
      return phaseCard(reader, letter);
    case "gathering":
      return gatheringCard(reader, letter);
    case "pause":
      return pauseCard(reader, letter);
    case "myData":
      return myDataCard(reader, letter);
    case "asking":
      return askingCard(reader, letter);
    case "done":
      return doneCard(reader, letter);
    case "visit":
      return visitCard(reader, letter);
    case "visits":
      return visitsCard(reader, letter);
    case "match":
      return matchCard(reader, letter);
    case "offer":
      return offerCard(reader, letter);
  }
}
