import { deepEqual, equal } from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import { identifyLocally, localAccount } from "../../bot/adapters/http/local.ts";
import { acceptedLanguage } from "../../bot/adapters/http/language.ts";
import { visitor } from "./house.ts";

const asked = (headers: Record<string, string>): IncomingMessage =>
  ({ headers }) as unknown as IncomingMessage;

describe("who somebody is on this machine", () => {
  it("is said by the header before the cookie", () => {
    const both = asked({ "x-local-person": "t1/ingrid", cookie: "local-person=t1%2Fkari" });
    deepEqual(localAccount(both), { tenant: "t1", object: "ingrid" });
    deepEqual(localAccount(asked({ cookie: "a=b; local-person=t1%2Fkari" })), {
      tenant: "t1",
      object: "kari",
    });
  });
  for (const cookie of [
    "",
    "local-person=",
    "local-person=%E0%A4",
    "local-person=a",
    "xlocal-person=t1%2Fkari",
  ]) {
    it(`is nobody with «${cookie}»`, () => equal(localAccount(asked({ cookie })), undefined));
  }
  it("is looked up", async () => {
    const identify = identifyLocally((account) => Promise.resolve({ ...visitor, account }));
    const found = await identify(asked({ "x-local-person": "t9/olav" }));
    deepEqual(found?.account, { tenant: "t9", object: "olav" });
    equal(await identify(asked({})), undefined);
  });
});

describe("the language a browser asks for", () => {
  const cases: [string | undefined, string][] = [
    [undefined, "nb"],
    ["nn-NO,nn;q=0.9,en;q=0.8", "nn"],
    ["en;q=0.3, nn-NO;q=0.9", "nn"],
    ["no, en;q=0.9", "nb"],
    ["de, fr;q=0.9", "nb"],
    [";;,,q=", "nb"],
  ];
  for (const [header, language] of cases) {
    it(`${header ?? "nothing"} is ${language}`, () => equal(acceptedLanguage(header), language));
  }
});
