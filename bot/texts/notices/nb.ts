/** What the bot tells without asking for anything. */
export const nb = {
  expiry: {
    head: (programme: string, day: string) => `${programme} slettes ${day}`,
    whatGoes: "Da slettes alt som er skrevet i løpet. Dagen kan endres i arbeidsboka.",
    archived: "Alt er eksportert til arkiv.",
    notArchived:
      "Ingenting er eksportert til arkiv ennå. Kommunene må få det de skal arkivere, før den dagen. Be den som drifter Ledergaloppen, om en eksport.",
    open: "Åpne oversikten",
  },
};
