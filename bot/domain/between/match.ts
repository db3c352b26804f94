import type { Ask, Experience } from "./experience.ts";

/** Why an experience is proposed for an ask: said to the facilitator, who decides. */
export type Reason = "samePhase" | "oneStepAhead" | "sameWords" | "mayContact" | "sameLanguage";
export interface Proposal {
  experience: string;
  group: string;
  because: Reason[];
}

/**
 * Who may have stood in it: another group's experience from the same phase or the one after, or about the same thing.
 * A proposal and nothing more; nobody is named to anybody before both have said yes. Of two as good, the newest.
 */
export function proposalsFor(
  ask: Pick<Ask, "group" | "phase" | "text">,
  experiences: readonly Experience[],
  languageOf: (group: string) => string | undefined = () => undefined,
  most = 5,
): Proposal[] {
  const wanted = stems(ask.text);
  return experiences
    .filter(({ group, circle }) => group !== ask.group && circle !== "group")
    .map((experience) => ({ experience, ...judge(ask, wanted, experience, languageOf) }))
    .filter(({ because }) => because.some((reason) => reason !== "mayContact" && reason !== "sameLanguage"))
    .sort((a, b) => b.weight - a.weight || (a.experience.at > b.experience.at ? -1 : 1))
    .slice(0, most)
    .map(({ experience, because }) => ({ experience: experience.id, group: experience.group, because }));
}

function judge(
  ask: Pick<Ask, "group" | "phase">,
  wanted: ReadonlySet<string>,
  experience: Experience,
  languageOf: (group: string) => string | undefined,
): { because: Reason[]; weight: number } {
  const theme =
    typeof experience.theme === "string" ? experience.theme : Object.values(experience.theme).join(" ");
  const told = stems(
    [theme, experience.situation, experience.did, experience.wentWrong, experience.wouldDoToday].join(" "),
  );
  const shared = [...wanted].filter((stem) => told.has(stem)).length;
  const weights: [Reason, number][] = [
    ["sameWords", Math.min(shared, 3) * 2],
    ["samePhase", experience.phase === ask.phase ? 4 : 0],
    ["oneStepAhead", experience.phase === ask.phase + 1 ? 3 : 0],
    ["mayContact", experience.mayContact ? 2 : 0],
    ["sameLanguage", languageOf(ask.group) === experience.language ? 1 : 0],
  ];
  return {
    because: weights.flatMap(([reason, weight]) => (weight > 0 ? [reason] : [])),
    weight: weights.reduce((sum, [, weight]) => sum + weight, 0),
  };
}

/** Words that say something, cut to where bokmål and nynorsk mostly agree: pårørende and pårørande are one. */
function stems(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !small.has(word)).map((word) => word.slice(0, 5)));
}
const small = new Set(
  (
    "alle andre bare berre blir blei blitt dere deres desse disse ditt dykk eller enda enno ennå etter " +
    "fekk fikk fleire flere fordi fram fått først gikk gjekk gjer gjør gjorde hadde hatt have hele heile henne " +
    "hver kvar hvem hvis hvor hvordan ikke ikkje ingen inga innan kanskje kjem kommer korleis korleis kunne kven " +
    "lage langt litt mange meir mens mest mot mykje mye måtte nokon nokre noen også over samme same selv sjølv " +
    "skal skulle slik sine sitt som stå står teke tatt under vart veldig vere være var verkeleg ville vore vært " +
    "with what when that this they have from were would about there their"
  ).split(" "),
);
