import * as v from "valibot";
import { own, ownInputs, type Pressed, type Verb } from "../../cards/verbs.ts";
import { spanIn } from "../../domain/answer/used.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { isDay } from "../../domain/time.ts";
import type { Command } from "../../texts/commands.ts";
import type { House } from "../../house.ts";
import type { Visitor } from "../../usecases/visitor/visitor.ts";
import type { Handler, Handlers } from "./handler.ts";
import { deskHandlers } from "./deskHandlers.ts";
import { chosenPoints, listIn, phaseIn, textIn } from "./inputs.ts";

/** One handler for each verb: a verb without one does not compile. */
const handlers: Handlers = {
  answer: (house, visitor, { data: { rev, ...key }, inputs }) => {
    const chosen = v.safeParse(ownInputs, inputs);
    if (!chosen.success) return Promise.resolve(refuse({ is: "oldCard" }));
    const circle = chosen.output[own.circle] ?? "group";
    return house.answerAssignment({ ...key, visitor, inputs, circle, seenRev: rev });
  },
  saveDraft: (house, visitor, { data: { rev: _rev, ...key }, inputs }) => {
    const chosen = v.safeParse(ownInputs, inputs);
    const circle = chosen.success ? chosen.output[own.circle] : undefined;
    return house.saveDraft({ ...key, visitor, inputs, circle });
  },
  open: (house, visitor, { data }) => house.openAssignment({ ...data, visitor }),
  refresh: (house, visitor, { data }) => house.viewAnswer({ ...data, visitor }),
  viewAnswer: (house, visitor, { data }) => house.viewAnswer({ ...data, visitor }),
  history: (house, visitor, { data }) => house.showHistory({ ...data, visitor }),
  undo: (house, visitor, { data: { rev, ...key } }) => house.undoAnswer({ ...key, visitor, seenRev: rev }),
  sharing: (house, visitor, { data }) => house.showSharing({ ...data, visitor }),
  share: (house, visitor, { data: { rev, ...key }, inputs }) =>
    house.shareAnswer({ ...key, visitor, seenRev: rev, parts: listIn(inputs, own.parts) }),
  stopSharing: (house, visitor, { data }) => house.stopSharing({ ...data, visitor }),
  approveSharing: (house, visitor, { data: { rev, ...key } }) =>
    house.approveSharing({ ...key, visitor, seenRev: rev, yes: true }),
  declineSharing: (house, visitor, { data: { rev, ...key } }) =>
    house.approveSharing({ ...key, visitor, seenRev: rev, yes: false }),
  voice: (house, visitor, { data: { rev, ...key }, inputs }) =>
    house.giveVoice({ ...key, visitor, seenRev: rev, reason: textIn(inputs, own.reason) }),
  notNow: (house, visitor, { data, inputs }) => house.notNow({ ...data, visitor, inputs }),
  snooze: (house, visitor, { data, inputs }) => house.notNow({ ...data, visitor, inputs }),
  handOver: (house, visitor, { data, inputs }) =>
    house.handOver({ ...data, visitor, inputs, to: undefined, why: undefined }),
  passOn: (house, visitor, { data, inputs }) =>
    house.handOver({
      ...data,
      visitor,
      inputs: {},
      to: textIn(inputs, own.to) ?? "",
      why: textIn(inputs, own.reason),
    }),
  tellUsed: (house, visitor, { data, inputs }) =>
    house.tellUsed({ ...data, visitor, used: spanIn(inputs[own.used]) }),
  seeFeedback: (house, visitor, { data, inputs }) =>
    house.seeFeedback({ ...data, visitor, words: textIn(inputs, own.words) }),
  sayBack: (house, visitor, { data, inputs }) =>
    house.sayBack({ ...data, visitor, words: textIn(inputs, own.words) }),
  parkIdea: (house, visitor, { data }) => house.parkIdea({ ...data, visitor }),
  case: (house, visitor, { data }) => house.summariseCase(visitor, data),
  phase: (house, visitor, { data }) => house.showPhase({ ...data, visitor }),
  movePhase: (house, visitor, { data, inputs }) => {
    const back = data.to === undefined;
    return house.movePhase({
      ...data,
      visitor,
      to: data.to ?? phaseIn(inputs, own.phase),
      reason: textIn(inputs, back ? `${own.reason}Back` : own.reason),
      chosen: chosenPoints(inputs),
    });
  },
  asking: (house, visitor, { data }) => house.askForHelp({ ...data, visitor, sends: false }),
  askForHelp: (house, visitor, { data, inputs }) =>
    house.askForHelp({ ...data, visitor, sends: true, words: textIn(inputs, own.words) }),
  gathering: (house, visitor) => house.showGathering(visitor),
  pause: async (house, visitor, { inputs }) => {
    const until = inputs[own.until];
    return isDay(until) ? house.pause(visitor, until) : house.showPause(visitor);
  },
  resume: (house, visitor) => house.pause(visitor, undefined),
  myData: (house, visitor) => house.myData(visitor),
  askErasure: (house, visitor) => house.askErasure(visitor),
  useChannel: (house, visitor, { data }) => house.useChannel({ ...data, visitor }),
  chooseLanguage: async (house, visitor, { inputs }) => {
    const chosen = v.safeParse(ownInputs, inputs);
    const language = chosen.success ? chosen.output[own.language] : undefined;
    return language ? house.chooseLanguage(visitor, language) : done(house.askLanguage(visitor));
  },
  tasks: async (house, visitor) => done(await house.listTasks(visitor)),
  help: async (house, visitor) => done(await house.help(visitor, false)),
  ...deskHandlers,
};

export function press(
  house: House,
  visitor: Visitor,
  pressed: { [V in Verb]: { verb: V } & Pressed<V> }[Verb],
): Promise<Outcome<Letter>> {
  // TypeScript cannot see that verb and data belong together once the verb is chosen at run time.
  const handler = handlers[pressed.verb] as unknown as Handler<Verb>;
  return handler(house, visitor, pressed);
}

/** The same for what is written: a command without an answer does not compile. */
export async function say(
  house: House,
  visitor: Visitor,
  command: Command | undefined,
): Promise<Outcome<Letter>> {
  switch (command) {
    case "assignments":
      return done(await house.listTasks(visitor));
    case "case":
      return house.summariseCase(visitor);
    case "gathering":
      return house.showGathering(visitor);
    case "language":
      return done(house.askLanguage(visitor));
    case "pause":
      return house.showPause(visitor);
    case "myData":
      return house.myData(visitor);
    case "help":
      return done(await house.help(visitor, false));
    case "visit":
      return house.showVisits(visitor);
    case "ask":
      return house.showAsks(visitor);
    case "remind":
      return house.showOffers(visitor);
    case undefined:
      return done(await house.help(visitor, true));
  }
}
