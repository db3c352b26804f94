import type { AnyEntry, Ports } from "../../ports.ts";
import { everything } from "../everything.ts";

/**
 * What has opened by now was sent in a past that is only told: whom each card reached is kept nowhere. Whoever opens a
 * chat gets what is still open.
 */
export async function openedBefore(
  ports: Pick<Ports, "store" | "now">,
  partition: string,
): Promise<AnyEntry[]> {
  const mailings = await everything(ports, partition, ["mailing"], "mailing:");
  return mailings.flatMap(({ dueAt, etag: _any, ...entry }): AnyEntry[] => {
    const { body } = entry;
    const opened = body.what.kind === "assignment" && dueAt !== undefined && dueAt <= ports.now();
    return opened ? [{ ...entry, body: { ...body, state: "sent" } }] : [];
  });
}
