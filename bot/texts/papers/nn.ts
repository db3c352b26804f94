import type { nb } from "./nb.ts";

export const nn: typeof nb = {
  draft:
    "Dette er eit utkast. KS og kommunane har ikkje godkjent teksten, og teksten gjeld ikkje før dei har gjort det.",
  inOtherLanguages: "Les dette på eit anna språk",
  privacy: {
    title: "Personvern i Ledergaloppen",
    sections: [
      {
        heading: "Kva vi lagrar om deg",
        text: "Namnet ditt, e-postadressa du står oppført med, rolla og leiargruppa di, språket du har valt, og id-en Microsoft Teams bruker for deg. I tillegg det du sjølv skriv i svar og notat.",
      },
      {
        heading: "Kven som ser det",
        text: "Leiargruppa di ser det gruppa skriv. KS og dei andre leiargruppene ser berre det gruppa sjølv har delt. Det står på kvart notat kven som ser det. Prosessleiaren ser om gruppa har svart, aldri kven i gruppa som ikkje har gjort det.",
      },
      {
        heading: "Kva vi ikkje gjer",
        text: "Vi lagar inga rangering, og vi lagrar ikkje kva du les. Innhaldet blir ikkje sendt til andre tenester. Ikkje skriv om enkeltpersonar eller innbyggjarar som kan kjennast att.",
      },
      {
        heading: "Kvar og kor lenge",
        text: "Opplysningane blir lagra i Noreg eller EU, der den som driftar løysinga har bestemt det. Kvart løp har ein dag då alt blir sletta. Før den dagen får de beskjed, så kommunen kan arkivere det han må.",
      },
      {
        heading: "Rettane dine",
        text: "Du kan be om å få sjå, rette eller slette det som er ditt. Ta kontakt med prosessleiaren eller personvernombodet i kommunen din.",
      },
    ],
  },
  terms: {
    title: "Vilkår for bruk av Ledergaloppen",
    sections: [
      {
        heading: "Kven det er for",
        text: "Ledergaloppen er for leiargrupper og prosessleiarar som er med i eit løp.",
      },
      {
        heading: "Innhaldet er dykkar",
        text: "Det leiargruppa skriv, høyrer til kommunen. Dette er ikkje arkivet til kommunen; kommunen arkiverer sjølv det han må. Det som blir delt, kan bli omfatta av innsyn.",
      },
      {
        heading: "Metoden",
        text: "Veikart for tjenesteinnovasjon er metoden til KS. Tekstar som er våre eigne, er merkte som utkast.",
      },
    ],
  },
  accessibility: {
    title: "Tilgjengelegheitserklæring for Ledergaloppen",
    sections: [
      {
        heading: "Kva vi siktar mot",
        text: "Sidene skal oppfylle WCAG 2.1 nivå A og AA. Alt kan gjerast med tastatur, sidene følgjer temaet i Teams, òg høg kontrast, og teksten kan forstørrast til 400 prosent utan at sida må rullast sidelengs.",
      },
      {
        heading: "Kva vi har prøvd",
        text: "Sidene blir prøvde automatisk med axe-core og i ein nettlesar for kvar endring. Dei er enno ikkje prøvde av personar som bruker skjermlesar. Den formelle erklæringa blir laga på uustatus.no av den som tek løysinga i bruk.",
      },
      {
        heading: "Kva vi veit manglar",
        text: "Vi har berre prøvd i Chromium, og tekstavstand er ikkje prøvd for seg. Utskrift går ikkje inne i Teams; opne sida i ein nettlesar. Tidslinja blir lesen som tabell av den som bruker skjermlesar.",
      },
      {
        heading: "Sei frå",
        text: "Er det noko du ikkje får til, sei frå til prosessleiaren. Får du ikkje svar, kan du klage til Tilsynet for universell utforming av ikt.",
      },
    ],
  },
};
