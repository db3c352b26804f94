import type { Case } from "../../domain/case/case.ts";
import type { Standing } from "../../domain/answer/standing.ts";

/** A case, and what becomes of the guest's standing, when an invitation is no longer open. */
export function withoutInvitation(
  of: Case,
  guest: string,
): { case: Case; standing: (before: Standing) => Standing } {
  const { [guest]: _closed, ...invited } = of.invited ?? {};
  return {
    case: { ...of, rev: of.rev + 1, invited },
    standing: (before) => {
      const { [of.id]: _gone, ...invitations } = before.invitations ?? {};
      return { ...before, invitations };
    },
  };
}
