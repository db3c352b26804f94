/** A file that a card leads to. The ticket is all that is asked for: it cannot be guessed, and it ends. */
export const ticketPath = "/files/:ticket/:name";
/** A calendar that is fetched again and again by the key in its address, until the address is taken back. */
export const calendarPath = "/calendar/:programme/:key/ledergaloppen.ics";
