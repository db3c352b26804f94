import type { Place } from "./hosting.ts";

/** Where our own pages are. */
export const pageAddress = (page: string, params: Record<string, string>): string =>
  `/tab/${page}?${new URLSearchParams(params).toString()}`;

export const overviewAddress = (programme: string): string => pageAddress("overview", { programme });
export const packAddress = (programme: string): string => pageAddress("pack", { programme });
export const boardAddress = (programme: string, group: string): string =>
  pageAddress("board", { programme, group });
export const caseAddress = (programme: string, group: string, id?: string): string =>
  pageAddress("case", { programme, group, ...(id !== undefined && { case: id }) });
export const visitsAddress = (programme: string, group: string): string =>
  pageAddress("visits", { programme, group });
export const experiencesAddress = (programme: string, group: string): string =>
  pageAddress("experiences", { programme, group });
export const portfolioAddress = (programme: string, group: string): string =>
  pageAddress("portfolio", { programme, group });
export const taskAddress = ({ programme, group, assignment }: Exclude<Place, "chat">): string =>
  pageAddress("home", { programme, group, assignment });

/** In a browser the chat is reached from the first page. */
export const addressOf = (place: Place): string => (place === "chat" ? "/" : taskAddress(place));
