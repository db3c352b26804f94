import type { Local } from "../../bot/domain/language.ts";
import type { Question } from "../../bot/domain/assignment/question.ts";

/** A few assignments as they are in the content library, with the words that a card shows. */
export interface Asked {
  id: string;
  title: Local;
  action: Local;
  why: Local;
  questions: Question[];
}

export const benefits: Asked = {
  id: "p3-benefit-overview",
  title: {
    nb: "Lag en første gevinstoversikt",
    nn: "Lag ei første gevinstoversikt",
    en: "Make a first benefit overview",
  },
  action: {
    nb: "Velg én eller to gevinster. Spør den som kjenner tallene, hva nullpunktet er, og avtal hvem i linja som er gevinstansvarlig.",
    nn: "Vel éin eller to gevinstar. Spør den som kjenner tala, kva nullpunktet er, og avtal kven i linja som er gevinstansvarleg.",
    en: "Choose one or two benefits. Ask the person who knows the figures what the baseline is, and agree who in the line is responsible for the benefit.",
  },
  why: {
    nb: "Noen få gevinster som blir fulgt, er bedre enn mange som bare står i planen.",
    nn: "Nokre få gevinstar som blir følgde, er betre enn mange som berre står i planen.",
    en: "A few benefits that are followed are better than many that only stand in the plan.",
  },
  questions: [
    {
      id: "benefits",
      type: "benefit",
      label: { nb: "Gevinster", nn: "Gevinstar", en: "Benefits" },
      required: true,
      maxItems: 2,
      fields: [
        {
          id: "benefit",
          type: "short_text",
          label: { nb: "Gevinst", nn: "Gevinst", en: "Benefit" },
          help: {
            nb: "Hva blir bedre, og for hvem?",
            nn: "Kva blir betre, og for kven?",
            en: "What gets better, and for whom?",
          },
          required: true,
          maxLength: 140,
        },
        {
          id: "type",
          type: "one_of",
          label: { nb: "Type", nn: "Type", en: "Type" },
          required: false,
          options: [
            {
              id: "avoided_costs",
              label: { nb: "Unngåtte kostnader", nn: "Unngåtte kostnader", en: "Avoided costs" },
            },
            { id: "saved_time", label: { nb: "Spart tid", nn: "Spart tid", en: "Saved time" } },
            {
              id: "better_quality",
              label: { nb: "Økt kvalitet", nn: "Auka kvalitet", en: "Better quality" },
            },
          ],
        },
        {
          id: "owner",
          type: "short_text",
          label: { nb: "Gevinstansvarlig", nn: "Gevinstansvarleg", en: "Responsible for the benefit" },
          help: { nb: "En rolle i linja.", nn: "Ei rolle i linja.", en: "A role in the line." },
          required: false,
          maxLength: 80,
        },
        {
          id: "indicator",
          type: "short_text",
          label: { nb: "Indikator", nn: "Indikator", en: "Indicator" },
          help: { nb: "Hva teller dere?", nn: "Kva tel de?", en: "What do you count?" },
          required: false,
          maxLength: 100,
        },
        {
          id: "baseline",
          type: "short_text",
          label: { nb: "Nullpunkt", nn: "Nullpunkt", en: "Baseline" },
          help: {
            nb: "Verdi og dato. Skriv «vet ikke» hvis dere ikke vet.",
            nn: "Verdi og dato. Skriv «veit ikkje» om de ikkje veit.",
            en: "Value and date. Write “do not know” if you do not know.",
          },
          required: false,
          maxLength: 60,
        },
      ],
      lands: { lane: "benefits", field: "benefit" },
    },
    {
      id: "assumption",
      type: "short_text",
      label: {
        nb: "Hva er dere mest usikre på?",
        nn: "Kva er de mest usikre på?",
        en: "What are you least sure of?",
      },
      required: false,
      maxLength: 160,
      lands: { lane: "benefits", field: "uncertainty" },
    },
  ],
};

