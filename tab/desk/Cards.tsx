import { useId, useState } from "react";
import type { Language } from "../../bot/domain/language.ts";
import type { Words } from "../words.ts";
import { CardView } from "./CardView.tsx";

interface CardsProps {
  cards: readonly { language: Language; card: object; group?: string }[];
  words: Words<"sending" | "common">;
}

/** A card as each language has it, on a phone and on a desktop. */
export function Cards({ cards, words }: CardsProps) {
  const { page } = words.sending;
  const heading = useId();
  const [language, setLanguage] = useState<Language>();
  const [width, setWidth] = useState<"phone" | "desktop">("phone");
  const shown = cards.find((it) => it.language === language) ?? cards[0];
  if (!shown) return null;
  return (
    <section className="cards" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{page.card}</h3>
        <fieldset className="switch" aria-label={page.card}>
          {cards.length > 1 &&
            cards.map((it) => (
              <button
                key={it.language}
                type="button"
                className="btn"
                aria-pressed={it.language === shown.language}
                onClick={() => setLanguage(it.language)}
              >
                {words.common.languages[it.language]}
              </button>
            ))}
          {(["phone", "desktop"] as const).map((it) => (
            <button
              key={it}
              type="button"
              className="btn"
              aria-pressed={it === width}
              onClick={() => setWidth(it)}
            >
              {page[it]}
            </button>
          ))}
        </fieldset>
      </header>
      {shown.group !== undefined && <p className="small dim">{page.cardHow(shown.group)}</p>}
      <div lang={shown.language}>
        <CardView card={shown.card} width={width} failed={page.cardFailed} />
      </div>
    </section>
  );
}
