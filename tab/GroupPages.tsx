import {
  boardAddress,
  caseAddress,
  experiencesAddress,
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
  words: Words<"web">;
}

/** The way between a group's pages, the same on all of them. */
export function GroupPages({ here, programme, group, member, words }: GroupPagesProps) {
  const { groupPages } = words.web;
  const links = (member ? forMembers : forAll).map((page) => ({
    href: addresses[page](programme, group),
    name: groupPages[page],
    current: page === here ? ("page" as const) : undefined,
  }));
  return <PageNav name={groupPages.name} links={[...links, { href: "/tab/home", name: groupPages.home }]} />;
}
