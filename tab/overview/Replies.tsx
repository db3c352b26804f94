import { troubleOf } from "../deed.ts";
import { deskAddress } from "../desk/Desk.tsx";
import { readDesk } from "../desk/deskApi.ts";
import { useFetched } from "../work/useFetched.ts";
import type { OnOverview } from "./on.ts";

/** What KS has said to one group's answers, and whether the group has seen it. */
export function Replies({ group, on }: { group: string; on: OnOverview }) {
  const { overview, web } = on.words;
  const { id: programme } = on.view.programme;
  const answer = useFetched(() => readDesk("feedback", { programme, group }));
  if (!answer) return null;
  if (answer.is !== "view") return <p role="alert">{troubleOf(answer, web.noAnswer)}</p>;
  const replied = answer.view.items.filter(({ replies }) => replies.length > 0);
  if (replied.length === 0) return null;
  return (
    <dl>
      <div>
        <dt>{overview.repliesAre}</dt>
        <dd>
          <ul>
            {replied.map(({ assignment, title, replies, saidBack = [], groupSawAt }) => (
              <li key={assignment}>
                <a href={deskAddress("assignments", programme, { answers: assignment })}>{title}</a>
                {replies.map(({ by, at, text }) => (
                  <span key={at} className="below">
                    {text} <span className="dim">· {overview.repliedBy(by, on.when.day(at))}</span>
                  </span>
                ))}
                {saidBack.map(({ at, text }) => (
                  <span key={at} className="below">
                    {text} <span className="dim">· {overview.groupSaid(on.when.day(at))}</span>
                  </span>
                ))}
                <span className="small dim below">
                  {groupSawAt ? overview.groupSaw(on.when.day(groupSawAt)) : overview.groupNotYet}
                </span>
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  );
}
