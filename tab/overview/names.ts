import { localeOf } from "../../bot/domain/language.ts";
import type { OnOverview } from "./on.ts";

export const nameOf = ({ view }: Pick<OnOverview, "view">, group: string): string =>
  view.groups.find(({ id }) => id === group)?.name ?? "";

/** Names in a sentence, in the order of the alphabet. */
export const listed = (on: OnOverview, groups: readonly string[]): string =>
  new Intl.ListFormat(localeOf[on.words.language]).format(
    groups.map((id) => nameOf(on, id)).sort((a, b) => a.localeCompare(b, "nb")),
  );

export const phaseNamed = ({ view }: OnOverview, number: number): string =>
  view.groups.find(({ phase }) => phase?.number === number)?.phase?.name ?? String(number);
