import type { Words } from "../words.ts";

export const sections = ["home", "common", "web"] as const;
export type HomeWords = Words<(typeof sections)[number]>;
