import { useCallback, useEffect, useState } from "react";
import { localPaths, type LocalPeopleView, type LocalPerson } from "../../bot/contract/local.ts";
import type { MeView } from "../../bot/contract/views.ts";
import { ask, get, type Answer } from "../api.ts";
import { Foot } from "../Foot.tsx";
import { Notice } from "../Notice.tsx";
import { namePage } from "../page.tsx";
import { useFault } from "../Whole.tsx";
import { guessedLanguage, wordsIn } from "../words.ts";
import { Doors } from "./Doors.tsx";
import type { LocalWords } from "./on.ts";

/** The first page on one machine: choose who you are, then where to go. */
export function LocalPage() {
  const [people, setPeople] = useState<Answer<LocalPeopleView>>();
  const [me, setMe] = useState<Answer<MeView>>();
  const [words, setWords] = useState<LocalWords>();
  const [failed, setFailed] = useState(false);
  const fail = useFault();

  const look = useCallback((): Promise<void> => {
    const asked = Promise.all([ask<LocalPeopleView>(localPaths.people), get("me", {})]);
    return asked.then(async ([found, mine]) => {
      const language = mine.is === "view" ? mine.view.language : guessedLanguage();
      const inLanguage = await wordsIn(language, "local", "web");
      setWords(inLanguage);
      setPeople(found);
      setMe(mine);
    });
  }, []);
  useEffect(() => void look().catch(fail), [look, fail]);
  useEffect(() => {
    if (words) namePage(words.language, words.local.title);
  }, [words]);

  const choose = async ({ tenant, object }: LocalPerson): Promise<void> => {
    const answer = await fetch(localPaths.identity, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ tenant, object }),
    }).catch(() => undefined);
    setFailed(!answer?.ok);
    await look();
    document.getElementById("doors")?.focus();
  };

  if (people && people.is !== "view") return <Notice answer={people} retry={() => void look()} />;
  if (!people || !words) return null;
  const { view } = people;
  const { local } = words;
  const current = view.people.find(
    ({ tenant, object }) => tenant === view.current?.tenant && object === view.current.object,
  );
  return (
    <div className="page local">
      <main>
        <p className="eyebrow">Ledergaloppen</p>
        <h1>{local.title}</h1>
        <p className="intro">{view.people.length > 0 ? local.intro : local.nobody}</p>
        <output className="failed">{failed && local.failed}</output>
        {current && <Doors person={current} me={me} chat={view.chat} words={words} />}
        <People people={view.people} current={current} words={words} choose={(one) => void choose(one)} />
      </main>
      <Foot words={words} />
    </div>
  );
}

interface PeopleProps {
  people: LocalPerson[];
  current: LocalPerson | undefined;
  words: LocalWords;
  choose: (person: LocalPerson) => void;
}

function People({ people, current, words, choose }: PeopleProps) {
  const places = [...new Set(people.map(({ where }) => where ?? ""))];
  return (
    <div className="places">
      {places.map((place) => (
        <section key={place}>
          <h2>{place}</h2>
          <ul>
            {people
              .filter(({ where }) => (where ?? "") === place)
              .map((person) => (
                <li key={`${person.tenant}/${person.object}`}>
                  <button
                    type="button"
                    className="person"
                    aria-pressed={person === current}
                    onClick={() => choose(person)}
                  >
                    <b>{person.name}</b>
                    <span className="small dim">
                      {person.title ?? (person.facilitator ? words.local.facilitator : "")}
                    </span>
                    {person === current && <span className="tag">{words.local.chosen}</span>}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
