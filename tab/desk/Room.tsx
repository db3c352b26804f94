import type { ReactNode } from "react";
import type { DeskPlace } from "../../bot/contract/visitViews.ts";
import { Foot } from "../Foot.tsx";
import { query } from "../page.tsx";
import { GroupPages } from "../GroupPages.tsx";
import type { Words } from "../words.ts";
import { Desk } from "./Desk.tsx";

/** For whom the page is shown: for the group that its address names or that is the viewer's own, else the facilitator. */
export function groupShown({ facilitator, groups }: DeskPlace): DeskPlace["groups"][number] | undefined {
  const named = query("group");
  const own = groups.filter((group) => group.own);
  return own.find(({ id }) => id === named) ?? (facilitator ? undefined : own[0]);
}

interface RoomProps {
  here: "visits" | "experiences";
  place: DeskPlace;
  words: Words<"desk" | "web">;
  children: ReactNode;
}

/** A page that facilitator and group share: at the facilitator's desk, beside the group's board, or for who reads along. */
export function Room({ here, place, words, children }: RoomProps) {
  const { programme, facilitator } = place;
  const group = groupShown(place);
  if (!group)
    return (
      <Desk here={here} programme={programme} words={words} reader={!facilitator}>
        {children}
      </Desk>
    );
  return (
    <>
      <a className="skip" href="#main">
        {words.desk.skip}
      </a>
      <div className="page narrow">
        <header className="top">
          <p className="where">
            <b>{group.name}</b> · {programme.name}
          </p>
          <GroupPages here={here} programme={programme.id} group={group.id} member words={words} />
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Foot words={words} />
      </div>
    </>
  );
}