export const candidates: Asked = {
  id: "p1-candidate-cases",
  title: {
    nb: "Finn to eller tre mulige case",
    nn: "Finn to eller tre moglege case",
    en: "Find two or three possible cases",
  },
  action: {
    nb: "Bruk en halv time i et ledermøte. Sett to eller tre mulige case ved siden av hverandre, og spør hvem som har behovet.",
    nn: "Bruk ein halv time i eit leiarmøte. Set to eller tre moglege case ved sida av kvarandre, og spør kven som har behovet.",
    en: "Use half an hour in a management meeting. Put two or three possible cases side by side, and ask who has the need.",
  },
  why: {
    nb: "Caset skal bygge på et reelt behov. Det er lettere å velge når dere har noe å velge mellom.",
    nn: "Caset skal byggje på eit reelt behov. Det er lettare å velje når de har noko å velje mellom.",
    en: "The case should rest on a real need. Choosing is easier when there is something to choose between.",
  },
  questions: [
    {
      id: "candidates",
      type: "rows",
      label: { nb: "Mulige case", nn: "Moglege case", en: "Possible cases" },
      required: true,
      minRows: 2,
      maxRows: 3,
      columns: [
        {
          id: "name",
          type: "short_text",
          label: { nb: "Arbeidstittel", nn: "Arbeidstittel", en: "Working title" },
          required: true,
          maxLength: 60,
        },
        {
          id: "who",
          type: "short_text",
          label: { nb: "Hvem har behovet?", nn: "Kven har behovet?", en: "Who has the need?" },
          required: true,
          maxLength: 100,
        },
        {
          id: "evidence",
          type: "short_text",
          label: { nb: "Hvordan vet dere det?", nn: "Korleis veit de det?", en: "How do you know?" },
          required: true,
          maxLength: 120,
        },
      ],
      lands: { lane: "need", field: "candidates" },
    },
    {
      id: "leaning",
      type: "short_text",
      label: {
        nb: "Hvilket ville dere valgt i dag, og hvorfor?",
        nn: "Kva for eit ville de valt i dag, og kvifor?",
        en: "Which one would you choose today, and why?",
      },
      required: true,
      maxLength: 160,
      lands: { lane: "need", field: "leaning" },
    },
    {
      id: "joint",
      type: "one_of",
      label: {
        nb: "Kan det bli et felles case med andre?",
        nn: "Kan det bli eit felles case med andre?",
        en: "Could it become a joint case with others?",
      },
      required: false,
      options: [
        { id: "yes", label: { nb: "Ja", nn: "Ja", en: "Yes" } },
        { id: "maybe", label: { nb: "Kanskje", nn: "Kanskje", en: "Perhaps" } },
        { id: "no", label: { nb: "Nei", nn: "Nei", en: "No" } },
      ],
      lands: { lane: "need", field: "joint" },
    },
  ],
};

export const talk: Asked = {
  id: "p2-talk-with-user",
  title: {
    nb: "Snakk med én bruker eller ansatt",
    nn: "Snakk med éin brukar eller tilsett",
    en: "Talk to one user or employee",
  },
  action: {
    nb: "Sett av en halv time. Be den andre fortelle om sist gang, og spør «hva skjedde så?». Vent med forslag.",
    nn: "Set av ein halv time. Be den andre fortelje om sist gong, og spør «kva skjedde så?». Vent med forslag.",
    en: "Set aside half an hour. Ask the other person to tell you about the last time, and ask “what happened then?”. Hold back suggestions.",
  },
  why: {
    nb: "Det folk forteller om sist gang, sier mer enn det de mener på generelt grunnlag.",
    nn: "Det folk fortel om sist gong, seier meir enn det dei meiner på generelt grunnlag.",
    en: "What people tell about the last time says more than what they think in general.",
  },
  questions: [
    {
      id: "with",
      type: "one_of",
      label: { nb: "Hvem snakket du med?", nn: "Kven snakka du med?", en: "Whom did you talk to?" },
      required: true,
      options: [
        { id: "user", label: { nb: "En bruker", nn: "Ein brukar", en: "A user" } },
        { id: "next_of_kin", label: { nb: "En pårørende", nn: "Ein pårørande", en: "A next of kin" } },
        { id: "employee", label: { nb: "En ansatt", nn: "Ein tilsett", en: "An employee" } },
        {
          id: "citizen",
          label: { nb: "En annen innbygger", nn: "Ein annan innbyggjar", en: "Another citizen" },
        },
      ],
    },
    {
      id: "learned",
      type: "long_text",
      label: {
        nb: "Hva er det viktigste du lærte?",
        nn: "Kva er det viktigaste du lærte?",
        en: "What is the most important thing you learnt?",
      },
      help: {
        nb: "Skriv hva du lærte, ikke hvem du snakket med.",
        nn: "Skriv kva du lærte, ikkje kven du snakka med.",
        en: "Write what you learnt, not whom you talked to.",
      },
      required: true,
      maxLength: 400,
      lands: { lane: "insight", field: "learned" },
    },
    {
      id: "wrong",
      type: "short_text",
      label: {
        nb: "Hva trodde du før samtalen som ikke stemte?",
        nn: "Kva trudde du før samtalen som ikkje stemte?",
        en: "What did you believe before that turned out not to be so?",
      },
      required: false,
      maxLength: 240,
      lands: { lane: "insight", field: "learned" },
    },
  ],
};

