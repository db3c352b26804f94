import { momentOf, type When } from "../assignment/assignment.ts";
import type { Plan } from "./plan.ts";
import type { About, PlanChecked, PlanPart, PlanProblem, PlanWarning } from "./problem.ts";
import { adviseOnDays } from "./quietDays.ts";
import { checkWorkload, imagined } from "./workload.ts";
import type { Gathering } from "../programme/programme.ts";
import { opensSometime } from "../programme/quiet.ts";
import { isPlainId } from "./slug.ts";

/** Everything that is wrong, and everything worth a thought, at once. */
export function checkPlan(plan: Plan): PlanChecked {
  return {
    problems: [
      ...checkIds(plan),
      ...checkGatherings(plan.programme.gatherings),
      ...checkSpan(plan),
      ...checkQuiet(plan),
      ...checkPeople(plan),
      ...plan.assignments.flatMap((assignment) => checkAssignment(assignment, plan.programme.gatherings)),
    ],
    warnings: [
      ...adviseOnPeople(plan),
      ...adviseOnMonths(plan),
      ...checkWorkload(plan),
      ...adviseOnDays(plan),
    ],
  };
}

function checkIds({ programme, people, assignments }: Plan): PlanProblem[] {
  const lists: [PlanPart, string[]][] = [
    ["programme", [programme.id]],
    ["group", programme.groups.map(({ id }) => id)],
    ["person", people.map(({ id }) => id)],
    ["assignment", assignments.map(({ id }) => id)],
    ...assignments.map(({ id, questions }): [PlanPart, string[]] => [
      "question",
      questions.map((question) => `${id}/${question.id}`),
    ]),
  ];
  return lists.flatMap(([what, ids]) =>
    ids.flatMap((id, at): PlanProblem[] => {
      const own = id.slice(id.indexOf("/") + 1);
      if (!isPlainId(own)) return [{ is: "idNotPlain", about: { what, id }, facts: { id: own } }];
      return ids.indexOf(id) === at ? [] : [{ is: "sameId", about: { what, id }, facts: { id: own } }];
    }),
  );
}

function checkGatherings(gatherings: readonly Gathering[]): PlanProblem[] {
  return gatherings.flatMap(({ number, when }, at): PlanProblem[] => {
    const about: About = { what: "gathering", id: String(number) };
    const found: PlanProblem[] = [];
    if (number !== at + 1) found.push({ is: "gatheringNumbers", about, facts: { wanted: at + 1 } });
    if (!when) return found;
    const { startDay, startClock, endDay, endClock } = when;
    if (`${endDay} ${endClock}` <= `${startDay} ${startClock}`)
      found.push({ is: "endsBeforeStart", about, facts: { number } });
    const before = gatherings.slice(0, at).findLast((g) => g.when);
    if (before?.when && `${startDay} ${startClock}` < `${before.when.endDay} ${before.when.endClock}`)
      found.push({ is: "gatheringsOverlap", about, facts: { number, other: before.number } });
    return found;
  });
}

function checkSpan({ programme }: Plan): PlanProblem[] {
  const { months, deleteOn, gatherings } = programme;
  const about: About = { what: "programme", id: programme.id };
  const found: PlanProblem[] = [];
  if (months.to < months.from) found.push({ is: "monthsBackwards", about, facts: months });
  const last = gatherings.reduce<string>(
    (latest, { when }) => (when && when.endDay > latest ? when.endDay : latest),
    months.to,
  );
  if (deleteOn <= last || deleteOn.startsWith(last))
    found.push({ is: "deletedTooEarly", about, facts: { day: deleteOn, last } });
  return found;
}

/** Under these hours nothing would ever be sent. */
function checkQuiet({ programme }: Plan): PlanProblem[] {
  const { from, to } = programme.settings.quietHours;
  if (opensSometime({ from, to })) return [];
  return [{ is: "neverOpens", about: { what: "programme", id: programme.id }, facts: { from, to } }];
}

