import type { ReactNode } from "react";
import type { BoardView, CaseView, NoteView } from "../../bot/contract/views.ts";
import { Icon } from "../icons.tsx";
import { StatusMark } from "../StatusMark.tsx";
import { useOnBoard } from "./context.ts";
import { hostOf } from "./Deeper.tsx";
import { SeenBy } from "./SeenBy.tsx";

/** The need is the headline, with how we know it beneath. The case has a name, but the need is what is big. */
export function CaseHead() {
  const { view, words } = useOnBoard();
  const texts = words.board.case;
  const { group, case: it } = view;
  if (!it) {
    return (
      <section className="case panel is-empty" id="case" tabIndex={-1}>
        <h1>{view.writes ? texts.none : texts.noneTheirs}</h1>
        {view.writes && <p>{texts.noneWhy}</p>}
        <CardHands />
      </section>
    );
  }
  const others = it.groups.filter((name) => name !== group.name);
  const need = needOf(view, it);
  const { language } = group;
  return (
    <section className="case panel" id="case" tabIndex={-1}>
      {it.title !== "" && (
        <p className="eyebrow">
          {(others.length > 0 ? texts.shared : view.writes ? texts.ours : texts.theirs)(it.title)}
          {it.state !== "active" && (
            <span className="tag">
              <Icon small name="paused" /> {it.state === "paused" ? texts.paused : texts.stopped}
            </span>
          )}
        </p>
      )}
      {need === undefined ? (
        <>
          <h1>{view.writes ? texts.noNeed : texts.notShared}</h1>
          {view.writes && <p className="hint">{texts.noNeedWhy}</p>}
        </>
      ) : (
        <>
          <h1 lang={language}>{need}</h1>
          <HowWeKnow it={it} />
        </>
      )}
      <Facts it={it} others={others} />
      <CardHands />
    </section>
  );
}

function CardHands() {
  const { view, words, desk } = useOnBoard();
  const { hands } = words.board;
  if (!desk) return null;
  return (
    <p className="card-hands no-print">
      <button type="button" className="btn quiet" onClick={() => desk.wish({ is: "card" })}>
        <Icon small name="draft" />
        {hands.editCard}
      </button>
      {view.case && (
        <button type="button" className="btn quiet" onClick={() => desk.wish({ is: "shareNeed" })}>
          <Icon small name="twoGroups" />
          {hands.shareNeed}
        </button>
      )}
      {view.case && (
        <button type="button" className="btn quiet" onClick={() => desk.wish({ is: "cardHistory" })}>
          <Icon small name="late" />
          {hands.cardHistory}
        </button>
      )}
    </p>
  );
}

/** The case card's words, else the first that was written in the lane of needs. */
function needOf(view: BoardView, it: CaseView): string | undefined {
  if (it.need.what) return it.need.what;
  return view.lanes.find(({ lane }) => lane === "need")?.notes.at(-1)?.text;
}

function HowWeKnow({ it }: { it: CaseView }) {
  const { view, words, desk } = useOnBoard();
  const texts = words.board.case;
  const sources = view.lanes.flatMap(({ notes }) => notes).filter((note) => note.detail?.kind === "source");
  const { howWeKnow } = it.need;
  if (howWeKnow === undefined && sources.length === 0) {
    return desk ? <p className="hint">{texts.noKnow}</p> : null;
  }
  return (
    <div className="know">
      <h2>{texts.know}</h2>
      {howWeKnow !== undefined && <p className="know-how">{howWeKnow}</p>}
      {sources.length > 0 && (
        <ol>
          {sources.slice(0, 3).map((note) => (
            <Source key={note.id} note={note} />
          ))}
        </ol>
      )}
    </div>
  );
}

/** A figure at the start is what one remembers: it is set large. */
function Source({ note }: { note: NoteView }) {
  const { detail } = useOnBoard().words.board;
  const [, figure, rest] = /^(\d[\d\s.,]*)(.+)$/s.exec(note.text) ?? [undefined, undefined, note.text];
  return (
    <li lang={note.language}>
      {figure !== undefined && <b className="num">{figure}</b>}
      {rest}
      {note.detail?.kind === "source" && (
        <span className="small dim kind">{detail.source[note.detail.source]}</span>
      )}
    </li>
  );
}

function Facts({ it, others }: { it: CaseView; others: string[] }) {
  const { words, when } = useOnBoard();
  const texts = words.board.case;
  const check = it.lastCheckIn;
  const facts: [string, ReactNode][] = [
    [texts.who, it.need.who],
    [texts.goal, it.goal],
    [texts.owner, it.owner],
    [texts.together, others.length > 0 ? others.join(", ") : undefined],
    [texts.plan, it.planLink === undefined ? undefined : <Plan link={it.planLink} />],
    [
      texts.lastCheckIn,
      check && (
        <span className="inline">
          <StatusMark status={check.status} words={words.common} />
          <span className="dim">{when.day(check.at)}</span>
        </span>
      ),
    ],
    [words.board.note.seenBy, <SeenBy key="circle" circle={it.need.circle} labelled />],
  ];
  const known = facts.filter(([, value]) => value !== undefined && value !== "");
  return (
    <dl className="facts">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A plan is a link, or the name of a plan and a chapter. */
function Plan({ link }: { link: string }) {
  const { words } = useOnBoard();
  if (!/^https?:\/\//.test(link)) return <>{link}</>;
  return (
    <>
      <a href={link} target="_blank" rel="noreferrer">
        {words.board.case.openPlan}
      </a>{" "}
      <span className="dim">{hostOf(link)}</span>
    </>
  );
}
