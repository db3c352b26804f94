import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readFileSync } from "node:fs";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { languages } from "../../bot/domain/language.ts";
import { manifest, texts } from "./files.ts";

/** Microsoft's own schemas, as published with the toolkit; only the files are used, not the package's code. */
const schemas = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/app-manifest")),
  "json-schemas",
);

function problems(file: string, data: unknown): string[] {
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const version = `v${manifest.manifestVersion}`;
  const schema = JSON.parse(readFileSync(join(schemas, "teams", version, file), "utf8")) as object;
  const validate = ajv.compile(schema);
  validate(data);
  return (validate.errors ?? []).map((error) => `${error.instancePath || "/"} ${error.message}`);
}

describe("the app manifest", () => {
  it("is valid against Microsoft's schema of its version", () => {
    assert.deepEqual(problems("MicrosoftTeams.schema.json", manifest), []);
  });

  it("names the schema of its version", () => {
    const { $schema, manifestVersion } = manifest;
    assert.equal(manifestVersion, "1.29");
    assert.match($schema, new RegExp(`/teams/v${manifestVersion}/MicrosoftTeams\\.schema\\.json$`));
  });

  for (const language of languages) {
    it(`has a valid language file for ${language}`, () => {
      assert.deepEqual(problems("MicrosoftTeams.Localization.schema.json", texts[language]), []);
    });
  }

  it("would not pass with an unknown property, an old scope or an id that is no GUID", () => {
    const [bot] = manifest.bots;
    const wrong = [
      { ...manifest, packageName: "no.ks.ledergaloppen" },
      { ...manifest, bots: [{ ...bot, scopes: ["groupchat"] }] },
      { ...manifest, bots: [{ ...bot, botId: "our-bot" }] },
    ];
    for (const one of wrong) assert.notDeepEqual(problems("MicrosoftTeams.schema.json", one), []);
  });
});
