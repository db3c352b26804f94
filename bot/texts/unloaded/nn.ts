import type { nb } from "./nb.ts";

export const nn: typeof nb = {
  heading: "Sida kom ikkje heilt fram",
  text: "Sjekk nettet, og prøv igjen. Det som er lagra, er trygt.",
  again: "Prøv igjen",
};
