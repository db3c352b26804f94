import { useCallback, useEffect, useState } from "react";
import type { Answer } from "../api.ts";
import { readDesk } from "../desk/deskApi.ts";
import { groupShown, Room } from "../desk/Room.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";
import { seenFrom } from "../when.ts";
import { Asks } from "./Asks.tsx";
import { Bank } from "./Bank.tsx";
import { sections, type OnExperiences, type View } from "./on.ts";

async function both(programme: string): Promise<Answer<View>> {
  const [bank, asked] = await Promise.all([
    readDesk("experiences", { programme }),
    readDesk("asks", { programme }),
  ]);
  if (bank.is !== "view") return bank;
  return asked.is === "view" ? { is: "view", view: { ...bank.view, asks: asked.view.asks } } : asked;
}

/** What other groups have stood in, and "Spør noen som har stått i det". */
export function ExperiencesPage({ programme }: { programme: string }) {
  const asking = useCallback(() => both(programme), [programme]);
  const { view, words, problem, again } = usePage(asking, sections);
  const [told, tell] = useState("");
  useEffect(() => {
    if (words) namePage(words.language, words.experiences.title);
  }, [words]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words) return null;
  const on: OnExperiences = {
    view,
    words,
    when: seenFrom(view.asOf, words.language),
    group: groupShown(view),
    again,
    tell,
  };
  return (
    <Room here="experiences" place={view} words={words}>
      <header className="title">
        <h1>{words.experiences.title}</h1>
        <p className="dim">{words.experiences.how}</p>
        <p aria-live="polite">{told}</p>
      </header>
      <Asks on={on} />
      <Bank on={on} />
    </Room>
  );
}
