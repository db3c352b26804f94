import * as v from "valibot";
import { own, ownInputs, type DataOf, type Pressed, type Verb } from "../../cards/verbs.ts";
import type { Circle } from "../../domain/access.ts";
import type { Language } from "../../domain/language.ts";
import type { Letter } from "../../domain/letter.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import type { Command } from "../../texts/commands.ts";

/** What the chat needs of the house, as functions; `Visitor` is whoever the house says has come. */
export interface ChatHouse<Visitor> {
  openAssignment: (key: DataOf<"open"> & { visitor: Visitor }) => Promise<Outcome<Letter>>;
  saveDraft: (input: TaskData & { visitor: Visitor; inputs: Inputs }) => Promise<Outcome<Letter>>;
  answerAssignment: (
    input: TaskData & { visitor: Visitor; inputs: Inputs; circle: Circle; seenRev: number },
  ) => Promise<Outcome<Letter>>;
  listTasks: (visitor: Visitor) => Promise<Letter>;
  summariseCase: (visitor: Visitor) => Promise<Outcome<Letter>>;
  askLanguage: (visitor: Visitor) => Letter;
  chooseLanguage: (visitor: Visitor, language: Language) => Promise<Outcome<Letter>>;
  help: (visitor: Visitor, notUnderstood: boolean) => Promise<Letter>;
}
type TaskData = Omit<DataOf<"answer">, "rev">;
type Inputs = Readonly<Record<string, unknown>>;
type Handlers<Visitor> = {
  [V in Verb]: (house: ChatHouse<Visitor>, visitor: Visitor, pressed: Pressed<V>) => Promise<Outcome<Letter>>;
};

/** One handler for each verb: a verb without one does not compile. */
function handlersFor<Visitor>(): Handlers<Visitor> {
  return {
    answer: (house, visitor, { data: { rev, ...key }, inputs }) => {
      const chosen = v.safeParse(ownInputs, inputs);
      if (!chosen.success) return Promise.resolve(refuse({ is: "oldCard" }));
      const circle = chosen.output[own.circle] ?? "group";
      return house.answerAssignment({ ...key, visitor, inputs, circle, seenRev: rev });
    },
    saveDraft: (house, visitor, { data: { rev: _rev, ...key }, inputs }) =>
      house.saveDraft({ ...key, visitor, inputs }),
    open: (house, visitor, { data }) => house.openAssignment({ ...data, visitor }),
    chooseLanguage: async (house, visitor, { inputs }) => {
      const chosen = v.safeParse(ownInputs, inputs);
      const language = chosen.success ? chosen.output[own.language] : undefined;
      return language ? house.chooseLanguage(visitor, language) : done(house.askLanguage(visitor));
    },
    tasks: async (house, visitor) => done(await house.listTasks(visitor)),
    help: async (house, visitor) => done(await house.help(visitor, false)),
  };
}

export function press<Visitor>(
  house: ChatHouse<Visitor>,
  visitor: Visitor,
  pressed: { [V in Verb]: { verb: V } & Pressed<V> }[Verb],
): Promise<Outcome<Letter>> {
  // TypeScript cannot see that verb and data belong together once the verb is chosen at run time.
  const handler = handlersFor<Visitor>()[pressed.verb] as Handlers<Visitor>[Verb & string] as (
    house: ChatHouse<Visitor>,
    visitor: Visitor,
    pressed: Pressed<Verb>,
  ) => Promise<Outcome<Letter>>;
  return handler(house, visitor, pressed);
}

/** The same for what is written: every command has an answer, and so has anything else. */
export async function say<Visitor>(
  house: ChatHouse<Visitor>,
  visitor: Visitor,
  command: Command | undefined,
): Promise<Outcome<Letter>> {
  switch (command) {
    case "assignments":
      return done(await house.listTasks(visitor));
    case "case":
    case "gathering":
      return house.summariseCase(visitor);
    case "language":
      return done(house.askLanguage(visitor));
    case "help":
      return done(await house.help(visitor, false));
    default:
      return done(await house.help(visitor, true));
  }
}
