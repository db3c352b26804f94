import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { languages } from "../../bot/domain/language.ts";
import { commandMenus, commands } from "../../bot/texts/commands.ts";
import { namesIn } from "../../infra/appPackage.ts";
import { example, manifest, template, texts } from "./files.ts";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const host = example["TAB_DOMAIN"];
const menus = [commandMenus.personal, commandMenus.shared];
const urls = [...JSON.stringify(manifest).matchAll(/"(https?:[^"]+)"/g)]
  .map((match) => new URL(match[1] ?? ""))
  .filter((url) => !url.pathname.endsWith(".schema.json"));

/** The pages that Teams opens; the service must serve each of them. */
const pages = ["/tab/config", "/tab/home", "/tab/overview", "/personvern", "/vilkar", "/"];

describe("the manifest's ids and addresses", () => {
  it("needs three values and nothing else", () => {
    assert.deepEqual(namesIn(template).sort(), ["BOT_ID", "TAB_DOMAIN", "TEAMS_APP_ID"]);
  });

  it("has GUIDs where Teams wants them, and one identity for bot and tab", () => {
    const ids = [manifest.id, manifest.bots[0]?.botId, manifest.webApplicationInfo.id];
    for (const id of ids) assert.match(id ?? "", guid);
    assert.equal(manifest.webApplicationInfo.id, manifest.bots[0]?.botId);
    assert.equal(manifest.webApplicationInfo.resource, `api://${host}/botid-${manifest.bots[0]?.botId}`);
  });

  it("carries the version of the project", () => {
    const project = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
      version: string;
    };
    assert.equal(manifest.version, project.version);
  });

  it("points only to our own domain, over https, and only to pages that we serve", () => {
    assert.deepEqual(manifest.validDomains, [host]);
    for (const url of urls) {
      assert.equal(url.protocol, "https:");
      assert.equal(url.host, host);
      assert.ok(pages.includes(url.pathname), url.pathname);
    }
    for (const page of pages)
      assert.ok(
        urls.some((url) => url.pathname === page),
        page,
      );
  });
});

describe("the manifest's scopes and permissions", () => {
  it("has personal static tabs only: one in team scope would hide the configurable tab", () => {
    assert.deepEqual(
      manifest.staticTabs.map((tab) => tab.entityId),
      ["home", "conversations", "overview", "about"],
    );
    for (const tab of manifest.staticTabs) assert.deepEqual(tab.scopes, ["personal"]);
    assert.deepEqual(
      manifest.configurableTabs.map((tab) => tab.scopes),
      [["team", "groupChat"]],
    );
    assert.deepEqual(
      manifest.bots.map((bot) => bot.scopes),
      [["personal", "team", "groupChat"]],
    );
  });

  it("asks for exactly what decision 0022 allows", () => {
    assert.deepEqual(manifest.permissions, ["identity"]);
    assert.deepEqual(manifest.authorization.permissions.resourceSpecific, [
      { name: "ChannelMember.Read.Group", type: "Application" },
    ]);
  });
});

describe("the manifest's languages", () => {
  const { localizationInfo } = manifest;

  it("are bokmål by default, nynorsk and English, by language-only tags", () => {
    const { defaultLanguageTag, defaultLanguageFile, additionalLanguages } = localizationInfo;
    assert.deepEqual(
      [defaultLanguageTag, ...additionalLanguages.map((one) => one.languageTag)],
      [...languages],
    );
    const named = [defaultLanguageFile, ...additionalLanguages.map((one) => one.file)];
    assert.deepEqual(
      named,
      languages.map((language) => `${language}.json`),
    );
  });

  for (const language of languages) {
    it(`have every text in ${language}`, () => {
      assert.deepEqual(Object.keys(texts[language]).sort(), ["$schema", ...Object.keys(shown())].sort());
      for (const [key, text] of Object.entries(texts[language])) assert.notEqual(text.trim(), "", key);
    });
  }

  it("say in the bokmål file what the manifest itself says", () => {
    const { $schema: _, ...nb } = texts.nb;
    assert.deepEqual(nb, shown());
  });

  it("do not leave a text untranslated", () => {
    const same = ["$schema", "name.short", "name.full"];
    for (const key of Object.keys(texts.nb).filter((one) => !same.includes(one) && !one.endsWith(".title"))) {
      if (texts.nb[key] !== "Oversikt") assert.notEqual(texts.nn[key], texts.nb[key], `nn ${key}`);
      assert.notEqual(texts.en[key], texts.nb[key], `en ${key}`);
    }
  });
});

/** What Teams shows from the manifest, by the keys of a language file. */
function shown(): Record<string, string> {
  const tabs = manifest.staticTabs.flatMap((tab, i) =>
    tab.name ? [[`staticTabs[${i}].name`, tab.name]] : [],
  );
  const menu = (manifest.bots[0]?.commandLists ?? []).flatMap((list, i) =>
    list.commands.flatMap(({ title, description }, j) => [
      [`bots[0].commandLists[${i}].commands[${j}].title`, title],
      [`bots[0].commandLists[${i}].commands[${j}].description`, description],
    ]),
  );
  return {
    "name.short": manifest.name.short,
    "name.full": manifest.name.full,
    "description.short": manifest.description.short,
    "description.full": manifest.description.full,
    ...Object.fromEntries(tabs),
    ...Object.fromEntries(menu),
  } as Record<string, string>;
}

describe("the command menus", () => {
  it("are for personal chat, and for channels and group chats", () => {
    const scopes = manifest.bots[0]?.commandLists.map((list) => list.scopes);
    assert.deepEqual(scopes, [["personal"], ["team", "groupChat"]]);
  });

  for (const language of languages) {
    it(`offer in ${language} only what the bot answers`, () => {
      menus.forEach((menu, i) => {
        const titles = manifest.bots[0]?.commandLists[i]?.commands.map(
          (_, j) => texts[language][`bots[0].commandLists[${i}].commands[${j}].title`],
        );
        assert.deepEqual(
          titles,
          menu.map((command) => commands[command][language][0]),
        );
      });
    });
  }

  it("never leave a word with two meanings, in any language", () => {
    const meaning = new Map<string, string>();
    for (const [command, byLanguage] of Object.entries(commands)) {
      for (const alias of Object.values(byLanguage).flat()) {
        assert.equal(meaning.get(alias) ?? command, command, alias);
        meaning.set(alias, command);
      }
    }
  });

  it("are plain words: lower case, no slash, short enough for a telephone", () => {
    for (const alias of Object.values(commands).flatMap((one) => Object.values(one).flat())) {
      assert.match(alias, /^[a-zæøå]+( [a-zæøå]+)*$/);
      assert.ok(alias.length <= 20, alias);
    }
  });
});
