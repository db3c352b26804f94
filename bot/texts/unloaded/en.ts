import type { nb } from "./nb.ts";

export const en: typeof nb = {
  heading: "Part of the page did not arrive",
  text: "Check your connection and try again. What has been saved is safe.",
  again: "Try again",
};
