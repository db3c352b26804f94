import { useEffect, useRef } from "react";

export interface PageLink {
  href: string;
  name: string;
  /** `page` is the page itself, `true` a page within it. */
  current?: "page" | true | undefined;
}

/** The way between pages: one row, which is pushed sideways where it has no room. The page one is on is in sight. */
export function PageNav({
  name,
  links,
  within = false,
}: {
  name: string;
  links: PageLink[];
  within?: boolean;
}) {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (row.current && here)
      row.current.scrollLeft = here.offsetLeft + here.offsetWidth - row.current.clientWidth / 2;
  }, []);
  return (
    <nav ref={row} className={within ? "tools pages within" : "tools pages"} aria-label={name}>
      {links.map(({ href, name: to, current }) => (
        <a key={href} className="btn quiet" href={href} aria-current={current}>
          {to}
        </a>
      ))}
    </nav>
  );
}
