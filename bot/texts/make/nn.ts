import type { nb } from "./nb.ts";

export const nn: typeof nb = {
  title: "Lag eit nytt løp",
  intro: "Ingenting blir laga før du har sett kva det blir.",
  how: "Kva skal det byggje på?",
  from: {
    copy: (name) => `${name}: dei same samlingane med same tid mellom, og dei same oppgåvene`,
    empty: "Ingenting: berre samlingane og deg",
  },
  name: "Namn på løpet",
  nameHow: "Slik deltakarane ser det, til dømes «Ledergaloppen Vestkysten 2027».",
  startDay: "Første dag i den første samlinga",
  gatherings: "Kor mange samlingar",
  gatheringsHow: "Dei andre samlingane får dag når dagen er avtalt.",
  language: "Språk",
  withGroups: "Ta med leiargruppene og deltakarane",
  withGroupsHow:
    "Elles kjem berre dei som leier løpet, og dei som les med. Ingenting nokon har skrive, blir med.",
  see: "Sjå kva det blir",
  becomes: "Dette blir laga",
  lines: (n) => (n === 1 ? "Vis den eine linja" : `Vis alle ${n} linjene`),
  worth: "Verdt å vite",
  yes: "Lag løpet",
  no: "Ikkje no",
  making: "Lagar løpet …",
  made: (name) => `${name} er laga.`,
  open: "Opne det nye løpet",
  next: "Sjå over dagane for samlingane og kven som er med, før løpet byrjar.",
  wrong: {
    name: "Skriv eit namn med bokstavar eller tal.",
    taken: "Det finst eit løp med nesten same namn. Vel eit anna.",
    startDay: "Vel ein dag.",
    gatherings: "Skriv eit heilt tal frå 1 til 12.",
    notMade: "Løpet kan ikkje lagast slik:",
  },
};
