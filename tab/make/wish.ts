import type { DeskBody } from "../../bot/contract/desk.ts";
import type { Language } from "../../bot/domain/language.ts";
import { slug } from "../../bot/domain/plan/slug.ts";
import { isDay } from "../../bot/domain/time.ts";
import type { Sections } from "../words.ts";

/** What stands in the form, as it stands there. */
export interface Wish {
  from: "copy" | "empty";
  name: string;
  startDay: string;
  gatherings: string;
  language: Language;
  withGroups: boolean;
}
export type Wrong = Partial<Record<"name" | "startDay" | "gatherings", string>>;
export type Ready =
  | { is: "copyProgramme"; body: DeskBody<"copyProgramme"> }
  | { is: "makeProgramme"; body: DeskBody<"makeProgramme"> };

/** The act that the form asks for, or what is wrong with it, field by field. */
export function readWish(wish: Wish, w: Sections["make"]["wrong"]): { wrong: Wrong; ready?: Ready } {
  const { from, startDay, language, withGroups } = wish;
  const name = wish.name.trim();
  const id = slug(name);
  const gatherings = Number(wish.gatherings);
  const counted = Number.isInteger(gatherings) && gatherings >= 1 && gatherings <= 12;
  const wrong: Wrong = {
    ...((id === "" || name.length > 120) && { name: w.name }),
    ...(!isDay(startDay) && { startDay: w.startDay }),
    ...(from === "empty" && !counted && { gatherings: w.gatherings }),
  };
  if (!isDay(startDay) || Object.keys(wrong).length > 0) return { wrong };
  const both = { id, name, startDay, dryRun: true };
  return {
    wrong,
    ready:
      from === "copy"
        ? { is: "copyProgramme", body: { ...both, withGroups } }
        : { is: "makeProgramme", body: { ...both, language, gatherings } },
  };
}
