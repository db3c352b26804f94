import { excerpt } from "../../domain/excerpt.ts";

/** A slide that has not got its title yet. */
export interface Untitled {
  heading: string;
  /** What tells it from others with the same heading: whose it is, or when it was asked. */
  own: string;
  /** 0 is where it begins, 1 where it goes on. */
  part: number;
}
const longest = 150;

/** Whoever hears the titles read one by one can tell each slide from the others. */
export function titled<S extends Untitled>(
  slides: readonly S[],
  more: (slide: S) => string,
): (S & { title: string })[] {
  const owners = new Map<string, Set<string>>();
  for (const { heading, own } of slides) owners.set(heading, (owners.get(heading) ?? new Set()).add(own));
  return slides.map((slide) => {
    const { heading, own, part } = slide;
    const shared = (owners.get(heading)?.size ?? 0) > 1 && own !== "";
    const after = [
      ...(shared ? [own] : []),
      ...(part > 0 ? [more(slide)] : []),
      ...(part > 1 ? [part + 1] : []),
    ];
    const end = after.length > 0 ? ` (${after.join(", ")})` : "";
    return { ...slide, title: `${excerpt(heading, longest - end.length)}${end}` };
  });
}
