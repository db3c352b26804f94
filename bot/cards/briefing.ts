import type { ChannelFacts } from "../domain/letter/bot.ts";
import { onTheWall } from "../domain/time.ts";
import type { Element } from "./adaptive.ts";
import { box, heading, text, type Reader } from "./build.ts";
import { brief as shortDay } from "./words.ts";

/** The group's own page of the gathering pack, in the words that it has shared with all. */
export function briefing(reader: Reader, { brief }: ChannelFacts): Element[] {
  if (!brief) return [];
  const { channel } = reader.texts.notices;
  const { need, learnt, agreed, disagreed } = brief;
  const decisions = brief.decisions.map(({ text: words, on }) =>
    channel.briefDecision(words, shortDay(reader, onTheWall(on, "12:00"))),
  );
  const parts = [
    part(channel.briefNeed, need === undefined ? [] : [need]),
    part(channel.briefLearnt, learnt),
    part(channel.briefDisagreed, disagreed),
    part(channel.briefAgreed, agreed),
    part(channel.briefDecisions, decisions),
  ].flat();
  const told = parts.length > 0 ? channel.briefText : channel.briefNothing;
  return [box([heading(channel.briefHead), text(told, { spacing: "none" }), ...parts])];
}

const part = (name: string, words: readonly string[]): Element[] =>
  words.length === 0
    ? []
    : [
        text(name, { weight: "bolder", spacing: "medium" }),
        ...words.map((it, n) => text(it, { spacing: n === 0 ? "none" : "small" })),
      ];
