import {
  boardAddress,
  caseAddress,
  experiencesAddress,
  overviewAddress,
  portfolioAddress,
  visitsAddress,
} from "./addresses.ts";
import { PageNav } from "./PageNav.tsx";
import type { Words } from "./words.ts";

type GroupPage = "board" | "case" | "portfolio" | "visits" | "experiences";
const addresses: Record<GroupPage, (programme: string, group: string) => string> = {
  board: boardAddress,
  case: caseAddress,
  portfolio: portfolioAddress,
  visits: visitsAddress,
  experiences: experiencesAddress,
};
const forAll = ["board", "case", "portfolio"] as const;
const forMembers = [...forAll, "visits", "experiences"] as const;

interface GroupPagesProps {
  here: GroupPage;
  programme: string;
  group: string;
  /** Who only reads the board has no visits or experiences with the group. */
  member: boolean;
  /** Whoever runs the programme came from its overview. */
  facilitates?: true | undefined;
  words: Words<"web">;
}

/** The way between a group's pages, the same on all of them. */
export function GroupPages({ here, programme, group, member, facilitates, words }: GroupPagesProps) {
  const { groupPages } = words.web;
  const links = (member ? forMembers : forAll).map((page) => ({
    href: addresses[page](programme, group),
    name: groupPages[page],
    current: page === here ? ("page" as const) : undefined,
  }));
  const overview = { href: overviewAddress(programme), name: groupPages.overview };
  const home = { href: "/tab/home", name: groupPages.home };
  return <PageNav name={groupPages.name} links={[...(facilitates ? [overview] : []), ...links, home]} />;
}
