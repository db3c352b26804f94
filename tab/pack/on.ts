import type { PackView } from "../../bot/contract/packViews.ts";
import type { Sections } from "../words.ts";

export type PackWords = Sections["pack"];

export const footOf = ({ for: whom }: PackView, pack: PackWords): string =>
  whom === "own" ? pack.ownWhy : pack.sharedWhy;
