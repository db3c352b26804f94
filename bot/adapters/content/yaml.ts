import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { parseDocument } from "yaml";

/** A content file is wrong: every problem at once, each with its place and what is wrong there. */
class ContentError extends Error {
  override name = "ContentError";
  readonly file: string;
  readonly problems: readonly string[];

  constructor(file: string, problems: readonly string[]) {
    super(`${file}:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.file = file;
    this.problems = problems;
  }
}

export const readContent = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../content/${file}`, import.meta.url)), "utf8");

/** The text of one file, as the schema has it, or a `ContentError`. */
export function parseYaml<S extends v.GenericSchema>(
  file: string,
  text: string,
  schema: S,
): v.InferOutput<S> {
  const document = parseDocument(text, { uniqueKeys: true });
  if (document.errors.length > 0) {
    throw new ContentError(
      file,
      document.errors.map((error) => error.message),
    );
  }
  const parsed = v.safeParse(schema, document.toJS());
  if (parsed.success) return parsed.output;
  throw new ContentError(
    file,
    parsed.issues.map((issue) => `${placeOf(issue)}: ${issue.message}`),
  );
}

/** `assignments[p1-first-benefit].title.nn`: an item of a list is named by its id where it has one. */
function placeOf(issue: v.BaseIssue<unknown>): string {
  const path = issue.path ?? [];
  const place = path
    .map(({ key, value, type }) => (type === "array" ? `[${idOf(value) ?? String(key)}]` : `.${String(key)}`))
    .join("");
  return place.replace(/^\./, "") || "the whole file";
}

const idOf = (value: unknown): string | undefined =>
  value !== null && typeof value === "object" && "id" in value && typeof value.id === "string"
    ? value.id
    : undefined;

/** Collects what is wrong across places, and throws it all in one. */
export class Problems {
  readonly #file: string;
  readonly #found: string[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  add(place: string, what: string): void {
    this.#found.push(`${place}: ${what}`);
  }

  unless(holds: boolean, place: string, what: string): void {
    if (!holds) this.add(place, what);
  }

  throwAny(): void {
    if (this.#found.length > 0) throw new ContentError(this.#file, this.#found);
  }
}
