import type { DataOf, Pressed, Verb } from "../../cards/verbs.ts";
import type { UsedSpan } from "../../domain/answer/used.ts";
import type { Circle } from "../../domain/access.ts";
import type { Language } from "../../domain/language.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { PhaseNumber } from "../../domain/roadmap.ts";
import type { Later } from "../../domain/assignment/snooze.ts";
import type { Day } from "../../domain/time.ts";
import type { VisitTime } from "../../domain/between/visit.ts";

export type Inputs = Readonly<Record<string, unknown>>;
type Said = Promise<Outcome<Letter>>;
type TaskData = Omit<DataOf<"answer">, "rev">;

/** What the chat needs of the house, as functions; `Visitor` is whoever the house says has come. */
export interface ChatHouse<Visitor> {
  openAssignment: (key: DataOf<"open"> & { visitor: Visitor }) => Said;
  saveDraft: (input: TaskData & { visitor: Visitor; inputs: Inputs }) => Said;
  answerAssignment: (
    input: TaskData & { visitor: Visitor; inputs: Inputs; circle: Circle; seenRev: number },
  ) => Said;
  viewAnswer: (key: DataOf<"open"> & { visitor: Visitor }) => Said;
  showHistory: (key: DataOf<"open"> & { visitor: Visitor }) => Said;
  undoAnswer: (input: DataOf<"open"> & { visitor: Visitor; seenRev: number }) => Said;
  showSharing: (key: DataOf<"open"> & { visitor: Visitor }) => Said;
  shareAnswer: (
    input: DataOf<"open"> & {
      visitor: Visitor;
      circle: Exclude<Circle, "group">;
      parts: readonly string[] | undefined;
      seenRev: number;
    },
  ) => Said;
  stopSharing: (key: DataOf<"open"> & { visitor: Visitor }) => Said;
  approveSharing: (input: DataOf<"open"> & { visitor: Visitor; yes: boolean; seenRev: number }) => Said;
  giveVoice: (
    input: DataOf<"open"> & {
      visitor: Visitor;
      voice: "agree" | "doubt";
      reason: string | undefined;
      seenRev: number;
    },
  ) => Said;
  notNow: (input: TaskData & { visitor: Visitor; inputs: Inputs; until?: Later }) => Said;
  handOver: (
    input: TaskData & { visitor: Visitor; inputs: Inputs; to: string | undefined; why: string | undefined },
  ) => Said;
  tellUsed: (input: DataOf<"tellUsed"> & { visitor: Visitor; used: UsedSpan | undefined }) => Said;
  seeFeedback: (key: DataOf<"open"> & { visitor: Visitor }) => Said;
  parkIdea: (input: DataOf<"open"> & { visitor: Visitor; question: string }) => Said;
  showPhase: (key: DataOf<"phase"> & { visitor: Visitor }) => Said;
  movePhase: (
    input: DataOf<"phase"> & {
      visitor: Visitor;
      from: PhaseNumber;
      to: PhaseNumber | undefined;
      reason: string | undefined;
      chosen: Readonly<Record<string, string>>;
    },
  ) => Said;
  useChannel: (key: DataOf<"useChannel"> & { visitor: Visitor }) => Said;
  askForHelp: (
    input: DataOf<"asking"> & { visitor: Visitor; words?: string | undefined; sends: boolean },
  ) => Said;
  showGathering: (visitor: Visitor) => Said;
  showPause: (visitor: Visitor) => Outcome<Letter>;
  pause: (visitor: Visitor, until: Day | undefined) => Said;
  myData: (visitor: Visitor) => Said;
  askErasure: (visitor: Visitor) => Said;
  listTasks: (visitor: Visitor) => Promise<Letter>;
  summariseCase: (visitor: Visitor) => Said;
  askLanguage: (visitor: Visitor) => Letter;
  chooseLanguage: (visitor: Visitor, language: Language) => Said;
  help: (visitor: Visitor, notUnderstood: boolean) => Promise<Letter>;
  showVisit: (key: DataOf<"visit"> & { visitor: Visitor }) => Said;
  showVisits: (visitor: Visitor) => Said;
  proposeTimes: (key: DataOf<"proposeTimes"> & { visitor: Visitor; times: readonly VisitTime[] }) => Said;
  chooseTime: (key: DataOf<"chooseTime"> & { visitor: Visitor; time: number | undefined }) => Said;
  tickPoint: (key: DataOf<"tickPoint"> & { visitor: Visitor }) => Said;
  cancelVisit: (key: DataOf<"cancelVisit"> & { visitor: Visitor }) => Said;
  showMatch: (key: DataOf<"match"> & { visitor: Visitor }) => Said;
  giveConsent: (input: DataOf<"consent"> & { visitor: Visitor }) => Said;
  showAsks: (visitor: Visitor) => Said;
  showOffer: (key: DataOf<"offer"> & { visitor: Visitor }) => Said;
  sendOffer: (key: DataOf<"sendOffer"> & { visitor: Visitor; note: string | undefined }) => Said;
  showOffers: (visitor: Visitor) => Said;
}

/** One for each verb. */
export type Handlers<Visitor> = {
  [V in Verb]: (house: ChatHouse<Visitor>, visitor: Visitor, pressed: Pressed<V>) => Promise<Outcome<Letter>>;
};
