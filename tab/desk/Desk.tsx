import type { ReactNode } from "react";
import { pageAddress } from "../addresses.ts";
import { Foot } from "../Foot.tsx";
import { PageNav, type PageLink } from "../PageNav.tsx";
import type { Words } from "../words.ts";

export type DeskPage = keyof Words<"desk">["desk"]["nav"];
/** The rooms of the desk. A room with several pages has a row of its own beneath. */
const rooms: readonly DeskPage[] = [
  "overview",
  "nudge",
  "assignments",
  "visits",
  "pack",
  "programme",
  "report",
];
/** What somebody who reads along may open: what is shared with all, and the numbers. */
const readersRooms: readonly DeskPage[] = ["report", "pack", "experiences"];
const within: Partial<Record<DeskPage, readonly DeskPage[]>> = {
  visits: ["visits", "experiences"],
  programme: ["programme", "people", "settings", "make", "audit"],
};

export const deskAddress = (page: DeskPage, programme: string, more: Record<string, string> = {}): string =>
  pageAddress(page, { programme, ...more });

interface DeskProps {
  here: DeskPage;
  programme: { id: string; name: string };
  words: Words<"desk" | "web">;
  skipTo?: { id: string; words: string };
  foot?: ReactNode;
  /** Somebody who reads along, and runs nothing. */
  reader?: boolean;
  children: ReactNode;
}

/** What the facilitator's pages share: which programme, where else to go, the papers. */
export function Desk({ here, programme, words, skipTo, foot, reader, children }: DeskProps) {
  const { desk } = words;
  const room = rooms.find((it) => it === here || within[it]?.includes(here)) ?? here;
  const link = (page: DeskPage, name: string): PageLink => ({
    href: deskAddress(page, programme.id),
    name,
    current: page === here ? "page" : undefined,
  });
  return (
    <>
      <a className="skip" href={`#${skipTo?.id ?? "main"}`}>
        {skipTo?.words ?? desk.skip}
      </a>
      <div className="page">
        <header className="top">
          <p className="where">
            <b>{desk.nav[here]}</b> · {programme.name}
          </p>
          {reader ? (
            <PageNav
              name={desk.readersNavName}
              links={[
                ...readersRooms.map((page) => link(page, desk.nav[page])),
                { href: "/tab/home", name: words.web.groupPages.home },
              ]}
            />
          ) : (
            <PageNav
              name={desk.navName}
              links={rooms.map((page) => {
                const to = link(page, desk.nav[page]);
                return page === room ? { ...to, current: to.current ?? true } : to;
              })}
            />
          )}
        </header>
        {!reader && within[room] && (
          <PageNav
            within
            name={desk.nav[room]}
            links={within[room].map((page) => link(page, page === "programme" ? desk.plan : desk.nav[page]))}
          />
        )}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Foot words={words}>{foot}</Foot>
      </div>
    </>
  );
}
