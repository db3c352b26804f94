import { fill } from "../contract/paths.ts";
import { calendarPath } from "../contract/tickets.ts";
import type { Links } from "../ports.ts";

/** In a plain browser our pages have addresses of their own. */
export function localLinks(origin: string): Links {
  return {
    board: (programme, group) =>
      `${origin}/tab/board?${new URLSearchParams({ programme, group }).toString()}`,
    overview: (programme) => `${origin}/tab/overview?${new URLSearchParams({ programme }).toString()}`,
    report: (programme) => `${origin}/tab/report?${new URLSearchParams({ programme }).toString()}`,
    pack: (programme) => `${origin}/tab/pack?${new URLSearchParams({ programme }).toString()}`,
    file: (ticket, name) => `${origin}/files/${encodeURIComponent(ticket)}/${encodeURIComponent(name)}`,
    calendar: (programme, key) => `${origin}${fill(calendarPath, { programme, key })}`,
    privacy: `${origin}/personvern`,
    accessibility: `${origin}/tilgjengelighet`,
  };
}

/**
 * In Teams a link opens our personal tab at the right page, whichever client is used (Learn: deep-link-application).
 * `appId` is the id in the tenant's catalogue, which for an uploaded app is the manifest's.
 */
export function teamsLinks(domain: string, appId: string): Links {
  const origin = `https://${domain}`;
  const entity = (page: string, label: string, address: string, subPageId: object): string => {
    const query = new URLSearchParams({
      webUrl: address,
      label,
      context: JSON.stringify({ subEntityId: JSON.stringify(subPageId) }),
    });
    return `https://teams.microsoft.com/l/entity/${appId}/${page}?${query.toString()}`;
  };
  const local = localLinks(origin);
  return {
    board: (programme, group) =>
      entity("home", "Ledergaloppen", local.board(programme, group), { programme, group }),
    report: (programme) => entity("overview", "Rapport", local.report(programme), { programme }),
    overview: (programme) => entity("overview", "Oversikt", local.overview(programme), { programme }),
    pack: (programme) => entity("home", "Ledergaloppen", local.pack(programme), { programme, page: "pack" }),
    file: local.file,
    calendar: local.calendar,
    privacy: local.privacy,
    accessibility: local.accessibility,
  };
}
