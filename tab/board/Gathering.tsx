import type { GatheringView, Task } from "../../bot/contract/views.ts";
import { Icon, type IconName } from "../icons.tsx";
import { portfolioAddress } from "../addresses.ts";
import { Lead } from "../Lead.tsx";
import { useOnBoard } from "./context.ts";

/** The gathering is the clock: when it is, and what is left before it. */
export function Gathering() {
  const { view, words, desk } = useOnBoard();
  const texts = words.board.gathering;
  const { gathering, remaining, writes } = view;
  const open = remaining.some(({ state }) => state !== "answered");
  return (
    <aside className="next panel" aria-labelledby="next">
      <div>
        <h2 className="eyebrow" id="next">
          {texts.next}
        </h2>
        {gathering ? <When gathering={gathering} /> : <p className="hint">{texts.none}</p>}
      </div>
      {desk &&
        view.invitations?.map(({ case: id, from }) => (
          <p key={id} className="asked">
            {texts.invited(from)}{" "}
            <a href={portfolioAddress(view.programme.id, view.group.id)}>{texts.seeInvitation}</a>
          </p>
        ))}
      {(writes || remaining.length > 0) && (
        <div>
          <h2>{gathering ? texts.remaining : texts.remainingNow}</h2>
          {remaining.length > 1 && <Strip tasks={remaining} />}
          {remaining.length > 0 && (
            <ul className="todo">
              {remaining.map((task) => (
                <Remaining key={task.assignment} task={task} />
              ))}
            </ul>
          )}
          <p className="small dim todo-foot">
            {open ? texts.inChat : remaining.length > 0 ? texts.nothing : texts.nothingYet}{" "}
            {desk && (
              <Lead to="chat">
                <span className="no-print">{texts.toChat}</span>
              </Lead>
            )}
          </p>
        </div>
      )}
    </aside>
  );
}

/** What is answered and what is open, at a glance; the list below says the same in words. */
function Strip({ tasks }: { tasks: Task[] }) {
  const texts = useOnBoard().words.board.gathering;
  const answered = tasks.filter(({ state }) => state === "answered").length;
  const width = 100 / tasks.length;
  return (
    <div className="strip">
      <svg aria-hidden="true">
        {tasks.map(({ assignment, state }, n) => (
          <rect
            key={assignment}
            className={state}
            x={`${n * width}%`}
            y="1"
            width={`${width - 1}%`}
            height="8"
          />
        ))}
      </svg>
      <p className="small dim">{texts.answeredOf(answered, tasks.length)}</p>
    </div>
  );
}

function When({ gathering }: { gathering: GatheringView }) {
  const { words, when } = useOnBoard();
  const texts = words.board.gathering;
  const { number, theme, place, startDay, startClock, endDay, endClock, daysLeft } = gathering;
  const hours =
    startDay === endDay
      ? `${startClock}–${endClock}`
      : `${startClock} ${texts.until} ${when.longDay(endDay)} ${endClock}`;
  return (
    <>
      <p className="count">
        {daysLeft > 0 ? (
          <>
            <span className="big num">{daysLeft}</span> {texts.daysLeft(daysLeft)}
          </>
        ) : (
          <span className="big">{texts.today}</span>
        )}
      </p>
      <p>
        <b>
          {texts.number(number)}, <time dateTime={startDay}>{when.longDay(startDay)}</time>
        </b>
      </p>
      {theme !== undefined && <p>{theme}</p>}
      <p className="dim">{[place, hours].filter((part) => part !== undefined).join(", ")}</p>
    </>
  );
}

const icons: Record<Task["state"], IconName> = {
  open: "open",
  draft: "draft",
  answered: "answered",
  overdue: "late",
};

function Remaining({ task }: { task: Task }) {
  const { view, words, when, desk } = useOnBoard();
  const texts = words.board.gathering;
  const by = task.by === "" ? undefined : task.by;
  const due = task.due && (when.isToday(task.due) ? texts.dueToday : texts.due(when.longDay(task.due)));
  const said = {
    open: due,
    draft: [texts.draft(by), due].filter(Boolean).join(" "),
    answered: texts.answered(by, task.at ? when.day(task.at) : ""),
    overdue: texts.overdue,
  }[task.state];
  return (
    <li className={task.state === "answered" ? "is-done" : undefined}>
      <Icon name={icons[task.state]} />
      <span>
        {task.state === "open" && <span className="vh">{texts.state.open}: </span>}
        {task.title}
        {task.state !== "answered" && (
          <span className="small dim"> {words.common.takes(task.work, task.minutes)}</span>
        )}
        {said && <span className="small dim said">{said}</span>}
      </span>
      {desk && (
        <Lead
          className={task.state === "answered" ? "small no-print" : "btn no-print"}
          to={{ programme: view.programme.id, group: view.group.id, assignment: task.assignment }}
        >
          {
            { open: texts.answerNow, overdue: texts.answerNow, draft: texts.goOn, answered: texts.change }[
              task.state
            ]
          }
          <span className="vh">: {task.title}</span>
        </Lead>
      )}
    </li>
  );
}
