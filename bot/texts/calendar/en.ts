import type { nb } from "./nb.ts";

export const en: typeof nb = {
  gathering: (number: number) => `Gathering ${number}`,
  visit: (group: string) => `Home visit: ${group}`,
  title: "Calendar",
  how: "Have the gatherings and home visits in your own calendar. When something moves, it moves there too.",
  make: "Make a calendar address",
  address: "The address of your calendar",
  copy: "Copy the address",
  copied: "The address is copied.",
  paste: "In Outlook: Add calendar, Subscribe from web, and paste the address.",
  whoever:
    "Whoever has the address sees when and where. It has no names of people and nothing of what you write.",
  again: "Make a new address",
  againHow: "If you make a new one, the old one stops working.",
  stop: "Delete the address",
  stopped: "The address no longer works.",
  made: "The address is ready.",
};
