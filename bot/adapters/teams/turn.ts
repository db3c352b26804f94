import { CardFactory, MessageFactory, type TurnContext } from "botbuilder";
import { looks, unpack } from "../../cards/verbs.ts";
import type { Language } from "../../domain/language.ts";
import type { Letter } from "../../domain/letter/letter.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { Command } from "../../texts/commands.ts";
import type { Visitor } from "../../usecases/visitor/visitor.ts";
import { accountOf, asksByItself, isPersonal, pressedData, type Inbound } from "./activity.ts";
import { addressOf, answerInvoke, channelOf, profileOf } from "./context.ts";
import { press, say } from "./handlers.ts";
import { commandIn, commandInCompany, languageHint, verbInCompany } from "./said.ts";
import type { TurnOptions } from "./turnOptions.ts";
import { cardIn, hadCard, programmeOf, type Unpacked } from "./seenCard.ts";
import { keeping, letterOf, refused, tooOften } from "./refused.ts";
import { forViewer } from "./viewer.ts";

/** One turn: who is it, what do they want, what do they get. An invoke is answered first and does nothing slow. */
export const turn =
  (options: TurnOptions) =>
  async (activity: Inbound, context: TurnContext): Promise<void> => {
    const account = accountOf(activity);
    if (!account || (options.tenants && !options.tenants.has(account.tenant))) {
      options.log.warn("turn.tenantRefused", { type: activity.type });
      if (activity.type === "invoke") await answerInvoke(context, { status: 403 });
      return;
    }
    const { house } = options;
    // Coming and going is Teams' own word: it is heard in any case.
    if (!activity.type.endsWith("Update") && options.may?.(account) === false) {
      options.log.warn("turn.tooOften", { type: activity.type });
      // What is pressed gets its answer; what is written would only make more of it.
      if (activity.type === "invoke")
        await new TurnOf(options, activity, context, undefined, account).reply(tooOften);
      return;
    }
    // A card that is only looked at sends and changes nothing: not even that its reader can be reached again.
    const acts = !asksByItself(activity);
    const channel = acts ? channelOf(activity) : undefined;
    const pressed = unpack(pressedData(activity));
    try {
      const visitor = await house.arrive({
        account,
        ...(acts && isPersonal(activity) && { address: addressOf(activity) }),
        ...(channel && { channel }),
        ...(!isPersonal(activity) && { inCompany: true }),
        hadCard: hadCard(activity, pressed),
        profile: () => profileOf(context, account.object, options.log),
      });
      await new TurnOf(options, activity, context, visitor, account, pressed).run();
      if (!isLeaving(activity)) await house.comeBack(visitor);
      const seen = cardIn(activity, pressed);
      if (seen) await house.cardSeen(visitor, seen);
    } catch (error) {
      const reference = options.reference();
      options.log.error("turn.fault", error, { reference, type: activity.type });
      const letter: Letter = { kind: "refusal", refusal: { is: "tryLater" }, reference };
      await new TurnOf(options, activity, context, undefined, account)
        .reply(letter)
        .catch((second: unknown) => {
          options.log.error("turn.unanswered", second, { reference });
        });
    }
  };

class TurnOf {
  readonly #options: TurnOptions;
  readonly #activity: Inbound;
  readonly #context: TurnContext;
  readonly #visitor: Visitor | undefined;
  readonly #account: { tenant: string; object: string };
  /** The button, if one of ours was pressed. */
  readonly #pressed: Unpacked;

  constructor(
    options: TurnOptions,
    activity: Inbound,
    context: TurnContext,
    visitor: Visitor | undefined,
    account: { tenant: string; object: string },
    pressed?: Unpacked,
  ) {
    this.#options = options;
    this.#activity = activity;
    this.#context = context;
    this.#visitor = visitor;
    this.#account = account;
    this.#pressed = pressed;
  }

