/** The people whom the Playground plays are those of the demo, so that a click in the chat is found on the board. */
import assert from "node:assert/strict";
import { parse } from "yaml";
import { read } from "../support/sources.ts";

interface DemoPerson {
  id: string;
  name: string;
  email: string;
  tenant: string;
  object: string;
}
interface Demo {
  playground: Record<string, string | string[]>;
  region: { people: DemoPerson[] };
  groups: { id: string; channel: { name: string; id: string }; people: DemoPerson[] }[];
}
interface PlayedPerson {
  id: string;
  name: string;
  givenName: string;
  surname: string;
  userPrincipleName: string;
  email: string;
  aadObjectId: string;
}
interface Played {
  tenantId: string;
  currentUser: PlayedPerson;
  users: PlayedPerson[];
  team: { channels: { name: string; id: string }[] };
}

describe("the settings of the Playground", () => {
  const demo = parse(read("infra/demo/demo-world.yaml")) as Demo;
  const played = parse(read("infra/playground/.m365agentsplayground.yml")) as Played;
  const people = [...demo.region.people, ...demo.groups.flatMap((group) => group.people)];
  const everybody = [played.currentUser, ...played.users];

  it("are the people of the demo, by name, address and object id", () => {
    for (const person of everybody) {
      const known = people.find(({ id }) => `29:${id}` === person.id);
      assert.ok(known, person.id);
      assert.equal(person.name, known.name);
      assert.equal(`${person.givenName} ${person.surname}`, known.name);
      assert.equal(person.email, known.email);
      assert.equal(person.userPrincipleName, known.email);
      assert.equal(person.aadObjectId, known.object);
    }
  });

  it("are the six whom the demo names, and the channel of their group", () => {
    const named = Object.values(demo.playground).flat();
    assert.deepEqual(
      everybody.map(({ id }) => id.slice(3)).filter((id) => !named.includes(id)),
      [],
    );
    const group = demo.groups.find(({ id }) => named.includes(id));
    assert.deepEqual(
      played.team.channels,
      [group?.channel].map((it) => ({ id: it?.id, name: it?.name })),
    );
    assert.equal(
      group?.people.find(({ id }) => `29:${id}` === played.currentUser.id)?.tenant,
      played.tenantId,
    );
  });
});
