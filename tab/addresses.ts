import type { Place } from "./hosting.ts";

/** Where our own pages are. */
export const boardAddress = (programme: string, group: string): string =>
  `/tab/board?${new URLSearchParams({ programme, group }).toString()}`;
export const overviewAddress = (programme: string): string =>
  `/tab/overview?${new URLSearchParams({ programme }).toString()}`;
export const caseAddress = (programme: string, group: string, id?: string): string =>
  `/tab/case?${new URLSearchParams({ programme, group, ...(id !== undefined && { case: id }) }).toString()}`;
export const visitsAddress = (programme: string, group: string): string =>
  `/tab/visits?${new URLSearchParams({ programme, group }).toString()}`;
export const experiencesAddress = (programme: string, group: string): string =>
  `/tab/experiences?${new URLSearchParams({ programme, group }).toString()}`;
export const portfolioAddress = (programme: string, group: string): string =>
  `/tab/portfolio?${new URLSearchParams({ programme, group }).toString()}`;
export const taskAddress = (task: { programme: string; group: string; assignment: string }): string => {
  const { programme, group, assignment } = task;
  return `/tab/home?${new URLSearchParams({ programme, group, assignment }).toString()}`;
};
export const packAddress = (programme: string): string =>
  `/tab/pack?${new URLSearchParams({ programme }).toString()}`;

/** In a browser the chat is reached from the first page. */
export const addressOf = (place: Place): string => (place === "chat" ? "/" : taskAddress(place));