export const oneEach: Asked = {
  id: "p1-one-sentence-each",
  title: {
    nb: "Én setning om problemet, fra hver av dere",
    nn: "Éi setning om problemet, frå kvar av dykk",
    en: "One sentence about the problem, from each of you",
  },
  action: {
    nb: "Skriv problemet i én setning uten å se på hva de andre har skrevet. Les setningene sammen i neste ledermøte.",
    nn: "Skriv problemet i éi setning utan å sjå på kva dei andre har skrive. Les setningane saman i neste leiarmøte.",
    en: "Write the problem in one sentence without looking at what the others wrote. Read the sentences together in your next management meeting.",
  },
  why: {
    nb: "Dere kan være enige på papiret og likevel mene ulike ting. Forskjellene er det nyttigste å snakke om.",
    nn: "De kan vere samde på papiret og likevel meine ulike ting. Skilnadene er det nyttigaste å snakke om.",
    en: "You can agree on paper and still mean different things. The differences are the most useful thing to talk about.",
  },
  questions: [
    {
      id: "sentence",
      type: "short_text",
      label: {
        nb: "Problemet i én setning",
        nn: "Problemet i éi setning",
        en: "The problem in one sentence",
      },
      required: true,
      maxLength: 200,
      lands: { lane: "need", field: "sentences" },
    },
    {
      id: "same",
      type: "scale",
      label: {
        nb: "Hvor sikker er du på at de andre skriver det samme?",
        nn: "Kor sikker er du på at dei andre skriv det same?",
        en: "How sure are you that the others write the same?",
      },
      required: true,
      min: 1,
      max: 5,
      minLabel: { nb: "Ikke sikker", nn: "Ikkje sikker", en: "Not sure" },
      maxLabel: { nb: "Helt sikker", nn: "Heilt sikker", en: "Quite sure" },
    },
  ],
};

export const sketch: Asked = {
  id: "p3-sketch-test",
  title: {
    nb: "Vis en enkel skisse til fire personer",
    nn: "Vis ei enkel skisse til fire personar",
    en: "Show a simple sketch to four people",
  },
  action: {
    nb: "Lag en skisse på papir. Vis den til to brukere og to ansatte, og la dem prøve uten at dere forklarer.",
    nn: "Lag ei skisse på papir. Vis skissa til to brukarar og to tilsette, og la dei prøve utan at de forklarer.",
    en: "Make a sketch on paper. Show it to two users and two employees, and let them try without explaining.",
  },
  why: {
    nb: "En skisse er billig å endre. Det er ikke en ferdig tjeneste.",
    nn: "Ei skisse er billeg å endre. Det er ikkje ei ferdig teneste.",
    en: "A sketch is cheap to change. A finished service is not.",
  },
  questions: [
    {
      id: "count",
      type: "number",
      label: {
        nb: "Hvor mange prøvde skissen?",
        nn: "Kor mange prøvde skissa?",
        en: "How many tried the sketch?",
      },
      required: true,
      min: 0,
      max: 99,
      lands: { lane: "solution", field: "sketchTest" },
    },
    {
      id: "unclear",
      type: "short_text",
      label: { nb: "Hva forsto de ikke?", nn: "Kva forstod dei ikkje?", en: "What did they not understand?" },
      help: {
        nb: "Ikke skriv om enkeltpersoner.",
        nn: "Ikkje skriv om enkeltpersonar.",
        en: "Do not write about individuals.",
      },
      required: true,
      maxLength: 240,
      lands: { lane: "solution", field: "sketchTest" },
    },
    {
      id: "changed",
      type: "short_text",
      label: {
        nb: "Hva endret dere etterpå?",
        nn: "Kva endra de etterpå?",
        en: "What did you change afterwards?",
      },
      required: true,
      maxLength: 240,
      lands: { lane: "solution", field: "sketchTest" },
    },
    {
      id: "shows",
      type: "one_of",
      label: { nb: "Hva viser testen?", nn: "Kva viser testen?", en: "What does the test show?" },
      required: true,
      options: [
        { id: "works", label: { nb: "Ideen holder", nn: "Ideen held", en: "The idea holds" } },
        {
          id: "change",
          label: { nb: "Skissen må endres", nn: "Skissa må endrast", en: "The sketch must change" },
        },
        {
          id: "back",
          label: {
            nb: "Vi må se på behovet igjen",
            nn: "Vi må sjå på behovet igjen",
            en: "We must look at the need again",
          },
        },
      ],
      lands: { lane: "solution", field: "sketchTest" },
    },
  ],
};

