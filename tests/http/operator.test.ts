import { deepEqual, equal } from "node:assert/strict";
import { usesOf } from "../../bot/adapters/http/uses.ts";
import { demoHouse } from "../support/demoHouse.ts";

describe("whoever runs the service", () => {
  it("is told so on their own page, and nobody else is", async () => {
    const demo = await demoHouse();
    try {
      const { object } = demo.account("rv-kari");
      const { home } = usesOf(demo.house, undefined, (account) => account.object === object);
      const seen = async (person: string) => {
        const visitor = await demo.visitor(person);
        return home({ visitor, local: false, language: "nb" });
      };
      const [kari, solveig] = [await seen("rv-kari"), await seen("fj-solveig")];
      equal(kari.ok && kari.value.operator, true);
      equal(solveig.ok && "operator" in solveig.value, false);
      deepEqual(await demo.house.viewHome({ visitor: await demo.visitor("fj-solveig") }), solveig);
    } finally {
      await demo.close();
    }
  });
});
