import type { Ports } from "./ports.ts";
import { answerAssignment } from "./usecases/answer/answerAssignment.ts";
import { boardActs } from "./usecases/board/acts.ts";
import { viewArchive } from "./usecases/board/viewArchive.ts";
import { viewCaseHistory } from "./usecases/board/viewCaseHistory.ts";
import { viewCase } from "./usecases/board/viewCase.ts";
import { viewNoteHistory } from "./usecases/board/viewNoteHistory.ts";
import { viewPortfolio } from "./usecases/board/viewPortfolio.ts";
import { viewTimeline } from "./usecases/board/viewTimeline.ts";
import { arrive } from "./usecases/visitor/arrive.ts";
import { openFeed } from "./usecases/calendar/openFeed.ts";
import { channelHere, leaveChannel, useChannel } from "./usecases/channel/useChannel.ts";
import { approveSharing } from "./usecases/answer/approveSharing.ts";
import { askForHelp } from "./usecases/chat/askForHelp.ts";
import { giveVoice } from "./usecases/answer/giveVoice.ts";
import { handOver } from "./usecases/answer/handOver.ts";
import { betweenOf } from "./usecases/chat/between.ts";
import { movePhase } from "./usecases/chat/movePhase.ts";
import { askErasure, myData } from "./usecases/chat/myData.ts";
import { notNow } from "./usecases/answer/notNow.ts";
import { offerNudges } from "./usecases/chat/offerNudges.ts";
import { parkIdea } from "./usecases/answer/parkIdea.ts";
import { pause, showPause } from "./usecases/chat/pause.ts";
import { sayBack } from "./usecases/answer/sayBack.ts";
import { seeFeedback } from "./usecases/answer/seeFeedback.ts";
import { shareAnswer } from "./usecases/answer/shareAnswer.ts";
import { showGathering } from "./usecases/chat/showGathering.ts";
import { showHistory } from "./usecases/answer/showHistory.ts";
import { showPhase } from "./usecases/chat/showPhase.ts";
import { showSharing } from "./usecases/answer/showSharing.ts";
import { stopSharing } from "./usecases/answer/stopSharing.ts";
import { tellUsed } from "./usecases/answer/tellUsed.ts";
import { undoAnswer } from "./usecases/answer/undoAnswer.ts";
import { viewAnswer } from "./usecases/answer/viewAnswer.ts";
import { askLanguage, chooseLanguage } from "./usecases/chat/chooseLanguage.ts";
import { expireProgrammes } from "./usecases/data/expireProgrammes.ts";
import { listDemoPeople } from "./usecases/demo/listDemoPeople.ts";
import { loadDemoIfEmpty } from "./usecases/demo/loadDemoIfEmpty.ts";
import { help, welcomeChannel } from "./usecases/chat/greet.ts";
import { languageOf, notAtHome, type Visitor } from "./usecases/visitor/visitor.ts";
import { deskOf } from "./usecases/desk/index.ts";
import type { DeliveryDeps } from "./usecases/delivery/deps.ts";
import { cancelMailing } from "./usecases/delivery/cancelMailing.ts";
import { adopt, type Seen } from "./usecases/delivery/adopt.ts";
import { comeBack } from "./usecases/delivery/comeBack.ts";
import { correct } from "./usecases/delivery/correct.ts";
import { openPostOffice } from "./usecases/delivery/heartbeat.ts";
import { keepMailings } from "./usecases/delivery/keepMailings.ts";
import { recall } from "./usecases/delivery/recall.ts";
import { chooseSettings } from "./usecases/home/chooseSettings.ts";
import { answerTask, draftTask, usedTask, viewTask } from "./usecases/home/tasks.ts";
import { viewHome } from "./usecases/home/viewHome.ts";
import { letterFor } from "./usecases/chat/letterFor.ts";
import { listTasks } from "./usecases/answer/listTasks.ts";
import { openAssignment } from "./usecases/answer/openAssignment.ts";
import { openFile } from "./usecases/chat/openFile.ts";
import { viewReach } from "./usecases/overview/viewReach.ts";
import { closeAssignment } from "./usecases/planning/closeAssignment.ts";
import { previewAssignment } from "./usecases/planning/previewAssignment.ts";
import { putAndTell } from "./usecases/planning/putAndTell.ts";
import { moveAndTell } from "./usecases/planning/moveAndTell.ts";
import { viewAnswers } from "./usecases/planning/viewAnswers.ts";
import { viewAssignments } from "./usecases/planning/viewAssignments.ts";
import { viewCompose } from "./usecases/planning/viewCompose.ts";
import { viewDraft } from "./usecases/planning/viewDraft.ts";
import { viewProgramme } from "./usecases/planning/viewProgramme.ts";
import { bringPlan, presentPlan } from "./usecases/planning/workbooks.ts";
import { isNew, leave } from "./usecases/visitor/presence.ts";
import { delivered, receive } from "./usecases/chat/receive.ts";
import { saveDraft } from "./usecases/answer/saveDraft.ts";
import { composeNudge } from "./usecases/sending/composeNudge.ts";
import { viewMailing } from "./usecases/sending/viewMailing.ts";
import { viewSending } from "./usecases/sending/viewSending.ts";
import { summariseCase } from "./usecases/chat/summariseCase.ts";
import { viewBoard } from "./usecases/board/viewBoard.ts";
import { viewMe } from "./usecases/home/viewMe.ts";
import { viewOverview } from "./usecases/overview/viewOverview.ts";

