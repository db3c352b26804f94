import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { environments, problemsWith, zipPackage } from "../../infra/appPackage.ts";
import { example, files, template, textOf, type Manifest } from "./files.ts";

describe("the app package", () => {
  for (const environment of environments) {
    it(`for ${environment} holds the manifest, the icons and the languages, and nothing else`, () => {
      const zip = unzipSync(zipPackage(environment, files, example));
      const expected = ["color.png", "en.json", "manifest.json", "nb.json", "nn.json", "outline.png"];
      assert.deepEqual(Object.keys(zip).sort(), expected);
      const manifest = strFromU8(zip["manifest.json"] ?? assert.fail());
      assert.ok(!manifest.includes("${{"));
      assert.equal((JSON.parse(manifest) as Manifest).id, example["TEAMS_APP_ID"]);
    });
  }

  it("is named so that a test is told apart from the real app, in every language", () => {
    const named = (environment: "dev" | "production") =>
      Object.entries(unzipSync(zipPackage(environment, files, example)))
        .filter(([name]) => name.endsWith(".json"))
        .map(
          ([, bytes]) => JSON.parse(strFromU8(bytes)) as { name?: { short: string }; "name.short"?: string },
        )
        .map((one) => one.name?.short ?? one["name.short"]);
    assert.deepEqual(new Set(named("production")), new Set(["Ledergaloppen"]));
    assert.deepEqual(new Set(named("dev")), new Set(["Ledergaloppen (test)"]));
  });

  it("is the same bytes for the same values", () => {
    assert.deepEqual(zipPackage("dev", files, example), zipPackage("dev", files, example));
  });

  it("keeps our letters", () => {
    const zip = unzipSync(zipPackage("production", files, example));
    assert.equal(strFromU8(zip["nn.json"] ?? assert.fail()), textOf("nn.json"));
  });
});

describe("the app package is refused", () => {
  const refused = (environment: "local" | "dev" | "production", change: Record<string, string>) =>
    problemsWith(environment, template, { ...example, ...change }).join("; ");

  it("not, when every value is right", () => {
    for (const environment of environments) assert.equal(refused(environment, {}), "");
  });

  it("when a value is missing, naming every one", () => {
    const all = problemsWith("dev", template, {});
    assert.deepEqual(all.sort(), ["BOT_ID is missing", "TAB_DOMAIN is missing", "TEAMS_APP_ID is missing"]);
    assert.match(refused("production", { BOT_ID: " " }), /BOT_ID is missing/);
  });

  it("when an id is no GUID or only zeros", () => {
    assert.match(refused("dev", { BOT_ID: "bot" }), /BOT_ID is not a GUID: bot/);
    assert.match(refused("dev", { TEAMS_APP_ID: "00000000-0000-0000-0000-000000000000" }), /only zeros/);
  });

  for (const domain of [
    "https://a.example.no",
    "a.example.no/tab",
    "a.example.no:443",
    "localhost",
    "*.a.no",
    "A.no",
  ]) {
    it(`when the domain is ${domain}`, () => {
      assert.match(refused("local", { TAB_DOMAIN: domain }), /TAB_DOMAIN must be a host name/);
    });
  }

  for (const domain of ["lederg.azurewebsites.net", "x1.euw.devtunnels.ms", "y.ngrok-free.app"]) {
    it(`when the domain is ${domain}, except on a developer's machine`, () => {
      assert.match(refused("production", { TAB_DOMAIN: domain }), /a domain of our own/);
      assert.match(refused("dev", { TAB_DOMAIN: domain }), /a domain of our own/);
      assert.equal(refused("local", { TAB_DOMAIN: domain }), "");
    });
  }
});