  async run(): Promise<void> {
    const { type, value, text } = this.#activity;
    if (type === "invoke") return this.#invoke();
    if (!(await this.#firstTime())) return;
    if (type === "message" && value !== undefined && value !== null) return this.#submitted();
    if (type === "message") return this.#said(text ?? "");
    if (type === "installationUpdate" || type === "conversationUpdate") return this.#moved();
  }

  /** Answers with a card, in whatever way the activity takes one. */
  async reply(letter: Letter): Promise<void> {
    const { card, summary } = this.#render(letter);
    if (this.#activity.type === "invoke") {
      await answerInvoke(this.#context, { type: "application/vnd.microsoft.card.adaptive", value: card });
      return;
    }
    const message = MessageFactory.attachment(CardFactory.adaptiveCard(card));
    message.summary = summary;
    const sent = await this.#context.sendActivity(message);
    if (sent && this.#visitor !== undefined) {
      const at = { conversation: this.#activity.conversation.id, activity: sent.id };
      await this.#options.house.delivered(this.#visitor, letter, at);
    }
  }

  async #invoke(): Promise<void> {
    if (this.#activity.name !== "adaptiveCard/action") return answerInvoke(this.#context, { status: 501 });
    await this.#reply(await this.#press());
  }

  /** Action.Submit, from clients that do not know Action.Execute: the card that was pressed is replaced. */
  async #submitted(): Promise<void> {
    if (!isPersonal(this.#activity)) return this.#submittedInCompany();
    const outcome = await this.#press();
    const { card, summary } = this.#render(letterOf(outcome));
    const message = MessageFactory.attachment(CardFactory.adaptiveCard(card));
    const replaced = this.#activity.replyToId;
    if (!replaced) return this.#reply(outcome);
    try {
      await this.#context.updateActivity({ ...message, summary, id: replaced });
    } catch {
      await this.#reply(outcome);
    }
  }

  /** What an Execute answers with is seen by one person; what comes after a Submit, by everybody who reads along. */
  async #submittedInCompany(): Promise<void> {
    await this.#answer(this.#pressed && verbInCompany(this.#pressed.verb));
  }

  #press(): Promise<Outcome<Letter>> {
    const pressed = this.#pressed;
    const stale = !pressed || (asksByItself(this.#activity) && !looks.includes(pressed.verb));
    if (this.#visitor === undefined || stale) return Promise.resolve(refused({ is: "oldCard" }));
    const away = this.#options.house.notAtHome(this.#visitor, programmeOf(pressed));
    return away ? Promise.resolve(refused(away)) : press(this.#options.house, this.#visitor, pressed);
  }

  #said(text: string): Promise<void> {
    return this.#answer(isPersonal(this.#activity) ? commandIn(text) : commandInCompany(text));
  }

  async #answer(command: Command | undefined): Promise<void> {
    const { house } = this.#options;
    if (this.#visitor === undefined) return;
    const away = house.notAtHome(this.#visitor);
    await this.#reply(away ? refused(away) : await say(house, this.#visitor, command));
  }

  async #moved(): Promise<void> {
    const { type, membersAdded, recipient, from } = this.#activity;
    const { house } = this.#options;
    if (this.#visitor === undefined) return;
    if (isLeaving(this.#activity)) {
      // Whoever takes the app out of a channel still has it themselves.
      const channel = channelOf(this.#activity);
      if (channel) return house.leaveChannel(this.#account.tenant, channel);
      return isPersonal(this.#activity) ? house.leave(this.#account) : undefined;
    }
    const botAdded = membersAdded?.some((member) => member.id === recipient?.id) ?? false;
    if (type === "conversationUpdate" && !botAdded && !isPersonal(this.#activity)) return;
    if (isPersonal(this.#activity)) {
      for (const letter of await house.welcome(this.#visitor)) await this.reply(letter);
    } else if (type === "installationUpdate") {
      await this.reply(house.welcomeChannel(this.#visitor, this.#language(), from?.name ?? undefined));
    }
  }

  async #firstTime(): Promise<boolean> {
    const { id } = this.#activity;
    return id === undefined || this.#options.house.isNew(this.#account.tenant, id);
  }

  #reply = (outcome: Outcome<Letter>): Promise<void> => this.reply(letterOf(outcome));

  #render(letter: Letter): { card: object; summary: string } {
    // What a person has just chosen is shown in what they chose.
    const language = letter.kind === "language" ? letter.now : this.#language();
    const { card, summary } = this.#options.render(keeping(letter, this.#activity), language);
    return { card: forViewer(card, this.#activity), summary };
  }

  #language(): Language {
    const hint = languageHint(this.#activity.locale);
    return this.#visitor === undefined ? (hint ?? "nb") : this.#options.house.languageOf(this.#visitor, hint);
  }
}

const isLeaving = ({ type, action }: Inbound): boolean =>
  type === "installationUpdate" && (action?.startsWith("remove") ?? false);
