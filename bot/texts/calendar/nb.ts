/** A calendar that is fetched by its address, and what stands in it. */
export const nb = {
  gathering: (number: number) => `Samling ${number}`,
  visit: (group: string) => `Hjemmebesøk: ${group}`,
  title: "Kalender",
  how: "Få samlingene og hjemmebesøkene i din egen kalender. Flyttes noe, flytter det seg der også.",
  make: "Lag en kalenderadresse",
  address: "Adressen til kalenderen din",
  copy: "Kopier adressen",
  copied: "Adressen er kopiert.",
  paste: "I Outlook: Legg til kalender, Abonner fra nettet, og lim inn adressen.",
  whoever:
    "Den som har adressen, kan se når og hvor. Ingen personnavn og ingenting av det dere skriver, er med.",
  again: "Lag en ny adresse",
  againHow: "Lager du en ny, slutter den gamle å virke.",
  stop: "Slett adressen",
  stopped: "Adressen virker ikke lenger.",
  made: "Adressen er klar.",
};
