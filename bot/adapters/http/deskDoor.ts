import type { Outcome } from "../../domain/outcome.ts";
import { done } from "../../domain/outcome.ts";
import type { House } from "../../house.ts";
import type { DeskInput } from "../../usecases/desk/desk.ts";
import type { PlanTold } from "../../usecases/desk/told.ts";
import type { Asking, DeskDoor } from "./desk.ts";
import type { WorkbookDesk } from "./workbooks.ts";

/** The desk as its pages want it: what a plan did or would do is said in words. */
export function deskDoor(
  desk: House["desk"],
  workbooks: Pick<WorkbookDesk, "told">,
  files: DeskDoor["files"],
): DeskDoor {
  const inWords =
    <Body>(use: (input: DeskInput<Body>) => Promise<Outcome<PlanTold>>) =>
    async (input: Asking<Body>) => {
      const outcome = await use(input);
      return outcome.ok ? done(workbooks.told(outcome.value, input.language)) : outcome;
    };
  const { copyProgramme, makeProgramme, addPerson, removePerson } = desk.acts;
  return {
    ...desk,
    files,
    acts: {
      ...desk.acts,
      copyProgramme: inWords(copyProgramme),
      makeProgramme: inWords(makeProgramme),
      addPerson: inWords(addPerson),
      removePerson: inWords(removePerson),
    },
  };
}
