import { nb } from "./nb.ts";
import { nn } from "./nn.ts";
import { en } from "./en.ts";

/** Bokmål is the master: a line that is missing in another language does not compile. */
export type Texts = typeof nb;
export const texts: Readonly<Record<"nb" | "nn" | "en", Texts>> = { nb, nn, en };
