import type { Sections } from "../words.ts";

export type PackWords = Sections["pack"];
