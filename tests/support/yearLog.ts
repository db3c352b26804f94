/** What everybody got over a year: each card that came by itself, that was drawn again, or that answered them. */
import type { Language } from "../../bot/domain/language.ts";
import type { Letter } from "../../bot/domain/letter/letter.ts";
import type { Moment } from "../../bot/domain/time.ts";
import type { Ports, Teams } from "../../bot/ports.ts";
import { buttonsOn } from "./teamsPerson.ts";
import { cardsOf, type PlayedTeams } from "./teamsPlayed.ts";

export interface Got {
  at: Moment;
  /** A conversation: somebody's chat, or a channel. */
  to: string;
  how: "sent" | "drawn again" | "answer";
  kind: string;
  /** Assignments, or what else it is about. */
  about: string[];
  language?: Language;
}

/** Teams with a diary: everything that the post office says goes through it, to the wire as ever. */
export function kept(diary: Got[], { teams, now }: Pick<Ports, "teams" | "now">): Teams {
  const write = (to: string, how: Got["how"], letter: Letter, language: Language): void =>
    void diary.push({ at: now(), to, how, kind: letter.kind, about: aboutOf(letter), language });
  return {
    send: async (to, letter, language) => {
      const delivery = await teams.send(to, letter, language);
      if (delivery.is === "accepted") write(to.conversation, "sent", letter, language);
      return delivery;
    },
    update: async (to, card, letter, language) => {
      const delivery = await teams.update(to, card, letter, language);
      if (delivery.is === "accepted") write(card.conversation, "drawn again", letter, language);
      return delivery;
    },
  };
}

/** What the bot answered in a chat since so many cards: the welcome, and what somebody who comes is handed. */
export const answersSince = ({ sent }: PlayedTeams, before: number, to: string, at: Moment): Got[] =>
  sent
    .slice(before)
    .filter(({ conversation }) => conversation === to)
    .map(({ activity }): Got => {
      const buttons = cardsOf(activity).flatMap(buttonsOn);
      const about = buttons.flatMap((it) => (it["verb"] === "answer" ? [String(it["assignment"])] : []));
      return { at, to, how: "answer", kind: about.length > 0 ? "assignment" : "welcome", about };
    });

function aboutOf(letter: Letter): string[] {
  switch (letter.kind) {
    case "assignment":
    case "receipt":
      return [letter.assignment];
    case "nudge":
      return letter.items.map(({ assignment }) => assignment).sort();
    case "refusal":
      return [letter.refusal.is];
    case "channel":
      return [letter.group];
    case "expiry":
      return [letter.archived ? "archived" : "not archived"];
    default:
      return [];
  }
}

/** `2026-09-18 08:34`, on the wall in Oslo. */
export const clockIn = (at: Moment): string =>
  new Date(at).toLocaleString("sv-SE", { timeZone: "Europe/Oslo" }).slice(0, 16);

/** Line by line. What is drawn again in one minute has no order, and may be drawn more than once. */
export function logOf(diary: readonly Got[], to: string): string[] {
  const lines = diary
    .filter((got) => got.to === to)
    .map((got) => ({ line: inWords(got), at: clockIn(got.at), again: got.how === "drawn again" }));
  const byMinute = [...Map.groupBy(lines, ({ at }) => at).values()];
  return byMinute.flatMap((minute) => [
    ...minute.flatMap(({ line, again }) => (again ? [] : [line])),
    ...new Set(minute.flatMap(({ line, again }) => (again ? [line] : [])).sort()),
  ]);
}

/** `2026-09-18 08:34 assignment p1-problem-and-goal` */
export const inWords = ({ at, how, kind, about }: Got): string =>
  [clockIn(at), ...(how === "sent" ? [] : [`(${how})`]), kind, about.join(" + ")].filter(Boolean).join(" ");
