/** Where our own pages are. */
export const boardAddress = (programme: string, group: string): string =>
  `/tab/board?${new URLSearchParams({ programme, group }).toString()}`;
export const overviewAddress = (programme: string): string =>
  `/tab/overview?${new URLSearchParams({ programme }).toString()}`;
