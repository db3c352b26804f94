import type { Inputs } from "./Questions.tsx";

/** What is being written stays on this device until it is saved: a closed tab loses nothing. */
const key = (task: string): string => `ledergaloppen.draft.${task}`;

export function keep(task: string, rev: number, inputs: Inputs): void {
  try {
    sessionStorage.setItem(key(task), JSON.stringify({ rev, inputs }));
  } catch {
    // Without room or without leave it is only kept on the page.
  }
}
/** Only on top of the answer that it was written on. */
export function keptFor(task: string, rev: number): Inputs | undefined {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key(task)) ?? "null");
    if (typeof found !== "object" || found === null || !("inputs" in found) || !("rev" in found))
      return undefined;
    if (found.rev !== rev || typeof found.inputs !== "object" || found.inputs === null) return undefined;
    return Object.fromEntries(
      Object.entries(found.inputs).filter((it): it is [string, string] => typeof it[1] === "string"),
    );
  } catch {
    return undefined;
  }
}
export function forget(task: string): void {
  try {
    sessionStorage.removeItem(key(task));
  } catch {
    // Nothing was kept.
  }
}
