import { lanes as allLanes, type Lane } from "../../bot/domain/case/case.ts";
import type { PointerStart } from "../board/desk.ts";

export interface Target {
  lane: Lane;
  /** The note that it lands above; at the bottom without one. */
  above?: string;
}
const edge = 60;

/**
 * Moves a note with the pointer that has lifted it. A picture of the note follows the hand, a line says where it would
 * land, and the page scrolls at its edges. Nothing on the board is moved until the hand lets go, so that nothing is
 * laid out again on the way.
 */
export function drag(
  note: string,
  { pointer, x, y, grip }: PointerStart,
  drop: (target?: Target) => void,
): void {
  const lifted = document.getElementById(`note-${note}`);
  if (!lifted) return drop();
  const box = lifted.getBoundingClientRect();
  const ghost = lifted.cloneNode(true) as HTMLElement;
  for (const part of [ghost, ...ghost.querySelectorAll("[id]")]) part.removeAttribute("id");
  ghost.className = `${ghost.className} ghost`;
  ghost.setAttribute("aria-hidden", "true");
  ghost.inert = true;
  ghost.style.width = `${box.width}px`;
  const line = document.createElement("div");
  line.className = "drop-line";
  document.body.append(ghost, line);
  lifted.classList.add("lifted");
  let [atX, atY] = [x, y];
  let target: Target | undefined;
  let frame = 0;

  const draw = (): void => {
    ghost.style.transform = `translate(${box.left + atX - x}px, ${box.top + atY - y}px)`;
    if (atY < edge) scrollBy(0, -(edge - atY) / 4);
    else if (atY > innerHeight - edge) scrollBy(0, (edge - innerHeight + atY) / 4);
    target = targetAt(atX, atY, note, line);
    frame = requestAnimationFrame(draw);
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerId === pointer) [atX, atY] = [event.clientX, event.clientY];
  };
  const end = (put: boolean): void => {
    cancelAnimationFrame(frame);
    if (put) target = targetAt(atX, atY, note, line);
    ghost.remove();
    line.remove();
    lifted.classList.remove("lifted");
    for (const [name, heard] of heardFor) removeEventListener(name, heard as EventListener, true);
    if (grip.hasPointerCapture(pointer)) grip.releasePointerCapture(pointer);
    drop(put ? target : undefined);
  };
  const up = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    move(event);
    end(true);
  };
  const cancelled = (event: PointerEvent): void => {
    if (event.pointerId === pointer) end(false);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    end(false);
  };
  const heardFor = [
    ["pointermove", move],
    ["pointerup", up],
    ["pointercancel", cancelled],
    ["keydown", key],
  ] as const;
  for (const [name, heard] of heardFor) addEventListener(name, heard as EventListener, true);
  draw();
}

function targetAt(x: number, y: number, moving: string, line: HTMLElement): Target | undefined {
  const under = document.elementsFromPoint(x, y).find((it) => it.closest("[data-lane]"));
  const lane = under?.closest<HTMLElement>("[data-lane]");
  const name = allLanes.find((it) => it === lane?.dataset["lane"]);
  line.hidden = true;
  if (!lane || !name) return undefined;
  const notes = [...lane.querySelectorAll<HTMLElement>("[data-note]")].filter(
    (it) => it.dataset["note"] !== moving,
  );
  const below = notes.find((it) => {
    const { top, height } = it.getBoundingClientRect();
    return y < top + height / 2;
  });
  const last = notes.at(-1);
  const at = (below ?? last ?? lane).getBoundingClientRect();
  line.hidden = false;
  line.style.width = `${at.width}px`;
  line.style.transform = `translate(${at.left}px, ${below ? at.top - 5 : at.bottom + 3}px)`;
  const above = below?.dataset["note"];
  return { lane: name, ...(above !== undefined && { above }) };
}
