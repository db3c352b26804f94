import type { Sections } from "../words.ts";
import type { Came, Queue } from "../work/queue.ts";
import type { PortfolioWords, Wanted } from "./on.ts";

/** What stands in the fields of the sheet. */
export interface Filled {
  title: string;
  who: string;
  /** The need of a new case, else the reason. */
  words: string;
  howWeKnow: string;
  as: "candidate" | "outside";
  guest: string;
}
/** What a sheet says: its heading, what it means, which fields it has, its button, and what was done. */
export interface Sheeted {
  title: string;
  about?: string;
  fields: ("name" | "as" | "need" | "reason" | "guest")[];
  button: string;
  said: string;
  send: (queue: Queue, filled: Filled) => Promise<Came>;
}

export function sheetOf(wanted: Wanted, words: PortfolioWords, work: Sections["work"]): Sheeted {
  const texts = words.casePage.portfolio;
  const { save } = work.editor;
  const reason = { fields: ["reason"] as Sheeted["fields"], button: save };
  switch (wanted.is) {
    case "add":
      return {
        title: texts.addTitle,
        fields: ["name", "as", "need"],
        button: save,
        said: work.done.caseAdded,
        send: (queue, { title, as, who, words: what, howWeKnow }) => {
          const said = Object.entries({ what, ...(as === "candidate" && { who, howWeKnow }) });
          const written = Object.fromEntries(said.filter(([, words]) => words.trim() !== ""));
          return queue.send("addCase", { title, as, ...written });
        },
      };
    case "startCase":
    case "pauseCase":
    case "stopCase":
    case "chooseCase":
    case "leaveCase": {
      const { is, of } = wanted;
      const says = {
        startCase: { title: texts.startTitle, said: work.done.started },
        pauseCase: { title: texts.pauseTitle, said: work.done.paused },
        stopCase: { title: texts.stopTitle, said: work.done.stopped },
        chooseCase: { title: texts.chooseTitle, said: texts.chosen },
        leaveCase: { title: texts.leaveTitle, said: texts.left, about: texts.leaveWhat },
      }[is];
      return {
        ...says,
        ...reason,
        send: (queue, filled) => queue.send(is, { case: of.id, reason: filled.words }),
      };
    }
    case "inviteGroup":
      return {
        title: texts.inviteTitle,
        about: texts.inviteWhat,
        fields: ["guest"],
        button: texts.inviteSend,
        said: texts.asked,
        send: (queue, { guest }) => queue.send("inviteGroup", { case: wanted.of.id, guest }),
      };
    case "withdrawInvitation": {
      const { guest, of } = wanted;
      return {
        title: texts.withdrawTitle(guest.name),
        about: texts.withdrawWhat,
        fields: [],
        button: texts.withdraw,
        said: texts.withdrawn,
        send: (queue) => queue.send("withdrawInvitation", { case: of.id, guest: guest.id }),
      };
    }
    case "joinCase":
      return {
        title: texts.joinTitle,
        about: texts.joinWhat,
        ...reason,
        said: texts.joined,
        send: (queue, filled) =>
          queue.send("joinCase", { case: wanted.invitation.case, reason: filled.words }),
      };
    case "declineCase": {
      const { invitation } = wanted;
      return {
        title: texts.declineTitle(invitation.title),
        about: texts.declineWhat(invitation.from),
        fields: [],
        button: texts.decline,
        said: texts.declined,
        send: (queue) => queue.send("declineCase", { case: invitation.case }),
      };
    }
  }
}
