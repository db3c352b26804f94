import { bytesOf, most } from "../../bot/cards/size.ts";
import type { AdaptiveCard } from "../../bot/cards/adaptive.ts";
import { languages } from "../../bot/domain/language.ts";
import { looks, unpack, verbs } from "../../bot/cards/verbs.ts";

/**
 * What the official parser lets pass: unknown properties, wrong types, `msteams`, inputs without label or error text,
 * pictures without address, buttons that no handler knows. Answers with what is wrong, and where.
 */
export function checkCard(card: unknown): string[] {
  const found: string[] = [];
  const wrong = (path: string, what: string) => void found.push(`${path || "card"}: ${what}`);
  const names = new Set<string>();
  if (!isRecord(card)) return ["card: not an object"];
  const { refresh, ...rest } = card;
  if (refresh !== undefined) refreshIsRight(refresh, { wrong, names: new Set() });
  visit(rest, "", "AdaptiveCard", { wrong, names, root: true });
  const bytes = bytesOf(card as unknown as AdaptiveCard);
  if (bytes > most) wrong("", `${bytes} bytes in UTF-8`);
  if (JSON.stringify(card).length * 2 > 2 * most) wrong("", "too large in UTF-16");
  return found;
}

function refreshIsRight(refresh: unknown, tour: Visit): void {
  if (!isRecord(refresh)) return tour.wrong("refresh", "not an object");
  const { action, userIds, ...more } = refresh;
  for (const name of Object.keys(more)) tour.wrong("refresh", `has no ${name}`);
  const ids: unknown[] = Array.isArray(userIds) ? userIds : [];
  if (userIds !== undefined && !Array.isArray(userIds)) tour.wrong("refresh.userIds", "not a list");
  if (ids.length > 60) tour.wrong("refresh.userIds", `${ids.length} people, and Teams takes 60`);
  if (ids.some((id) => typeof id !== "string" || !id.startsWith("29:")))
    tour.wrong("refresh.userIds", "not 29: ids");
  if (!isRecord(action) || !looks.includes(String(action["verb"])))
    tour.wrong("refresh.action", "not our refresh");
  else visit(action, "refresh.action", "Action.Execute", tour);
}

type Rule =
  "string" | "number" | "boolean" | readonly string[] | "elements" | "actions" | "facts" | "choices";
type Rules = Readonly<Record<string, Rule | "url" | "data" | "strings" | "surface" | "action" | "teams">>;

const spacing = ["none", "small", "default", "medium", "large", "extraLarge", "padding"];
const placed = { spacing, separator: "boolean", id: "string", isVisible: "boolean" } as const;
const input = { ...placed, label: "string", errorMessage: "string", isRequired: "boolean" } as const;
const button = {
  title: "string",
  style: ["default", "positive", "destructive"],
  mode: ["primary", "secondary"],
  tooltip: "string",
} as const;
const associated = ["auto", "none"];

const rules: Readonly<Record<string, Rules>> = {
  AdaptiveCard: {
    version: ["1.5"],
    lang: languages,
    speak: "string",
    fallbackText: "string",
    body: "elements",
    actions: "actions",
    msteams: "teams",
  },
  TextBlock: {
    ...placed,
    text: "string",
    wrap: "boolean",
    style: ["default", "heading"],
    size: ["small", "default", "medium", "large", "extraLarge"],
    weight: ["lighter", "default", "bolder"],
    color: ["default", "dark", "light", "accent", "good", "warning", "attention"],
    isSubtle: "boolean",
  },
  Container: { ...placed, items: "elements", style: ["default", "emphasis"] },
  FactSet: { ...placed, facts: "facts" },
  ActionSet: { ...placed, actions: "actions" },
  Image: { ...placed, url: "url", altText: "string", size: "string" },
  "Input.Text": {
    ...input,
    maxLength: "number",
    isMultiline: "boolean",
    style: ["text", "tel", "url", "email"],
    placeholder: "string",
    value: "string",
  },
  "Input.Number": { ...input, value: "number", placeholder: "string" },
  "Input.Date": { ...input, value: "string" },
  "Input.Time": { ...input, value: "string" },
  "Input.ChoiceSet": {
    ...input,
    choices: "choices",
    style: ["compact", "expanded", "filtered"],
    wrap: "boolean",
    isMultiSelect: "boolean",
    placeholder: "string",
    value: "string",
  },
  "Action.Execute": {
    ...button,
    verb: Object.keys(verbs),
    data: "data",
    associatedInputs: associated,
    fallback: "action",
  },
  "Action.Submit": { ...button, data: "data", associatedInputs: associated },
  "Action.OpenUrl": { ...button, url: "url" },
  "Action.ShowCard": { ...button, card: "surface" },
  "Action.ToggleVisibility": { ...button, targetElements: "strings" },
};
const needed: Readonly<Record<string, readonly string[]>> = {
  TextBlock: ["text", "wrap"],
  Container: ["items"],
  FactSet: ["facts"],
  ActionSet: ["actions"],
  Image: ["url", "altText"],
  "Action.Execute": ["title", "verb", "data", "fallback"],
  "Action.Submit": ["title", "data"],
  "Action.OpenUrl": ["title", "url"],
  "Action.ShowCard": ["title", "card"],
  "Action.ToggleVisibility": ["title", "targetElements"],
  "Input.Text": ["id", "label", "errorMessage", "maxLength"],
  "Input.Number": ["id", "label", "errorMessage"],
  "Input.Date": ["id", "label", "errorMessage"],
  "Input.Time": ["id", "label", "errorMessage"],
  "Input.ChoiceSet": ["id", "label", "errorMessage", "choices", "wrap"],
};

