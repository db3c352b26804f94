import { useEffect } from "react";
import type { HomeTask, HomeView } from "../../bot/contract/homeViews.ts";
import { get } from "../api.ts";
import { Calendar } from "../desk/Calendar.tsx";
import { Foot } from "../Foot.tsx";
import { Icon } from "../icons.tsx";
import { Notice } from "../Notice.tsx";
import { taskAddress, visitsAddress } from "../addresses.ts";
import { Lead } from "../Lead.tsx";
import { namePage } from "../page.tsx";
import { usePage } from "../usePage.ts";
import { seenFrom, type When } from "../when.ts";
import { Groups } from "./Groups.tsx";
import { MyData } from "./MyData.tsx";
import { Service } from "./Service.tsx";
import { Settings } from "./Settings.tsx";
import { sections, type HomeWords } from "./on.ts";

const askHome = (etag?: string) => get("home", {}, etag);

/** A leader's own page, between two meetings: what waits, where to go, how to be left in peace. */
export function HomePage() {
  const { view, words, problem, again } = usePage(askHome, sections);
  useEffect(() => {
    if (words) namePage(words.language, words.home.title);
  }, [words]);
  if (problem) return <Notice answer={problem} retry={again} />;
  if (!view || !words) return null;
  const { home } = words;
  const when = seenFrom(view.asOf, words.language);
  const open = view.tasks.filter(({ state }) => state !== "answered");
  const answered = view.tasks.filter(({ state }) => state === "answered");
  return (
    <div className="page narrow">
      <main>
        <header className="title">
          <p className="eyebrow">{home.hello(view.name)}</p>
          <h1>{home.open(open.length)}</h1>
          {view.tasks.length === 0 && view.groups.length > 0 && <p className="dim">{home.next}</p>}
          <p>
            <Lead to="chat">{home.toChat}</Lead>
          </p>
        </header>
        {view.tasks.length > 0 && (
          <section aria-labelledby="tasks">
            <h2 id="tasks">{home.tasks}</h2>
            <ul className="panel lines">
              {[...open, ...answered].map((task) => (
                <Task
                  key={`${task.programme} ${task.group.id} ${task.assignment}`}
                  {...{ task, words, when }}
                />
              ))}
            </ul>
          </section>
        )}
        <Points view={view} words={words} when={when} />
        <Groups view={view} words={words} when={when} />
        {programmesOf(view).map(({ id, name }, _n, { length }) => (
          <Calendar key={id} programme={id} {...(length > 1 && { name })} words={words} />
        ))}
        <Settings view={view} words={words} when={when} saved={again} />
        <MyData words={words} when={when} />
        {view.operator && <Service words={words} />}
      </main>
      <Foot words={words} />
    </div>
  );
}

const programmesOf = ({ groups, facilitates }: HomeView): { id: string; name: string }[] => [
  ...new Map(
    [...groups.map(({ programme }) => programme), ...facilitates].map((it) => [it.id, it] as const),
  ).values(),
];

const icons = { open: "open", draft: "draft", answered: "answered" } as const;

function Task({ task, words, when }: { task: HomeTask; words: HomeWords; when: When }) {
  const { home } = words;
  const { programme, group, assignment, state, due, late } = task;
  const address = taskAddress({ programme, group: group.id, assignment });
  const action = { open: home.answer, draft: home.goOn, answered: home.change }[state];
  return (
    <li>
      <div>
        <b>{task.title}</b>
        <span className="small dim below">
          {[
            group.name,
            words.common.takes(task.work, task.minutes),
            due && home[!late ? "due" : state === "answered" ? "wasDue" : "late"](when.longDay(due)),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
        <span className="small below">
          <Icon small name={icons[state]} /> {home.state[state]}
        </span>
      </div>
      <a className={state === "answered" ? "btn" : "btn primary"} href={address}>
        {action}
        <span className="vh"> {task.title}</span>
      </a>
    </li>
  );
}

/** What was to be followed up after a home visit. */
function Points({ view: { points }, words, when }: { view: HomeView; words: HomeWords; when: When }) {
  const { home } = words;
  if (points.length === 0) return null;
  return (
    <section aria-labelledby="points">
      <h2 id="points">{home.points}</h2>
      <ul className="panel lines">
        {points.map(({ programme, group, visit, text, due }) => (
          <li key={`${visit} ${text}`}>
            <div>
              <b>{text}</b>
              <span className="small dim below">
                {group.name} · {home.due(when.longDay(due))}
              </span>
            </div>
            <a className="btn" href={visitsAddress(programme, group.id)}>
              {home.point}
              <span className="vh"> {text}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
