/** What is not right yet in a draft. `field` is the way to it, as `questions.2.label.nb`, so that the words can stand there. */
export type DraftProblem = { field: string } & DraftTrouble;
export type DraftTrouble =
  | { is: "missing" }
  | { is: "tooLong"; over: number; most: number }
  | { is: "outOfRange"; from: number; to: number }
  | { is: "mostBelowLeast" }
  | { is: "notADay" | "notAClock" | "unknownGathering" }
  | { is: "dueBeforeOpens" | "closesBeforeDue" | "duePassed" }
  | { is: "noQuestions" | "noOptions" | "noColumns" | "noGroups" }
  | { is: "unknownQuestion" }
  /** People have got it: this part stands. */
  | { is: "alreadySent" }
  /** There are answers, and they keep the shape in which they were asked for. */
  | { is: "answersStand" };
