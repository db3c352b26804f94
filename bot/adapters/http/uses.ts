import { cardFor } from "../../cards/index.ts";
import type { MyDataView } from "../../contract/homeViews.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import type { House } from "../../house.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Account } from "../../domain/programme/person.ts";
import type { DoneView } from "../../contract/sendingViews.ts";
import type { AllUses } from "./options.ts";
import { draftPlanView } from "./say/draftPlan.ts";
import { nudgePlanView } from "./say/dryRun.ts";
import { mailingView } from "./say/mailing.ts";
import { bringWorkbook, type WorkbookDesk } from "./workbooks.ts";

/** Which use case answers which line of the endpoint table; where a page shows sentences or cards, they are made here. */
export const usesOf = (
  house: House,
  workbooks?: WorkbookDesk,
  isOperator: (account: Account) => boolean = () => false,
): AllUses => ({
  me: house.viewMe,
  board: house.viewBoard,
  overview: house.viewOverview,
  case: house.viewCase,
  noteHistory: house.viewNoteHistory,
  caseHistory: house.viewCaseHistory,
  archive: house.viewArchive,
  portfolio: house.viewPortfolio,
  timeline: house.viewTimeline,
  ...house.acts,
  // a leader's own page
  home: async (input) =>
    onward(await house.viewHome(input), (view) =>
      isOperator(input.visitor.account) ? { ...view, operator: true as const } : view,
    ),
  task: house.viewTask,
  answerTask: house.answerTask,
  draftTask: house.draftTask,
  usedTask: house.usedTask,
  chooseSettings: house.chooseSettings,
  myData: async ({ visitor }) => mine(await house.myData(visitor)),
  askErasure: async ({ visitor }) => mine(await house.askErasure(visitor)),
  // what is sent
  reach: house.viewReach,
  sending: house.viewSending,
  planNudge: async (input) =>
    onward(await house.planNudge(input), (it) => nudgePlanView(it, input.language, house.now())),
  sendNudge: async (input) =>
    onward(await house.sendNudge(input), (it) => ({
      ...nudgePlanView(it, input.language, house.now()),
      mailing: it.mailing.id,
    })),
  mailing: async (input) =>
    onward(await house.viewMailing(input), (it) => mailingView(it, input.language, house.now())),
  cancelMailing: ({ visitor, programme, mailing }) =>
    finished(house.cancelMailing(visitor, programme, mailing)),
  // what is planned
  plan: house.viewProgramme,
  planMove: house.planMove,
  moveGathering: house.moveGathering,
  checkWorkbook: (input) =>
    workbooks ? bringWorkbook(house, workbooks, { dryRun: true })(input) : nothing(),
  loadWorkbook: (input) =>
    workbooks ? bringWorkbook(house, workbooks, { dryRun: false })(input) : nothing(),
  assignments: house.viewAssignments,
  preview: async (input) =>
    onward(await house.previewAssignment(input), ({ language, languages, facts }) => ({
      language,
      title: facts.title[language],
      cards: languages.map((of) => ({
        language: of,
        card: cardFor({ kind: "assignment", ...facts }, of, house.now()).card,
      })),
    })),
  compose: house.viewCompose,
  assignmentDraft: house.viewDraft,
  answers: house.viewAnswers,
  planAssignment: async (input) =>
    onward(await house.planAssignment(input), (it) => draftPlanView(it, input.language, house.now())),
  putAssignment: async (input) =>
    onward(await house.putAssignment(input), (it) => draftPlanView(it, input.language, house.now())),
  correctAssignment: ({ visitor, programme, assignment }) =>
    finished(house.correctAssignment(visitor, programme, assignment)),
  recallAssignment: ({ visitor, programme, assignment }) =>
    finished(house.recallAssignment(visitor, programme, assignment)),
  closeAssignment: ({ visitor, programme, assignment }) =>
    finished(house.closeAssignment(visitor, programme, assignment)),
});

const onward = <T, V>(outcome: Outcome<T>, view: (value: T) => V): Outcome<V> =>
  outcome.ok ? done(view(outcome.value)) : outcome;
const mine = (outcome: Outcome<Letter>): Outcome<MyDataView> => {
  if (!outcome.ok) return outcome;
  if (outcome.value.kind !== "myData") return refuse({ is: "notFound" });
  const { kind: _kind, name: _name, privacyUrl: _url, ...view } = outcome.value;
  return done(view);
};
const finished = async (doing: Promise<Outcome<string>>): Promise<Outcome<DoneView>> =>
  onward(await doing, () => ({ done: true }));
const nothing = async () => refuse({ is: "notFound" });
