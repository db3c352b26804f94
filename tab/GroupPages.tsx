import {
  boardAddress,
  caseAddress,
  experiencesAddress,
  portfolioAddress,
  visitsAddress,
} from "./addresses.ts";
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
  return (
    <nav className="tools" aria-label={groupPages.name}>
      {(member ? forMembers : forAll).map((page) => (
        <a
          key={page}
          className="btn quiet"
          href={addresses[page](programme, group)}
          aria-current={page === here ? "page" : undefined}
        >
          {groupPages[page]}
        </a>
      ))}
      <a className="btn quiet" href="/tab/home">
        {groupPages.home}
      </a>
    </nav>
  );
}
