/** Another road than Veikart: four phases of an invented framework, with a library of its own, made of the first one's. */
import { parse, stringify } from "yaml";
import { parseFramework } from "../../bot/adapters/content/framework.ts";
import { parseLibrary } from "../../bot/adapters/content/library.ts";
import { methodOf } from "../../bot/adapters/content/method.ts";
import { libraryYaml, veikartYaml } from "../content/files.ts";
import { framework, library } from "./veikart.ts";

export const short = { framework: { id: "kortveien", version: 1 } };

type Yaml = Record<string, unknown>;
const last = 4;
const here = (phase: unknown): boolean => Number(phase) <= last;
const some = (of: unknown, keep: (one: Yaml) => boolean): Yaml[] => (of as Yaml[]).filter(keep);
const byPhase = (of: unknown): Yaml =>
  Object.fromEntries(Object.entries(of as Yaml).filter(([n]) => here(n)));

const road = parse(veikartYaml) as Yaml;
export const shortFramework = stringify({
  ...road,
  ...short.framework,
  name: { nb: "Kortveien", nn: "Kortvegen", en: "The short road" },
  phases: some(road["phases"], ({ number }) => here(number)).map((phase) => ({
    ...phase,
    name: { nb: `Etappe ${String(phase["number"])}`, nn: `Etappe ${String(phase["number"])}`, en: "Leg" },
  })),
});

const all = parse(libraryYaml) as Record<string, Yaml>;
const suggested = ({ suggests, ...rest }: Yaml): Yaml =>
  typeof suggests === "string" && !here(suggests.slice(1, 2))
    ? rest
    : { ...rest, ...(suggests ? { suggests } : {}) };
const gates = byPhase(all["softGates"]?.["to"]);
export const shortLibrary = stringify({
  ...all,
  id: "kortveien",
  ...short,
  assignments: some(all["assignments"], ({ phase }) => here(phase)),
  obstacleKinds: some(all["obstacleKinds"], () => true).map((kind) => ({
    ...suggested(kind),
    phases: (kind["phases"] as number[]).filter(here),
  })),
  checkIn: { ...all["checkIn"], phases: byPhase(all["checkIn"]?.["phases"]) },
  softGates: {
    ...all["softGates"],
    to: Object.fromEntries(
      Object.entries(gates).map(([to, points]) => [to, (points as Yaml[]).map(suggested)]),
    ),
  },
  experience: {
    ...all["experience"],
    examples: some(all["experience"]?.["examples"], ({ phase }) => here(phase)),
  },
});

const made = parseFramework("kortveien-1.yaml", shortFramework);
/** Both roads: programmes on either are run by the same house. */
export const twoRoads = methodOf([
  { framework, library },
  { framework: made, library: parseLibrary("kortveien-library-1.yaml", shortLibrary, made) },
]);
