import type { Words } from "../words.ts";

export type LocalWords = Words<"local" | "web">;