export const today: Asked = {
  id: "p2-service-today",
  title: {
    nb: "Tegn opp tjenesten slik den er i dag",
    nn: "Teikn opp tenesta slik ho er i dag",
    en: "Draw the service as it is today",
  },
  action: {
    nb: "Samle noen av dem som gjør jobben. Tegn tjenesten steg for steg på en vegg, og ta et bilde.",
    nn: "Samle nokre av dei som gjer jobben. Teikn tenesta steg for steg på ein vegg, og ta eit bilete.",
    en: "Bring together some of those who do the work. Draw the service step by step on a wall, and take a picture.",
  },
  why: {
    nb: "Tegningen viser hvor det stopper, og hva dere er usikre på.",
    nn: "Teikninga viser kvar det stoppar, og kva de er usikre på.",
    en: "The drawing shows where things stop, and what you are unsure of.",
  },
  questions: [
    {
      id: "stops",
      type: "rows",
      label: { nb: "Hvor stopper det?", nn: "Kvar stoppar det?", en: "Where does it stop?" },
      required: true,
      minRows: 1,
      maxRows: 3,
      columns: [
        {
          id: "where",
          type: "short_text",
          label: { nb: "Hvor i tjenesten?", nn: "Kvar i tenesta?", en: "Where in the service?" },
          required: true,
          maxLength: 80,
        },
        {
          id: "what",
          type: "short_text",
          label: { nb: "Hva skjer der?", nn: "Kva skjer der?", en: "What happens there?" },
          required: true,
          maxLength: 120,
        },
        {
          id: "sure",
          type: "one_of",
          label: { nb: "Hvor sikre er dere?", nn: "Kor sikre er de?", en: "How sure are you?" },
          required: true,
          options: [
            { id: "know", label: { nb: "Vi vet det", nn: "Vi veit det", en: "We know" } },
            { id: "think", label: { nb: "Vi tror det", nn: "Vi trur det", en: "We think so" } },
            { id: "unsure", label: { nb: "Vi er usikre", nn: "Vi er usikre", en: "We are unsure" } },
          ],
        },
      ],
      lands: { lane: "insight", field: "stops" },
    },
    {
      id: "surprise",
      type: "short_text",
      label: { nb: "Hva overrasket dere?", nn: "Kva overraska dykk?", en: "What surprised you?" },
      required: false,
      maxLength: 160,
      lands: { lane: "insight", field: "learned" },
    },
    {
      id: "picture",
      type: "link",
      maxLength: 300,
      label: { nb: "Lenke til bildet", nn: "Lenkje til biletet", en: "Link to the picture" },
      help: {
        nb: "Bildet skal ikke vise personer eller opplysninger om dem.",
        nn: "Biletet skal ikkje vise personar eller opplysningar om dei.",
        en: "The picture must not show people or information about them.",
      },
      required: false,
      lands: { lane: "insight", field: "serviceToday" },
    },
  ],
};

