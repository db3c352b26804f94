import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as container from "../../bot/adapters/cosmos/container.ts";
import {
  keysOf,
  literal,
  outputsUsed,
  parseBicep,
  propertyOf,
  readBicep,
  syntaxErrors,
  unknownNames,
} from "./bicep.ts";

const folder = new URL("../../infra/bicep/", import.meta.url);
const files = ["main.bicep", ...readdirSync(new URL("modules/", folder)).map((name) => `modules/${name}`)];
const main = readBicep(new URL("main.bicep", folder));
const needed = main.params.filter((param) => param.needed).map((param) => param.name);
const names = main.params.map((param) => param.name);

const resource = (file: string, name: string) => {
  const found = readBicep(new URL(`modules/${file}.bicep`, folder)).resources.find(
    (one) => one.name === name,
  );
  return found ?? assert.fail(`${file}.bicep has no ${name}`);
};

describe("the Bicep templates", () => {
  for (const file of files) {
    const bicep = readBicep(new URL(file, folder));

    it(`${file} has no syntax error and no unknown name`, () => {
      assert.deepEqual(syntaxErrors(bicep.root), []);
      assert.deepEqual(unknownNames(bicep.root), []);
    });

    it(`${file} gives each module what it asks for, and uses only what it returns`, () => {
      for (const { name, path, given } of bicep.modules) {
        const at = new URL(path, new URL(file, folder));
        assert.ok(existsSync(at), path);
        const module = readBicep(at);
        const known = module.params.map((param) => param.name);
        assert.deepEqual(
          given.filter((one) => !known.includes(one)),
          [],
          `${name} does not know these`,
        );
        const asked = module.params.filter((param) => param.needed).map((param) => param.name);
        assert.deepEqual(
          asked.filter((one) => !given.includes(one)),
          [],
          `${name} needs these`,
        );
        for (const [from, output = ""] of outputsUsed(bicep.root)) {
          if (from === name) assert.ok(module.outputs.includes(output), `${name} has no output ${output}`);
        }
      }
    });
  }

  it("would be caught with a misspelt name, a missing brace or a lost parameter", () => {
    const changed = (from: string, to: string) => parseBicep(main.root.text.replace(from, to));
    assert.deepEqual(unknownNames(changed("var name =", "var names =").root).slice(0, 1), ["name"]);
    assert.notDeepEqual(syntaxErrors(changed("params: {", "params: ").root), []);
    assert.deepEqual(
      changed("    zoneRedundant: chosen.zones", "").modules[1]?.given.includes("zoneRedundant"),
      false,
    );
  });
});