interface Visit {
  wrong: (path: string, what: string) => void;
  names: Set<string>;
  root?: boolean;
}
type Thing = Readonly<Record<string, unknown>>;

function visit(thing: Thing, path: string, wanted: string, { root, ...tour }: Visit): void {
  const type = String(thing["type"]);
  const allowed = rules[type];
  if (!allowed || !type.startsWith(wanted)) return tour.wrong(path, `${type} is none of ours`);
  const must = root ? ["version", "lang", "speak", "fallbackText", "body"] : (needed[type] ?? []);
  for (const name of must) if (!(name in thing)) tour.wrong(path, `${type} without ${name}`);
  for (const [name, value] of Object.entries(thing)) {
    const rule = allowed[name];
    if (name === "type") continue;
    if (!rule) tour.wrong(path, `${type} has no ${name}`);
    else follow(rule, value, `${path}.${name}`, tour);
  }
  if (type.startsWith("Input.")) inputIsRight(thing, path, tour);
  if (type === "Action.Execute") executeIsRight(thing, path, tour);
  if (type === "TextBlock" && thing["wrap"] !== true) tour.wrong(path, "text that does not wrap");
  if (thing["color"] === "attention" && String(thing["text"]).trim().length < 3)
    tour.wrong(path, "colour alone");
}

function follow(rule: Rules[string], value: unknown, path: string, tour: Visit): void {
  const { wrong } = tour;
  if (Array.isArray(rule)) {
    if (!rule.includes(value)) wrong(path, `${String(value)} is not one of ${rule.join(", ")}`);
    return;
  }
  switch (rule) {
    case "string":
    case "number":
    case "boolean":
      if (typeof value !== rule || value === "") wrong(path, `not a ${rule}`);
      return;
    case "url":
      if (typeof value !== "string" || !value.startsWith("https://")) wrong(path, "not an address");
      return;
    case "surface":
      return isRecord(value) ? visit(value, path, "AdaptiveCard", tour) : wrong(path, "not a card");
    case "action":
      return isRecord(value) ? visit(value, path, "Action.Submit", tour) : wrong(path, "not an action");
    case "elements":
      return each(value, path, tour, "");
    case "actions":
      if (Array.isArray(value) && value.length > 6) wrong(path, `${value.length} actions`);
      if (Array.isArray(value) && value.length === 0) wrong(path, "no actions");
      if (Array.isArray(value) && value.filter(inMenu).length === 1)
        wrong(path, "a menu with one thing in it");
      return each(value, path, tour, "Action.");
    case "facts":
    case "choices":
      return pairs(value, path, tour);
    case "strings":
      if (!Array.isArray(value) || !value.every((one) => typeof one === "string")) wrong(path, "not names");
      return;
    case "data":
      if (!unpack(value)) wrong(path, "no handler can read this");
      return;
    case "teams":
      if (!isRecord(value) || Object.keys(value).some((name) => name !== "width"))
        wrong(path, "not for Teams");
  }
}

function each(value: unknown, path: string, tour: Visit, wanted: string): void {
  if (!Array.isArray(value)) return tour.wrong(path, "not a list");
  value.forEach((one: unknown, index) => {
    const at = `${path}[${index}]`;
    if (isRecord(one)) visit(one, at, wanted, tour);
    else tour.wrong(at, "not an object");
  });
}

function pairs(value: unknown, path: string, { wrong }: Visit): void {
  if (!Array.isArray(value) || value.length === 0) return wrong(path, "nothing in it");
  for (const pair of value as unknown[]) {
    const right =
      isRecord(pair) &&
      Object.keys(pair).sort().join() === "title,value" &&
      Object.values(pair).every((part) => typeof part === "string" && part !== "");
    if (!right) wrong(path, "not a title and a value");
  }
}

function inputIsRight(thing: Thing, path: string, { wrong, names }: Visit): void {
  const id = String(thing["id"]);
  if (names.has(id)) wrong(path, `a second input called ${id}`);
  names.add(id);
  if (["verb", "programme", "assignment", "group", "rev"].includes(id))
    wrong(path, `${id} is a button's word`);
  if (thing["isRequired"]) wrong(path, "isRequired stops Lagre utkast");
  const { value, choices, isMultiSelect } = thing;
  if (typeof value !== "string" || !Array.isArray(choices)) return;
  const known = choices.map((choice: unknown) => (isRecord(choice) ? choice["value"] : undefined));
  const given = isMultiSelect ? value.split(",") : [value];
  if (!given.every((one) => known.includes(one))) wrong(path, `${value} is not a choice`);
}

function executeIsRight({ verb, data, title, fallback }: Thing, path: string, { wrong }: Visit): void {
  if (isRecord(data) && data["verb"] !== verb) wrong(path, "carries another verb");
  const same = isRecord(fallback) && fallback["title"] === title;
  if (!same || JSON.stringify(fallback["data"]) !== JSON.stringify(data))
    wrong(path, "falls back to something else");
}

const isRecord = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const inMenu = (action: unknown): boolean => isRecord(action) && action["mode"] === "secondary";
