import { useState } from "react";
import type { ProgrammeGroup } from "../../bot/contract/programmeViews.ts";
import { AskFirst } from "../desk/AskFirst.tsx";
import type { OnPeople } from "./on.ts";

/** Where a group's one card and its board are, or how it gets a channel. */
export function Channel({ group, on }: { group: ProgrammeGroup; on: OnPeople }) {
  const { channel: w } = on.words.people;
  const [sure, setSure] = useState(false);
  const { doing } = on;
  const untie = async (): Promise<void> => {
    const answer = await doing.act("untieChannel", { group: group.id });
    if (answer?.is !== "view") return;
    doing.tell(w.untied(group.name));
    on.again();
  };
  if (group.channel === undefined) return <p className="small dim">{w.none}</p>;
  return (
    <>
      <p className="small dim">
        {w.in(group.channel)} {group.channelWaits && w.waits}
      </p>
      {sure ? (
        <AskFirst label={w.untie}>
          <p>{w.sure}</p>
          <div className="acts">
            <button
              type="button"
              className="btn primary"
              aria-disabled={doing.busy}
              onClick={() => void untie()}
            >
              {w.yes}
            </button>
            <button type="button" className="btn" onClick={() => setSure(false)}>
              {w.no}
            </button>
          </div>
        </AskFirst>
      ) : (
        <button type="button" className="btn quiet" onClick={() => setSure(true)}>
          {w.untie}
          <span className="vh"> {group.name}</span>
        </button>
      )}
    </>
  );
}