describe("the parameter files", () => {
  for (const file of ["pilot.bicepparam", "national.bicepparam"]) {
    it(`${file} gives what main.bicep needs and nothing that it does not know`, () => {
      // The grammar does not know `param x = …`, so these files are read line by line.
      const text = readFileSync(new URL(file, folder), "utf8");
      assert.match(text, /^using '\.\/main\.bicep'$/m);
      const given = [
        ...text.matchAll(/^param (\w+) = ('[^']+'|readEnvironmentVariable\('\w+'(, '\w*')?\))$/gm),
      ];
      assert.equal(given.length, [...text.matchAll(/^param /gm)].length, "a line of another form");
      const set = given.map((match) => match[1] ?? "");
      assert.deepEqual(
        set.filter((name) => !names.includes(name)),
        [],
      );
      assert.deepEqual(
        needed.filter((name) => !set.includes(name)),
        [],
      );
      assert.match(text, /ESTIMATE, TO BE CHECKED/);
    });
  }

  it("toolkit.parameters.json gives what main.bicep needs and nothing that it does not know", () => {
    const { parameters } = JSON.parse(readFileSync(new URL("toolkit.parameters.json", folder), "utf8")) as {
      parameters: Record<string, { value: string }>;
    };
    assert.deepEqual(
      Object.keys(parameters).filter((name) => !names.includes(name)),
      [],
    );
    assert.deepEqual(
      needed.filter((name) => !(name in parameters)),
      [],
    );
  });
});

describe("the store in Bicep", () => {
  const account = propertyOf(resource("store", "account").body, "properties");
  const properties = propertyOf(resource("store", "container").body, "properties");

  it("makes the container as container.ts defines it", () => {
    const { containerId, partitionKey, indexingPolicy, defaultTtl } = container;
    const expected = { id: containerId, partitionKey, indexingPolicy, defaultTtl };
    assert.deepEqual(literal(propertyOf(properties, "resource")), expected);
    assert.equal(literal(propertyOf(resource("store", "container").body, "name")), containerId);
  });

  it("makes the database that container.ts names, and one container only", () => {
    const database = resource("store", "database").body;
    assert.equal(literal(propertyOf(database, "name")), container.databaseId);
    assert.equal(literal(propertyOf(database, "properties", "resource", "id")), container.databaseId);
    const { resources } = readBicep(new URL("modules/store.bicep", folder));
    assert.equal(resources.filter((one) => one.type.includes("/containers@")).length, 1);
  });

  it("has no keys, a continuous backup, and one writer", () => {
    assert.equal(literal(propertyOf(account, "disableLocalAuth")), true);
    assert.equal(literal(propertyOf(account, "backupPolicy", "type")), "Continuous");
    const role = propertyOf(resource("store", "contributor").body, "properties");
    assert.match(
      String(literal(propertyOf(role, "roleDefinitionId"))),
      /00000000-0000-0000-0000-000000000002$/,
    );
  });

  it("sets throughput only when it is not serverless", () => {
    assert.match(propertyOf(properties, "options").text, /^serverless \? \{\} : \{/);
    assert.match(
      propertyOf(account, "capabilities").text,
      /^serverless \? \[.*EnableServerless.*\] : \[\]$/s,
    );
  });
});

describe("the index of the container", () => {
  const { indexingPolicy, partitionKey, defaultTtl } = container;

  it("covers what queries look for and none of what people wrote", () => {
    assert.deepEqual(
      indexingPolicy.includedPaths.map(({ path }) => path),
      ["/partition/?", "/kind/?", "/dueAt/?", "/lane/?"],
    );
    assert.deepEqual(indexingPolicy.excludedPaths, [{ path: "/*" }]);
    assert.deepEqual(
      indexingPolicy.compositeIndexes.map((paths) => paths.map(({ path }) => path)),
      [
        ["/kind", "/dueAt"],
        ["/lane", "/dueAt"],
      ],
    );
  });

  it("lets documents expire only by their own ttl, in the partition they name", () => {
    assert.equal(defaultTtl, -1);
    assert.deepEqual(partitionKey.paths, ["/partition"]);
  });

  it("is handed out as a copy", () => {
    container.containerDefinition().id = "other";
    assert.equal(container.containerDefinition().id, container.containerId);
  });
});

describe("the web app and the bot in Bicep", () => {
  const site = propertyOf(resource("web", "site").body, "properties");
  const config = propertyOf(site, "siteConfig");

  it("runs the service on the Node of this project, always, behind its health page", () => {
    const runtime = /^NODE\|(\d+)-lts$/.exec(String(literal(propertyOf(config, "linuxFxVersion"))))?.[1];
    assert.equal(runtime, process.versions.node.split(".")[0]);
    assert.equal(literal(propertyOf(config, "alwaysOn")), true);
    assert.equal(literal(propertyOf(config, "healthCheckPath")), "/healthz");
    assert.equal(literal(propertyOf(config, "appCommandLine")), "node bot/main.ts");
  });

  it("takes only encrypted calls and no publishing password", () => {
    assert.equal(literal(propertyOf(site, "httpsOnly")), true);
    assert.equal(literal(propertyOf(config, "ftpsState")), "Disabled");
    for (const name of ["noFtp", "noPassword"]) {
      assert.equal(literal(propertyOf(resource("web", name).body, "properties", "allow")), false);
    }
  });

  it("has no secret among its settings, and every setting is in the runbook", () => {
    const web = main.root
      .descendantsOfType("module_declaration")
      .find((one) => one?.namedChild(0)?.text === "web");
    const settings = keysOf(propertyOf(web?.namedChild(2) ?? assert.fail(), "params", "settings"));
    assert.ok(settings.includes("MicrosoftAppId"));
    const runbook = readFileSync(new URL("../../docs/runbook.md", import.meta.url), "utf8");
    for (const setting of settings) {
      assert.doesNotMatch(setting, /password|secret|key$/i);
      assert.ok(runbook.includes(`\`${setting}\``), setting);
    }
  });

  it("registers a single-tenant bot in the EU with Teams as its only channel", () => {
    const bot = propertyOf(resource("bot", "bot").body, "properties");
    assert.equal(literal(propertyOf(bot, "msaAppType")), "SingleTenant");
    assert.equal(literal(propertyOf(bot, "disableLocalAuth")), true);
    assert.equal(literal(propertyOf(resource("bot", "teams").body, "name")), "MsTeamsChannel");
    assert.match(main.root.text, /param botLocation string = 'westeurope'/);
    assert.match(main.root.text, /param location string = 'norwayeast'/);
  });

  it("explains every alert in the runbook", () => {
    const runbook = readFileSync(new URL("../../docs/runbook.md", import.meta.url), "utf8");
    const text = readFileSync(new URL("modules/alerts.bicep", folder), "utf8");
    const alerts = [...text.matchAll(/^ {4}(?:name|description): '([a-z-]+)'$/gm)].map(
      (match) => match[1] ?? "",
    );
    assert.equal(alerts.length, 9);
    for (const alert of alerts) assert.ok(runbook.includes(`\`${alert}\``), alert);
  });
});
