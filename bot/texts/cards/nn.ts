import type { nb } from "./nb.ts";

export const nn: typeof nb = {};
