import type { nb } from "./nb.ts";

export const en: typeof nb = {};
