import type { ReactNode } from "react";
import type { DeskPlace } from "../../bot/contract/visitViews.ts";
import { Foot } from "../Foot.tsx";
import { boardAddress, query } from "../page.tsx";
import type { Words } from "../words.ts";
import { Desk, deskAddress } from "./Desk.tsx";

/** For whom the page is shown: for the group that its address names or that is the viewer's own, else the facilitator. */
export function groupShown({ facilitator, groups }: DeskPlace): DeskPlace["groups"][number] | undefined {
  const named = query("group");
  const own = groups.filter((group) => group.own);
  return own.find(({ id }) => id === named) ?? (facilitator ? undefined : own[0]);
}

interface RoomProps {
  here: "visits" | "experiences";
  place: DeskPlace;
  words: Words<"desk" | "visits" | "web">;
  children: ReactNode;
}

/** A page that facilitator and group share: at the facilitator's desk, or beside the group's board. */
export function Room({ here, place, words, children }: RoomProps) {
  const { programme, facilitator } = place;
  const group = groupShown(place);
  if (facilitator && !group)
    return (
      <Desk here={here} programme={programme} words={words}>
        {children}
      </Desk>
    );
  const { desk, visits } = words;
  const pages = ["visits", "experiences"] as const;
  return (
    <>
      <a className="skip" href="#main">
        {desk.skip}
      </a>
      <div className="page narrow">
        <header className="top">
          <p className="where">
            {group && <b>{group.name}</b>} {group && "· "}
            {programme.name}
          </p>
          <nav className="tools" aria-label={visits.groupNav}>
            {group && (
              <a className="btn quiet" href={boardAddress(programme.id, group.id)}>
                {visits.board}
              </a>
            )}
            {pages.map((page) => (
              <a
                key={page}
                className="btn quiet"
                href={deskAddress(page, programme.id, group ? { group: group.id } : {})}
                aria-current={page === here ? "page" : undefined}
              >
                {desk.nav[page]}
              </a>
            ))}
          </nav>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Foot words={words} />
      </div>
    </>
  );
}