export const dates: Asked = {
  id: "p1-set-aside-time",
  title: { nb: "Sett av tid til caset", nn: "Set av tid til caset", en: "Set aside time for the case" },
  action: {
    nb: "Legg to arbeidsøkter om caset i kalenderen til ledergruppen før neste samling. Si hva som får vente.",
    nn: "Legg to arbeidsøkter om caset i kalenderen til leiargruppa før neste samling. Sei kva som får vente.",
    en: "Put two working sessions on the case in the leadership group’s calendar before the next gathering. Say what can wait.",
  },
  why: {
    nb: "I et tidligere kommunalt lederprogram ble det gjort for lite hjemme, blant annet fordi det var satt av for lite tid.",
    nn: "I eit tidlegare kommunalt leiarprogram blei det gjort for lite heime, mellom anna fordi det var sett av for lite tid.",
    en: "In an earlier municipal leadership programme too little was done at home, partly because too little time was set aside.",
  },
  questions: [
    {
      id: "first",
      type: "date",
      label: { nb: "Første arbeidsøkt", nn: "Første arbeidsøkt", en: "First working session" },
      required: true,
      lands: { lane: "agreement", field: "workSession" },
    },
    {
      id: "second",
      type: "date",
      label: { nb: "Andre arbeidsøkt", nn: "Andre arbeidsøkt", en: "Second working session" },
      required: false,
      lands: { lane: "agreement", field: "workSession" },
    },
    {
      id: "waits",
      type: "short_text",
      label: { nb: "Hva får vente?", nn: "Kva får vente?", en: "What can wait?" },
      required: false,
      maxLength: 160,
      lands: { lane: "agreement", field: "waits" },
    },
  ],
};

export const needs: Asked = {
  id: "p2-needs-with-source",
  title: {
    nb: "Samle behovene, med kilde",
    nn: "Samle behova, med kjelde",
    en: "Collect the needs, with a source",
  },
  action: {
    nb: "Gå gjennom det dere har lært. Skriv ned behovene og hvor dere har dem fra. Finn en kilde til det som mangler, eller la det ligge.",
    nn: "Gå gjennom det de har lært. Skriv ned behova og kvar de har dei frå. Finn ei kjelde til det som manglar, eller la det liggje.",
    en: "Go through what you have learnt. Write down the needs and where you have them from. Find a source for what lacks one, or leave it.",
  },
  why: {
    nb: "Et behov med kilde tåler spørsmål. Da kan dere åpne for løsninger.",
    nn: "Eit behov med kjelde toler spørsmål. Då kan de opne for løysingar.",
    en: "A need with a source can stand questions. Then you can open up for solutions.",
  },
  questions: [
    {
      id: "needs",
      type: "rows",
      label: { nb: "Behov", nn: "Behov", en: "Needs" },
      required: true,
      minRows: 1,
      maxRows: 4,
      columns: [
        {
          id: "who",
          type: "short_text",
          label: { nb: "Hvem har behovet?", nn: "Kven har behovet?", en: "Who has the need?" },
          required: true,
          maxLength: 60,
        },
        {
          id: "need",
          type: "short_text",
          label: { nb: "Hva trenger de?", nn: "Kva treng dei?", en: "What do they need?" },
          required: true,
          maxLength: 120,
        },
        {
          id: "source",
          type: "one_of",
          label: { nb: "Kilde", nn: "Kjelde", en: "Source" },
          required: true,
          options: [
            { id: "talk", label: { nb: "Samtale", nn: "Samtale", en: "Conversation" } },
            { id: "observation", label: { nb: "Observasjon", nn: "Observasjon", en: "Observation" } },
            { id: "figures", label: { nb: "Tall", nn: "Tal", en: "Figures" } },
            { id: "survey", label: { nb: "Undersøkelse", nn: "Undersøking", en: "Survey" } },
            {
              id: "report",
              label: { nb: "Melding eller klage", nn: "Melding eller klage", en: "Report or complaint" },
            },
            {
              id: "others",
              label: { nb: "Erfaring fra andre", nn: "Erfaring frå andre", en: "Experience of others" },
            },
          ],
        },
      ],
      lands: { lane: "need", field: "needs" },
    },
    {
      id: "first",
      type: "short_text",
      label: {
        nb: "Hvilket behov begynner dere med?",
        nn: "Kva behov byrjar de med?",
        en: "Which need do you start with?",
      },
      required: true,
      maxLength: 160,
      lands: { lane: "need", field: "first" },
    },
  ],
};

