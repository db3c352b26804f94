import type { Texts } from "../index.ts";

export const nn: Texts["notices"] = {
  expiry: {
    head: (programme, day) => `${programme} blir sletta ${day}`,
    whatGoes: "Då blir alt som er skrive i løpet, sletta. Dagen kan endrast i arbeidsboka.",
    archived: "Alt er eksportert til arkiv.",
    notArchived:
      "Ingenting er eksportert til arkiv enno. Kommunane må få det dei skal arkivere, før den dagen. Be den som driftar Ledergaloppen, om ein eksport.",
    open: "Opne oversikta",
  },
};
