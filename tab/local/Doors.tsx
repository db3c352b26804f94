import type { LocalPerson } from "../../bot/contract/local.ts";
import type { MeView } from "../../bot/contract/views.ts";
import type { Answer } from "../api.ts";
import { boardAddress, overviewAddress } from "../addresses.ts";
import type { LocalWords } from "./on.ts";

interface DoorsProps {
  person: LocalPerson;
  me: Answer<MeView> | undefined;
  chat: string | undefined;
  words: LocalWords;
}

/** Where the chosen person can go: their boards, the overview, the chat. */
export function Doors({ person, me, chat, words }: DoorsProps) {
  const { local } = words;
  const programmes = me?.is === "view" ? me.view.programmes : [];
  return (
    <section className="panel doors-panel" id="doors" tabIndex={-1} aria-labelledby="doors-h">
      <h2 id="doors-h">{local.youAre(person.name)}</h2>
      {programmes.length === 0 ? (
        <p>{local.stranger}</p>
      ) : (
        <ul className="doors">
          <li>
            <a href="/tab/home">{local.home}</a>
          </li>
          {programmes.map(({ id, name, facilitator, groups }) => (
            <li key={id}>
              {facilitator && (
                <p>
                  <a href={overviewAddress(id)}>{local.overview(name)}</a>
                </p>
              )}
              {groups.map((group) => (
                <p key={group.id}>
                  <a href={boardAddress(id, group.id)}>{local.board(group.name)}</a>
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      {chat !== undefined && (
        <p className="chat">
          <a href={chat}>{local.chat}</a> <span className="small dim">{local.chatWhy}</span>
        </p>
      )}
    </section>
  );
}
