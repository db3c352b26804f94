/** Where a part of a page has not come, and its other words may not have come either. Bokmål is the master. */
export const nb = {
  heading: "Siden kom ikke helt fram",
  text: "Sjekk nettet, og prøv igjen. Det som er lagret, er trygt.",
  again: "Prøv igjen",
};
