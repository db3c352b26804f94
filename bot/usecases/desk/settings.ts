import type { DeskActAnswer } from "../../contract/deskAnswers.ts";
import { isFacilitator } from "../../domain/access.ts";
import { idOf, partitionOf } from "../../domain/ids.ts";
import { done, refuse, type Outcome } from "../../domain/outcome.ts";
import { groupOf, type Programme } from "../../domain/programme/programme.ts";
import { same } from "../../domain/same.ts";
import { isBackwards, opensSometime } from "../../domain/programme/quiet.ts";
import type { DeskBody } from "../../contract/desk.ts";
import type { Ports } from "../../ports.ts";
import { everything } from "../everything.ts";
import { actLine, type DeskInput } from "./desk.ts";
import { facilitatorIn } from "../visitor/facilitator.ts";
import { asItIs } from "../asItIs.ts";
import { untilWritten } from "../untilWritten.ts";

type Needs = Pick<Ports, "store" | "now">;

/** Quiet hours and the budget of the programme; a group's language, title, quiet periods and how it shares. */
export const setSettings =
  (ports: Needs) =>
  ({
    visitor,
    programme: id,
    act,
    body,
  }: DeskInput<DeskBody<"setSettings">>): Promise<Outcome<DeskActAnswer<"setSettings">>> =>
    untilWritten(async () => {
      const allowed = facilitatorIn(visitor, id);
      if (!allowed.ok) return allowed;
      const partition = partitionOf.programme(id);
      const stored = await ports.store.read(partition, "programme", idOf.programme);
      if (!stored) return refuse({ is: "notFound" });
      const { group, ...settings } = body;
      const { quietHours } = settings;
      const wrong = (quietHours && !opensSometime(quietHours)) || group?.quietPeriods?.some(isBackwards);
      if (wrong) return refuse({ is: "invalid", problems: [] });
      const before = group && groupOf(stored.body, group.id);
      if (group && !before) return refuse({ is: "notFound" });
      const { quietPeriodsSeen: seen, ...change } = group ?? {};
      const expected = [seen, group?.quietPeriods];
      if (seen && !expected.some((it) => same(it, before?.quietPeriods)))
        return refuse({ is: "changedMeanwhile" });
      const next: Programme = {
        ...stored.body,
        settings: { ...stored.body.settings, ...settings },
        groups: stored.body.groups.map((it) => (it === before ? { ...it, ...change } : it)),
      };
      const { etag, ...entry } = stored;
      const fields = [...Object.keys(settings), ...Object.keys(change).filter((name) => name !== "id")];
      const written = await ports.store.commit(partition, [
        { put: { ...entry, body: next }, ifMatch: etag },
        actLine(ports, allowed.value, act, "settings.changed", {
          fields: fields.join(","),
          ...(group && { group: group.id }),
        }),
      ]);
      return written.ok ? done({ settings: next.settings, groups: next.groups }) : "again";
    });

/** Who runs the programme with us, and who reads along. A programme is never left without a facilitator. */
export const setRole =
  (ports: Needs) =>
  ({
    visitor,
    programme: id,
    act,
    body,
  }: DeskInput<DeskBody<"setRole">>): Promise<Outcome<DeskActAnswer<"setRole">>> =>
    untilWritten(async () => {
      const allowed = facilitatorIn(visitor, id);
      if (!allowed.ok) return allowed;
      const partition = partitionOf.programme(id);
      const people = await everything(ports, partition, ["person"]);
      const stored = people.find(({ body: person }) => person.id === body.person && !person.removedAt);
      if (!stored) return refuse({ is: "notFound" });
      const others = stored.body.programmeRoles.filter((role) => role !== body.role);
      const programmeRoles = body.has ? [...others, body.role] : others;
      const goes = body.role === "facilitator" && !body.has;
      const left = people.find(({ body: person }) => person.id !== body.person && isFacilitator(person));
      if (goes && !left) return refuse({ is: "closed" });
      const { etag, ...entry } = stored;
      // Whoever is counted on is not let go in the same moment.
      const stays = goes && left ? [asItIs(left)] : [];
      const written = await ports.store.commit(partition, [
        { put: { ...entry, body: { ...stored.body, programmeRoles } }, ifMatch: etag },
        ...stays,
        actLine(ports, allowed.value, act, body.has ? "role.given" : "role.taken", {
          role: body.role,
          person: body.person,
        }),
      ]);
      return written.ok ? done({ person: body.person, roles: programmeRoles }) : "again";
    });
