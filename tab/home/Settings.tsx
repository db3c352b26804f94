import { useState } from "react";
import type { DeedBody } from "../../bot/contract/deeds.ts";
import type { HomeView } from "../../bot/contract/homeViews.ts";
import { isLanguage, languages } from "../../bot/domain/language.ts";
import { addDays, dayOf, isDay } from "../../bot/domain/time.ts";
import { doDeed, troubleOf } from "../deed.ts";
import type { When } from "../when.ts";
import type { HomeWords } from "./on.ts";

interface SettingsProps {
  view: HomeView;
  words: HomeWords;
  when: When;
  saved: () => void;
}

/** Language and pause: a person's own, the same in the chat and here. */
export function Settings({ view, words, when, saved }: SettingsProps) {
  const { home } = words;
  const { settings } = view;
  const [until, setUntil] = useState<string>(addDays(dayOf(view.asOf), 7));
  const [told, setTold] = useState<{ trouble?: string }>();
  const choose = async (body: DeedBody<"chooseSettings">): Promise<void> => {
    const answer = await doDeed("chooseSettings", {}, body);
    const trouble = answer.is === "view" ? undefined : troubleOf(answer, words.web.noAnswer);
    setTold({ ...(trouble !== undefined && { trouble }) });
    saved();
  };
  return (
    <section aria-labelledby="settings">
      <h2 id="settings">{home.settings}</h2>
      <div className="panel">
        <p className="field">
          <label htmlFor="language">{home.language}</label>
          <select
            id="language"
            value={settings.language}
            aria-describedby="language-how"
            onChange={({ target }) => {
              if (isLanguage(target.value)) void choose({ language: target.value });
            }}
          >
            {languages.map((it) => (
              <option key={it} value={it} lang={it}>
                {words.common.languages[it]}
              </option>
            ))}
          </select>
          <span id="language-how" className="small dim below">
            {home.languageHow}
          </span>
        </p>
        {settings.pausedUntil ? (
          <div className="field">
            <p>{home.pausedUntil(when.longDay(settings.pausedUntil))}</p>
            <button type="button" className="btn" onClick={() => void choose({ pausedUntil: null })}>
              {home.endPause}
            </button>
          </div>
        ) : (
          <div className="field">
            <label htmlFor="until">{home.pause}</label>
            <div className="row">
              <input
                id="until"
                type="date"
                min={addDays(dayOf(view.asOf), 1)}
                value={until}
                aria-describedby="until-how"
                onChange={({ target }) => setUntil(target.value)}
              />
              <button
                type="button"
                className="btn"
                onClick={() => isDay(until) && void choose({ pausedUntil: until })}
              >
                {home.startPause}
              </button>
            </div>
            <span id="until-how" className="small dim below">
              {home.pauseHow}
            </span>
          </div>
        )}
        <p aria-live="polite" className="small">
          {told && (told.trouble ?? home.saved)}
        </p>
      </div>
    </section>
  );
}
