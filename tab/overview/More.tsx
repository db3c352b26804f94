import type { ReactNode } from "react";
import type { GroupRow } from "../../bot/contract/views.ts";
import { boardAddress } from "../addresses.ts";
import { Replies } from "./Replies.tsx";
import type { OnOverview } from "./on.ts";

/** A group's own words, as far as the group has sent them. What stays with a group is not even hinted at. */
export function More({ row, on }: { row: GroupRow; on: OnOverview }) {
  const { overview, language } = on.words;
  const { when } = on;
  const own = row.language === language ? undefined : row.language;
  const list = (name: string, items: readonly { key: string; text: string; under?: string }[] = []) =>
    items.length > 0 && (
      <Part name={name}>
        <ul>
          {items.map(({ key, text, under }) => (
            <li key={key}>
              <span lang={own}>{text}</span>
              {under !== undefined && <span className="dim"> · {under}</span>}
            </li>
          ))}
        </ul>
      </Part>
    );
  return (
    <div className="more">
      <dl>
        {row.case?.need !== undefined && (
          <Part name={overview.needIs}>
            <span lang={own}>{row.case.need}</span>
          </Part>
        )}
        {row.case?.howWeKnow !== undefined && (
          <Part name={overview.know}>
            <span lang={own}>{row.case.howWeKnow}</span>
          </Part>
        )}
        {list(
          overview.obstaclesAre,
          row.obstacles?.map((it) => ({ key: it.text, text: it.text, under: when.day(it.at) })),
        )}
        {list(
          overview.decisionsAre,
          row.decisions?.map((it) => ({ key: it.text, text: it.text, under: when.day(it.on) })),
        )}
        {list(
          overview.asksAre,
          row.asks?.map((it) => ({ key: it.id, text: it.text, under: when.day(it.at) })),
        )}
        {list(
          overview.gatesAre,
          row.gates?.map((it) => ({
            key: `${it.at}`,
            text: it.reason,
            under: `${it.name}, ${when.day(it.at)}`,
          })),
        )}
        {list(
          overview.said,
          on.view.said
            .filter(({ group }) => group === row.id)
            .map((it) => ({
              key: `${it.at} ${it.text}`,
              text: it.text,
              under: `${overview.where[it.circle]} ${when.day(it.at)}`,
            })),
        )}
      </dl>
      <Replies group={row.id} on={on} />
      <p>
        <a href={boardAddress(on.view.programme.id, row.id)}>{overview.toBoard}</a>
      </p>
    </div>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export const hasMore = (row: GroupRow, on: OnOverview): boolean =>
  row.case?.need !== undefined ||
  [row.obstacles, row.decisions, row.asks, row.gates].some((it) => it !== undefined) ||
  on.view.said.some(({ group }) => group === row.id);