export type House = ReturnType<typeof build>;

/** All that the product can do, as functions. A test builds the whole of it in one line, with its own ports. */
export const build = (ports: Ports) => ({
  // somebody comes or goes
  arrive: arrive(ports),
  isNew: isNew(ports),
  leave: leave(ports),
  welcome: receive(ports),
  welcomeChannel: welcomeChannel(ports),
  useChannel: useChannel(ports),
  leaveChannel: leaveChannel(ports),
  languageOf,
  notAtHome,
  delivered: delivered(ports),
  // in chat
  openAssignment: openAssignment(ports),
  saveDraft: saveDraft(ports),
  answerAssignment: answerAssignment(ports),
  viewAnswer: viewAnswer(ports),
  showHistory: showHistory(ports),
  undoAnswer: undoAnswer(ports),
  showSharing: showSharing(ports),
  shareAnswer: shareAnswer(ports),
  stopSharing: stopSharing(ports),
  approveSharing: approveSharing(ports),
  giveVoice: giveVoice(ports),
  notNow: notNow(ports),
  handOver: handOver(ports),
  tellUsed: tellUsed(ports),
  seeFeedback: seeFeedback(ports),
  sayBack: sayBack(ports),
  parkIdea: parkIdea(ports),
  showPhase: showPhase(ports),
  movePhase: movePhase(ports),
  askForHelp: askForHelp(ports),
  showGathering: showGathering(ports),
  showPause: showPause(ports),
  pause: pause(ports),
  myData: myData(ports),
  askErasure: askErasure(ports),
  openFile: openFile(ports),
  openFeed: openFeed(ports),
  listTasks: listTasks(ports),
  summariseCase: summariseCase(ports),
  askLanguage,
  chooseLanguage: chooseLanguage(ports),
  help: help(ports),
  ...betweenOf(ports),
  // what goes out by itself
  openPostOffice: (clockwork: Pick<DeliveryDeps, "owner" | "ticks" | "sleep" | "tuning">) =>
    openPostOffice({ ...ports, ...clockwork, letterFor: letterFor(ports) }),
  keepMailings: keepMailings(ports),
  comeBack: async (visitor: Visitor): Promise<void> => {
    const { isBack, seats } = visitor;
    await channelHere(ports)(visitor);
    if (!isBack) return;
    for (const { programme, person } of seats) await comeBack(ports)(programme.id, person);
  },
  cardSeen: async ({ seats }: Visitor, seen: Omit<Seen, "person">): Promise<void> => {
    const seat = seats.find(({ programme }) => programme.id === seen.programme);
    if (seat) await adopt({ ...ports, letterFor: letterFor(ports) })({ ...seen, person: seat.person });
  },
  // in the tab
  viewMe,
  viewBoard: viewBoard(ports),
  viewOverview: viewOverview(ports),
  acts: boardActs(ports),
  viewHome: viewHome(ports),
  viewTask: viewTask(ports),
  answerTask: answerTask(ports),
  draftTask: draftTask(ports),
  usedTask: usedTask(ports),
  chooseSettings: chooseSettings(ports),
  // for the facilitator
  now: ports.now,
  viewReach: viewReach(ports),
  viewSending: viewSending(ports),
  planNudge: composeNudge(ports, { dryRun: true }),
  sendNudge: composeNudge(ports, { dryRun: false }),
  viewMailing: viewMailing(ports),
  cancelMailing: cancelMailing(ports),
  viewProgramme: viewProgramme(ports),
  planMove: moveAndTell(ports, { dryRun: true }),
  moveGathering: moveAndTell(ports, { dryRun: false }),
  checkPlan: bringPlan(ports, { dryRun: true }),
  loadPlan: bringPlan(ports, { dryRun: false }),
  presentPlan: presentPlan(ports),
  viewAssignments: viewAssignments(ports),
  previewAssignment: previewAssignment(ports),
  viewCompose: viewCompose(ports),
  viewDraft: viewDraft(ports),
  planAssignment: putAndTell(ports, { dryRun: true }),
  putAssignment: putAndTell(ports, { dryRun: false }),
  viewAnswers: viewAnswers(ports),
  correctAssignment: correct(ports),
  recallAssignment: recall(ports),
  closeAssignment: closeAssignment(ports),
  desk: deskOf(ports),
  viewCase: viewCase(ports),
  viewNoteHistory: viewNoteHistory(ports),
  viewCaseHistory: viewCaseHistory(ports),
  viewArchive: viewArchive(ports),
  viewPortfolio: viewPortfolio(ports),
  viewTimeline: viewTimeline(ports),
  // what happens by itself, on its day
  expireProgrammes: expireProgrammes(ports),
  offerNudges: offerNudges(ports),
  // on one machine
  loadDemoIfEmpty: loadDemoIfEmpty(ports),
  listDemoPeople: listDemoPeople(ports),
});
