import type { WelcomeFacts } from "../domain/letter/bot.ts";
import type { Element } from "./adaptive.ts";
import {
  box,
  button,
  drawn,
  heading,
  link,
  plainButton,
  section,
  text,
  title,
  under,
  type Drawn,
  type Reader,
} from "./build.ts";
import { languageInput } from "./language.ts";
import { joined } from "./words.ts";

export const welcomeCard = (reader: Reader, facts: WelcomeFacts): Drawn =>
  facts.place === "channel" ? inChannel(reader, facts) : inPerson(reader, facts);

/** Once for each installation, to one person. */
function inPerson(reader: Reader, facts: WelcomeFacts): Drawn {
  const { welcome, actions } = reader.texts.cards;
  const head = greeting(reader, facts);
  return drawn(
    reader,
    { summary: head, speak: [head, facts.groups.length > 0 ? welcome.get : undefined] },
    [
      section([title(head), under(whereFrom(reader, facts))], { spacing: "none" }),
      ...partsFor(reader, facts),
      languageInput(reader, facts.language),
    ],
    [
      button(actions.saveLanguage, "chooseLanguage", {}, { style: "positive" }),
      ...(hasRole(facts, "member") ? [plainButton(actions.tasks, "tasks", {})] : []),
      ...link(facts.page ? actions[facts.page] : actions.board, facts.boardUrl, { mode: "secondary" }),
      plainButton(actions.help, "help", {}, { mode: "secondary" }),
      ...link(actions.privacy, facts.privacyUrl, { mode: "secondary" }),
    ],
  );
}

type Role = WelcomeFacts["groups"][number]["role"];
const hasRole = ({ groups }: WelcomeFacts, role: Role): boolean =>
  groups.some((group) => group.role === role);

function greeting(reader: Reader, facts: WelcomeFacts): string {
  const { welcome } = reader.texts.cards;
  if (facts.groups.length === 0) return welcome.titleStranger;
  if (!facts.name) return welcome.title;
  return hasRole(facts, "member") ? welcome.titleNamed(facts.name) : welcome.titleFacilitator(facts.name);
}

function whereFrom(reader: Reader, { groups }: WelcomeFacts): string {
  const { roles } = reader.texts.cards.welcome;
  const named = groups.map(({ name, role }) => (role === "member" ? name : `${name} (${roles[role]})`));
  return [reader.texts.common.appName, ...named].join(" · ");
}

function partsFor(reader: Reader, facts: WelcomeFacts): Element[] {
  const { welcome } = reader.texts.cards;
  if (facts.groups.length === 0) return [text(reader.texts.refusals.unknownPerson, { spacing: "medium" })];
  return [
    ...(hasRole(facts, "member")
      ? [
          part(welcome.getTitle, welcome.get),
          part(welcome.landsTitle, welcome.lands),
          box([heading(welcome.whoTitle), text(welcome.who, { spacing: "none" })]),
        ]
      : []),
    ...(hasRole(facts, "facilitator") ? [text(welcome.facilitator, { spacing: "medium" })] : []),
    ...(hasRole(facts, "reader") ? [text(welcome.reader, { spacing: "medium" })] : []),
  ];
}
const part = (head: string, words: string): Element =>
  section([heading(head), text(words, { spacing: "none" })]);

/** With the other buttons, as many as a card may have. */
const mostOffers = 3;

/** To a channel, in the group's written form; nobody is written to because of it. */
function inChannel(reader: Reader, facts: WelcomeFacts): Drawn {
  const { welcome, actions } = reader.texts.cards;
  const { channel } = reader.texts.notices;
  const offers = (facts.offers ?? []).slice(0, mostOffers);
  const added = facts.addedBy ? welcome.addedBy(facts.addedBy) : undefined;
  return drawn(
    reader,
    { summary: welcome.titleChannel, speak: [welcome.titleChannel, added, welcome.quiet] },
    [
      section(
        [
          title(welcome.titleChannel),
          under(
            joined(
              facts.groups.map(({ name }) => name).join(" · "),
              facts.groups.length > 0 && added ? "·" : undefined,
              added,
            ),
          ),
        ],
        { spacing: "none" },
      ),
      text(welcome.channel, { spacing: "medium" }),
      text(joined(welcome.quiet), { spacing: "small" }),
      ...(offers.length > 0 ? [text(channel.useText, { spacing: "small" })] : []),
    ],
    [
      ...offers.map(({ programme, group, name }) =>
        plainButton(channel.use(name), "useChannel", { programme, group }),
      ),
      ...link(actions.board, facts.boardUrl),
      plainButton(actions.help, "help", {}, { mode: "secondary" }),
      ...link(actions.privacy, facts.privacyUrl, { mode: "secondary" }),
    ],
  );
}
