import type { PortfolioCase, PortfolioView } from "../../bot/contract/caseViews.ts";
import type { Words } from "../words.ts";

export const sections = ["common", "web", "board", "casePage"] as const;
export type PortfolioWords = Words<(typeof sections)[number]>;
/** What somebody wants to do: the sheet for it is fetched then. */
export type Wanted =
  | { is: "add" }
  | { is: "startCase" | "pauseCase" | "stopCase" | "chooseCase" | "leaveCase"; of: PortfolioCase }
  | { is: "inviteGroup"; of: PortfolioCase; others: { id: string; name: string }[] }
  | { is: "withdrawInvitation"; of: PortfolioCase; guest: { id: string; name: string } }
  | { is: "joinCase" | "declineCase"; invitation: PortfolioView["invitations"][number] };

/** What a case is called here. Whoever does not see the need does not see the name either. */
export const nameIn = (
  { title, need }: Pick<PortfolioCase, "title" | "need">,
  texts: PortfolioWords["casePage"]["portfolio"],
): string => title || (need ? texts.untitled : texts.notShared);
