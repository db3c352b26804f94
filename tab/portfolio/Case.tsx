import type { PortfolioCase } from "../../bot/contract/caseViews.ts";
import { Icon, type IconName } from "../icons.tsx";
import { caseAddress } from "../addresses.ts";
import type { When } from "../when.ts";
import { Hands } from "./Hands.tsx";
import { nameIn, type PortfolioWords, type Wanted } from "./on.ts";

interface Props {
  of: PortfolioCase;
  params: { programme: string; group: string };
  words: PortfolioWords;
  when: When;
  /** The other groups of the programme. */
  others: { id: string; name: string }[];
  /** There for those who write. */
  want?: (what: Wanted) => void;
}
const icons: Record<PortfolioCase["state"], IconName> = {
  active: "play",
  paused: "paused",
  stopped: "stopped",
};

/** One case: its need in a sentence, what it waits for, and who sees it. A state is a shape and a word, never a colour. */
export function Case({ of, params, words, when, others, want }: Props) {
  const texts = words.casePage.portfolio;
  const { need, decided, nextDecision, state } = of;
  const day = decided && state !== "active" ? when.day(decided.on) : undefined;
  const says = {
    active: texts.active,
    paused: day === undefined ? texts.pausedOnly : texts.paused(day),
    stopped: day === undefined ? texts.stoppedOnly : texts.stopped(day),
  }[state];
  const facts: [string, string | undefined][] = [
    [texts.reason, state === "active" ? undefined : decided?.reason],
    [texts.nextDecision, nextDecision && `${nextDecision.text} ${when.day(nextDecision.on)}`],
    [texts.owner, of.owner],
    [texts.with, of.with.length > 0 ? of.with.join(", ") : undefined],
  ];
  const known = facts.filter(([, value]) => value !== undefined && value !== "");
  const title = nameIn(of, texts);
  const tag = of.main ? texts.inProgramme : undefined;
  return (
    <li className={of.main ? "c lg" : "c"}>
      {tag !== undefined && <span className="tag">{tag}</span>}
      <h3>
        <a href={caseAddress(params.programme, params.group, of.id)}>{title}</a>
      </h3>
      {need?.what !== undefined && <p>{need.what}</p>}
      <p className="st">
        <Icon small name={icons[state]} />
        {says}
      </p>
      {known.length > 0 && (
        <dl>
          {known.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {of.benefits > 0 && <p className="dim">{texts.benefits(of.benefits)}</p>}
      {need && (
        <p className="vis">
          <Icon
            small
            name={need.circle === "group" ? "lock" : need.circle === "ks" ? "twoGroups" : "everyone"}
          />
          {words.common.circle[need.circle]}
        </p>
      )}
      {want && <Hands {...{ of, title, words, others, want }} />}
    </li>
  );
}