const isHistory = ({ programme, people }: Plan): boolean =>
  people.length === 0 && programme.gatherings.every(({ when }) => !when);

/** A programme that is only history, with months and without days, may be without people. */
function checkPeople(plan: Plan): PlanProblem[] {
  const { programme, people } = plan;
  const groups = new Set(programme.groups.map(({ id }) => id));
  const addresses = people.map(({ email }) => email.toLowerCase());
  const found = people.flatMap(({ id, email, memberships }, at): PlanProblem[] => {
    const about: About = { what: "person", id };
    const first = addresses.indexOf(email.toLowerCase()) === at;
    return [
      ...memberships
        .filter(({ group }) => !groups.has(group))
        .map(({ group }): PlanProblem => ({ is: "unknownGroup", about, facts: { group } })),
      ...(first ? [] : [{ is: "sameAddress" as const, about, facts: { email } }]),
    ];
  });
  if (isHistory(plan)) return found;
  const manned = new Set(people.flatMap(({ memberships }) => memberships.map(({ group }) => group)));
  const empty = programme.groups
    .filter(({ id }) => !manned.has(id))
    .map(({ id, name }): PlanProblem => ({
      is: "noMembers",
      about: { what: "group", id },
      facts: { group: name },
    }));
  return [...found, ...empty];
}

type Which = "opens" | "due" | "closes";

function checkAssignment(
  { id, title, opens, due, closes, questions, checkIn }: Plan["assignments"][number],
  gatherings: readonly Gathering[],
): PlanProblem[] {
  const about: About = { what: "assignment", id };
  const assignment = title.nb;
  const whens = Object.entries({ opens, due, ...(closes && { closes }) }) as [Which, When][];
  const found = whens.flatMap(([which, when]): PlanProblem[] =>
    "at" in when || gatherings.some(({ number }) => number === when.gathering)
      ? []
      : [{ is: "unknownGathering", about, facts: { assignment, number: when.gathering, which } }],
  );
  // A status check without questions of its own asks those of the phase.
  if (questions.length === 0 && !checkIn) found.push({ is: "noQuestions", about, facts: { assignment } });
  const [from, to] = [opens, due].map((when) => momentOf(when, imagined(gatherings)));
  if (from && to && from >= to) found.push({ is: "opensAfterDue", about, facts: { assignment } });
  const unasked = questions.flatMap(({ id: question, showWhen }): PlanProblem[] =>
    !showWhen || questions.some((other) => other.id === showWhen.question)
      ? []
      : [
          {
            is: "unknownQuestion",
            about: { what: "question", id: `${id}/${question}` },
            facts: { question, other: showWhen.question },
          },
        ],
  );
  return [...found, ...unasked];
}

function adviseOnPeople(plan: Plan): PlanWarning[] {
  if (plan.people.length === 0) return [];
  const { programme, people } = plan;
  const headless = programme.groups.filter(
    ({ id }) =>
      !people.some(({ memberships }) =>
        memberships.some(({ group, roles }) => group === id && roles.includes("chief_executive")),
      ),
  );
  const led = people.some(({ programmeRoles }) => programmeRoles.includes("facilitator"));
  return [
    ...headless.map(({ id, name }): PlanWarning => ({
      is: "noChiefExecutive",
      about: { what: "group", id },
      facts: { group: name },
    })),
    ...(led
      ? []
      : [
          {
            is: "noFacilitator" as const,
            about: { what: "programme" as const, id: programme.id },
            facts: {},
          },
        ]),
  ];
}

const adviseOnMonths = ({ programme: { gatherings, months } }: Plan): PlanWarning[] =>
  gatherings.flatMap(({ number, when }): PlanWarning[] =>
    when && (when.startDay.slice(0, 7) < months.from || when.endDay.slice(0, 7) > months.to)
      ? [{ is: "outsideMonths", about: { what: "gathering", id: String(number) }, facts: { number } }]
      : [],
  );
