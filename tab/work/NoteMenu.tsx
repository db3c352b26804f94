import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import type { NoteView } from "../../bot/contract/views.ts";
import type { Lane } from "../../bot/domain/case/case.ts";
import { Icon } from "../icons.tsx";
import { useBench } from "./context.ts";
import type { MenuItem } from "./menu.ts";

interface Props {
  note: NoteView;
  /** The button it belongs to. */
  at: HTMLElement;
  items: MenuItem[];
  lanes: { lane: Lane; name: string; run: () => void }[];
}

/** The one menu of the board. Arrows, Home, End, the first letter; Escape goes back to its button. */
export function NoteMenu({ note, at, items, lanes }: Props) {
  const { work } = useBench();
  const [moving, setMoving] = useState(false);
  const shown: MenuItem[] = moving
    ? [
        { name: work.menu.back, run: () => setMoving(false), stays: true, icon: "back" },
        ...lanes.map(({ name, run }) => ({ name, run })),
      ]
    : items.map((item) => (item.moves ? { ...item, run: () => setMoving(true), stays: true } : item));

  const label = moving ? work.menu.moveTo : work.menu.label(note.heading ?? note.text.slice(0, 60));
  const back = moving ? () => setMoving(false) : undefined;
  return <List key={label} at={at} label={label} shown={shown} {...(back && { back })} />;
}

interface ListProps {
  at: HTMLElement;
  label: string;
  shown: MenuItem[];
  back?: () => void;
}
function List({ at, label, shown, back }: ListProps) {
  const { open } = useBench();
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const menu = ref.current;
    if (!menu) return;
    const place = (): void => placeBeside(menu, at);
    place();
    menu.querySelector<HTMLElement>("[role=menuitem]")?.focus({ preventScroll: true });
    addEventListener("scroll", place, true);
    addEventListener("resize", place);
    return () => {
      removeEventListener("scroll", place, true);
      removeEventListener("resize", place);
    };
  }, [at]);
  useEffect(() => {
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !ref.current?.contains(event.target)) open(undefined);
    };
    addEventListener("pointerdown", outside, true);
    return () => removeEventListener("pointerdown", outside, true);
  }, [open]);

  const choose = (item: MenuItem): void => {
    if (item.stays) return item.run();
    // The focus is where the menu came from before anything else opens.
    at.focus({ preventScroll: true });
    open(undefined);
    item.run();
  };
  const keys = (event: KeyboardEvent<HTMLDivElement>): void => {
    const all = [...(ref.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const here = all.findIndex((item) => item === document.activeElement);
    const go = (to: number): void => all[(to + all.length) % all.length]?.focus();
    const { key } = event;
    if (key === "ArrowDown") go(here + 1);
    else if (key === "ArrowUp") go(here - 1);
    else if (key === "Home") go(0);
    else if (key === "End") go(-1);
    else if (key === "Tab" || key === "Escape" || (key === "ArrowLeft" && back)) {
      if (back && key !== "Tab") back();
      else {
        at.focus({ preventScroll: true });
        open(undefined);
      }
    } else if (key.length === 1) {
      const letter = key.toLocaleLowerCase();
      const next = [...all.slice(here + 1), ...all].find((item) =>
        item.textContent?.trim().toLocaleLowerCase().startsWith(letter),
      );
      next?.focus();
      if (key !== " ") return;
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section aria-label={label}>
      <div ref={ref} className="menu" role="menu" tabIndex={-1} aria-label={label} onKeyDown={keys}>
        {shown.map((item) => (
          <button key={item.name} type="button" role="menuitem" tabIndex={-1} onClick={() => choose(item)}>
            {item.icon === "back" && <Icon small name="arrow" />}
            <span>{item.name}</span>
            {item.hint !== undefined && <span className="small dim">{item.hint}</span>}
          </button>
        ))}
      </div>
    </section>
  );
}

/** Under its button, or above it where there is no room; never outside of the window. */
function placeBeside(menu: HTMLElement, at: HTMLElement): void {
  const button = at.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const under = button.bottom + 4;
  const top =
    under + height <= innerHeight ? under : Math.min(button.top - height - 4, innerHeight - height - 8);
  menu.style.top = `${Math.max(8, top)}px`;
  menu.style.left = `${Math.max(8, Math.min(button.right - width, innerWidth - width - 8))}px`;
}