export const checkIn: Asked = {
  id: "check-in-2",
  title: {
    nb: "Statussjekk: hvordan går det med caset?",
    nn: "Statussjekk: korleis går det med caset?",
    en: "Check-in: how is the case going?",
  },
  action: {
    nb: "Noen korte spørsmål.",
    nn: "Nokre korte spørsmål.",
    en: "A few short questions.",
  },
  why: {
    nb: "Da vet prosesslederen hvem som kan trenge en samtale før samlingen.",
    nn: "Då veit prosessleiaren kven som kan trenge ein samtale før samlinga.",
    en: "Then the facilitator knows who may need a talk before the gathering.",
  },
  questions: [
    {
      id: "status",
      type: "one_of",
      label: { nb: "Hvor står caset nå?", nn: "Kvar står caset no?", en: "Where does the case stand now?" },
      required: true,
      options: [
        { id: "on_track", label: { nb: "I rute", nn: "I rute", en: "On track" } },
        { id: "stuck", label: { nb: "Står fast", nn: "Står fast", en: "Stuck" } },
        { id: "need_help", label: { nb: "Trenger hjelp", nn: "Treng hjelp", en: "Need help" } },
      ],
      lands: { lane: "case", field: "status" },
    },
    {
      id: "learned",
      type: "short_text",
      label: {
        nb: "Hva har dere lært av brukere og ansatte siden sist?",
        nn: "Kva har de lært av brukarar og tilsette sidan sist?",
        en: "What have you learnt from users and employees since last time?",
      },
      help: {
        nb: "Ikke skriv om enkeltpersoner.",
        nn: "Ikkje skriv om enkeltpersonar.",
        en: "Do not write about individuals.",
      },
      required: true,
      maxLength: 240,
      lands: { lane: "insight", field: "learned" },
    },
    {
      id: "unsure",
      type: "short_text",
      label: {
        nb: "Hva er dere fortsatt usikre på?",
        nn: "Kva er de framleis usikre på?",
        en: "What are you still unsure of?",
      },
      required: false,
      maxLength: 240,
      lands: { lane: "insight", field: "unsure" },
    },
    {
      id: "obstacle",
      type: "several_of",
      label: { nb: "Hva står i veien?", nn: "Kva står i vegen?", en: "What is in the way?" },
      help: { nb: "Velg én eller to.", nn: "Vel éin eller to.", en: "Choose one or two." },
      required: false,
      maxChoices: 2,
      options: [
        { id: "time", label: { nb: "Tid", nn: "Tid", en: "Time" } },
        { id: "people", label: { nb: "Folk", nn: "Folk", en: "People" } },
        { id: "agreement", label: { nb: "Enighet", nn: "Semje", en: "Agreement" } },
        { id: "priority", label: { nb: "Prioritering", nn: "Prioritering", en: "Priority" } },
        { id: "reach", label: { nb: "Tilgang til folk", nn: "Tilgang til folk", en: "Reaching people" } },
        { id: "figures", label: { nb: "Tall", nn: "Tal", en: "Figures" } },
        { id: "need", label: { nb: "Behovet", nn: "Behovet", en: "The need" } },
        { id: "law", label: { nb: "Regler", nn: "Reglar", en: "Rules" } },
        { id: "waiting", label: { nb: "Venting", nn: "Venting", en: "Waiting" } },
        { id: "method", label: { nb: "Metoden", nn: "Metoden", en: "The method" } },
        { id: "other", label: { nb: "Annet", nn: "Anna", en: "Other" } },
      ],
      showWhen: { question: "status", in: ["stuck", "need_help"] },
      lands: { lane: "obstacles", field: "obstacle" },
    },
    {
      id: "obstacleWords",
      type: "short_text",
      label: {
        nb: "Hva står i veien, med egne ord?",
        nn: "Kva står i vegen, med eigne ord?",
        en: "What is in the way, in your own words?",
      },
      required: false,
      maxLength: 240,
      showWhen: { question: "status", in: ["stuck", "need_help"] },
      lands: { lane: "obstacles", field: "obstacle" },
    },
  ],
};
