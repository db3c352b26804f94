/** Short drafts of the papers that must be linked from the tab (UU6, DL4). KS and the municipalities decide the real ones. */
export const nb = {
  draft:
    "Dette er et utkast. KS og kommunene har ikke godkjent teksten, og den gjelder ikke før de har gjort det.",
  inOtherLanguages: "Les dette på et annet språk",
  privacy: {
    title: "Personvern i Ledergaloppen",
    sections: [
      {
        heading: "Hva vi lagrer om deg",
        text: "Navnet ditt, e-postadressen du står oppført med, rollen og ledergruppen din, språket du har valgt, og id-en Microsoft Teams bruker for deg. I tillegg det du selv skriver i svar og notater.",
      },
      {
        heading: "Hvem som ser det",
        text: "Ledergruppen din ser det gruppen skriver. KS og de andre ledergruppene ser bare det gruppen selv har delt. Det står på hvert notat hvem som ser det. Prosesslederen ser om gruppen har svart, aldri hvem i gruppen som ikke har gjort det.",
      },
      {
        heading: "Hva vi ikke gjør",
        text: "Vi lager ingen rangering, og vi lagrer ikke hva du leser. Innholdet sendes ikke til andre tjenester. Ikke skriv om enkeltpersoner eller innbyggere som kan kjennes igjen.",
      },
      {
        heading: "Hvor og hvor lenge",
        text: "Opplysningene lagres i Norge eller EU, der den som drifter løsningen har bestemt det. Hvert løp har en dag da alt slettes. Før den dagen får dere beskjed, så kommunen kan arkivere det den må.",
      },
      {
        heading: "Rettighetene dine",
        text: "Du kan be om å få se, rette eller slette det som er ditt. Ta kontakt med prosesslederen eller personvernombudet i kommunen din.",
      },
    ],
  },
  terms: {
    title: "Vilkår for bruk av Ledergaloppen",
    sections: [
      {
        heading: "Hvem det er for",
        text: "Ledergaloppen er for ledergrupper og prosessledere som er med i et løp.",
      },
      {
        heading: "Innholdet er deres",
        text: "Det ledergruppen skriver, hører til kommunen. Dette er ikke kommunens arkiv; kommunen arkiverer selv det den må. Det som deles, kan bli omfattet av innsyn.",
      },
      {
        heading: "Metoden",
        text: "Veikart for tjenesteinnovasjon er KS’ metode. Tekster som er våre egne, er merket som utkast.",
      },
    ],
  },
  accessibility: {
    title: "Tilgjengelighetserklæring for Ledergaloppen",
    sections: [
      {
        heading: "Hva vi sikter mot",
        text: "Sidene skal oppfylle WCAG 2.1 nivå A og AA. Alt kan gjøres med tastatur, sidene følger temaet i Teams, også høy kontrast, og teksten kan forstørres til 400 prosent uten at siden må rulles sidelengs.",
      },
      {
        heading: "Hva vi har prøvd",
        text: "Sidene prøves automatisk med axe-core og i en nettleser for hver endring. De er ennå ikke prøvd av personer som bruker skjermleser. Den formelle erklæringen lages på uustatus.no av den som tar løsningen i bruk.",
      },
      {
        heading: "Hva vi vet mangler",
        text: "Vi har bare prøvd i Chromium, og tekstavstand er ikke prøvd for seg. Utskrift går ikke inne i Teams; åpne siden i en nettleser. Tidslinjen leses som tabell av den som bruker skjermleser.",
      },
      {
        heading: "Si fra",
        text: "Er det noe du ikke får til, si fra til prosesslederen. Får du ikke svar, kan du klage til Tilsynet for universell utforming av ikt.",
      },
    ],
  },
};
