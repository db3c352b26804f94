import type { Inputs } from "./Questions.tsx";

/** What is being written, and the answer that it is written on. */
export interface Kept {
  rev: number;
  /** When the draft was saved that stood there as the writing began; "" where there was none. */
  drafted: string;
  inputs: Inputs;
}

/** It stays on this device until it is saved: a closed tab loses nothing. */
const key = (task: string): string => `ledergaloppen.draft.${task}`;
/** Where there is no room or no leave for that, as long as the page. */
const onPage = new Map<string, Kept>();

export function keep(task: string, kept: Kept): void {
  onPage.set(task, kept);
  try {
    sessionStorage.setItem(key(task), JSON.stringify(kept));
  } catch {
    // It is kept on the page.
  }
}
export function keptFor(task: string): Kept | undefined {
  const here = onPage.get(task);
  if (here) return here;
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key(task)) ?? "null");
    if (typeof found !== "object" || found === null || !("inputs" in found) || !("rev" in found))
      return undefined;
    const { rev, inputs } = found;
    if (typeof rev !== "number" || typeof inputs !== "object" || inputs === null) return undefined;
    const drafted = "drafted" in found && typeof found.drafted === "string" ? found.drafted : "";
    const texts = Object.entries(inputs).filter((it): it is [string, string] => typeof it[1] === "string");
    return { rev, drafted, inputs: Object.fromEntries(texts) };
  } catch {
    return undefined;
  }
}
export function forget(task: string): void {
  onPage.delete(task);
  try {
    sessionStorage.removeItem(key(task));
  } catch {
    // Nothing was kept.
  }
}
