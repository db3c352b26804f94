/** A file that a card leads to. The ticket is all that is asked for: it cannot be guessed, and it ends. */
export const ticketPath = "/files/:ticket/:name";
