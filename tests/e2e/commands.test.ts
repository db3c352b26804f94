/** What the papers tell people to type, typed: in a quick form, on data of its own. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { openEmbedded } from "../../bot/adapters/embedded/open.ts";
import { moment } from "../../bot/domain/time.ts";
import { known } from "../support/commands.ts";
import { demoHouse } from "../support/demoHouse.ts";

describe("a command in the papers", function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), "commands-"));
  const data = join(folder, "data");
  before(async () => {
    mkdirSync(data);
    // There is a programme with people in it, as there would be.
    const demo = await demoHouse({ store: openEmbedded(data, { now: () => moment(Date.now()) }) });
    await demo.close();
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const one of known) {
    if (!("run" in one)) continue;
    it(`works: npm run ${one.run.join(" ")}`, async () => {
      const given = one.run.map((word) => word.replace("FOLDER", folder));
      const path = [dirname(process.execPath), process.env["PATH"]].join(delimiter);
      // Where CI names a Cosmos DB, it would be that.
      const { COSMOS_ENDPOINT: _e, COSMOS_KEY: _k, ...rest } = process.env;
      const env = { ...rest, DATA_DIR: data, PATH: path };
      const said = await new Promise<string>((resolve, reject) => {
        execFile("npm", ["run", "--silent", ...given], { env, timeout: 100_000 }, (error, out, err) =>
          error ? reject(new Error(`${error.message}\n${out}${err}`)) : resolve(out + err),
        );
      });
      assert.match(said, one.says);
    });
  }
});
