import type { PortfolioCase } from "../../bot/contract/caseViews.ts";
import type { PortfolioWords, Wanted } from "./on.ts";

interface Props {
  of: PortfolioCase;
  title: string;
  words: PortfolioWords;
  others: { id: string; name: string }[];
  want: (what: Wanted) => void;
}

/** What can be done with a case of the portfolio. All of it wants a reason or an answer, so each opens a sheet. */
export function Hands({ of, title, words, others, want }: Props) {
  const texts = words.casePage.portfolio;
  const { state, candidate, outside, invited = [] } = of;
  const known = new Set([...of.with, ...invited.map(({ name }) => name)]);
  const left = others.filter(({ name }) => !known.has(name));
  const acts: { name: string; may: boolean; what: Wanted }[] = [
    { name: texts.choose, may: candidate === true, what: { is: "chooseCase", of } },
    { name: texts.start, may: state !== "active" && !candidate, what: { is: "startCase", of } },
    { name: texts.pause, may: state === "active", what: { is: "pauseCase", of } },
    { name: texts.stop, may: state !== "stopped", what: { is: "stopCase", of } },
    {
      name: texts.invite,
      may: !candidate && !outside && left.length > 0,
      what: { is: "inviteGroup", of, others: left },
    },
    { name: texts.leave, may: of.with.length > 0, what: { is: "leaveCase", of } },
  ];
  return (
    <>
      {invited.map((guest) => (
        <p key={guest.id} className="waits">
          {texts.waiting(guest.name)}{" "}
          <button
            type="button"
            className="btn quiet no-print"
            onClick={() => want({ is: "withdrawInvitation", of, guest })}
          >
            {texts.withdraw}
            <span className="vh">: {guest.name}</span>
          </button>
        </p>
      ))}
      <p className="case-hands no-print">
        {acts
          .filter(({ may }) => may)
          .map(({ name, what }) => (
            <button
              key={name}
              type="button"
              className={what.is === "chooseCase" ? "btn" : "btn quiet"}
              onClick={() => want(what)}
            >
              {name}
              <span className="vh">: {title}</span>
            </button>
          ))}
      </p>
    </>
  );
}
