import type { Status } from "../bot/domain/answer/standing.ts";
import { Icon } from "./icons.tsx";
import type { Sections } from "./words.ts";

const looks = {
  on_track: { icon: "answered", name: "ok" },
  stuck: { icon: "stuck", name: "stuck" },
  need_help: { icon: "help", name: "help" },
} as const;

/** The group's own three words: a shape of its own for each, and always written out. */
export function StatusMark({ status, words }: { status: Status; words: Sections["common"] }) {
  const { icon, name } = looks[status];
  return (
    <span className={`status ${name}`}>
      <Icon name={icon} />
      {words.status[status]}
    </span>
  );
}
