import { boardAddress, packAddress, taskAddress } from "../addresses.ts";

const named = (of: object, name: string): string | undefined => {
  const value = Object.entries(of).find(([key]) => key === name)?.[1] as unknown;
  return typeof value === "string" && value !== "" ? value : undefined;
};

/** Where a deep link leads. It is a stranger's text: what is not a place of ours leads nowhere. */
export function placeOf(subPage: string | undefined): string | undefined {
  if (subPage === undefined) return undefined;
  let read: unknown;
  try {
    read = JSON.parse(subPage);
  } catch {
    return undefined;
  }
  if (typeof read !== "object" || read === null) return undefined;
  const [programme, group] = [named(read, "programme"), named(read, "group")];
  const [assignment, note] = [named(read, "assignment"), named(read, "note")];
  if (programme === undefined) return undefined;
  if (named(read, "page") === "pack") return packAddress(programme);
  if (group === undefined) return undefined;
  if (assignment !== undefined) return taskAddress({ programme, group, assignment });
  const board = boardAddress(programme, group);
  return note === undefined ? board : `${board}#note-${encodeURIComponent(note)}`;
}
