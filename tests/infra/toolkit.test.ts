import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { parse } from "yaml";
import { namesIn } from "../../infra/appPackage.ts";
import { readBicep } from "./bicep.ts";
import { actions, builtIn, rootKeys, secretVariable, stepKeys, variable } from "./toolkit.ts";

interface Step {
  uses: string;
  with?: Record<string, unknown>;
  writeToEnvironmentFile?: Record<string, string>;
}
type Lifecycle = "provision" | "deploy" | "publish";
type Yaml = { version: string; environmentFolderPath: string } & { [one in Lifecycle]?: Step[] };

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const envOf = (name: string) => parseEnv(read(`env/.env.${name}`));
const stages = ["provision", "deploy", "publish"] as const;
const files = [
  { file: "teamsapp.yml", environments: ["dev", "production"] },
  { file: "teamsapp.local.yml", environments: ["local"] },
  { file: "teamsapp.testtool.yml", environments: ["playground"] },
].map((one) => ({ ...one, yaml: parse(read(one.file)) as Yaml, text: read(one.file) }));
const stepsOf = (yaml: Yaml): Step[] => stages.flatMap((stage) => yaml[stage] ?? []);

for (const { file, environments, yaml, text } of files) {
  describe(file, () => {
    it("has only keys that the toolkit knows, in a version that it knows", () => {
      assert.deepEqual(
        Object.keys(yaml).filter((key) => !rootKeys.includes(key)),
        [],
      );
      assert.equal(yaml.version, "v1.11");
      for (const step of stepsOf(yaml)) {
        assert.deepEqual(
          Object.keys(step).filter((key) => !stepKeys.includes(key)),
          [],
          step.uses,
        );
      }
    });

    it("gives every action what it needs and nothing that it does not know", () => {
      for (const step of stepsOf(yaml)) {
        const action = actions[step.uses] ?? assert.fail(`unknown action ${step.uses}`);
        const given = Object.keys(step.with ?? {});
        const written = Object.keys(step.writeToEnvironmentFile ?? {});
        const { needs, may = [], writes = [], mayWrite = [] } = action;
        assert.deepEqual(
          needs.filter((key) => !given.includes(key)),
          [],
          step.uses,
        );
        assert.deepEqual(
          given.filter((key) => ![...needs, ...may].includes(key)),
          [],
          step.uses,
        );
        assert.deepEqual(
          writes.filter((key) => !written.includes(key)),
          [],
          step.uses,
        );
        assert.deepEqual(
          written.filter((key) => ![...writes, ...mayWrite].includes(key)),
          [],
          step.uses,
        );
        for (const [key, name] of Object.entries(step.writeToEnvironmentFile ?? {})) {
          assert.match(name, key === "clientSecret" ? secretVariable : variable);
        }
      }
    });

    it("asks for no value that nothing provides", () => {
      const outputs = readBicep(new URL("infra/bicep/main.bicep", root)).outputs;
      const written = stepsOf(yaml).flatMap((step) => Object.values(step.writeToEnvironmentFile ?? {}));
      for (const environment of environments) {
        const provided = [...Object.keys(envOf(environment)), ...outputs, ...written, ...builtIn];
        for (const step of stepsOf(yaml)) {
          const named = Object.entries(step.with ?? {}).filter(([key]) =>
            /^(manifestPath|templates)$/.test(key),
          );
          const paths = [...JSON.stringify(named).matchAll(/"\.\/([^"]+\.json)"/g)].map(
            (match) => match[1] ?? "",
          );
          const names = [JSON.stringify(step), ...paths.map(read)].flatMap(namesIn);
          assert.deepEqual(
            names.filter((name) => !provided.includes(name)),
            [],
            `${environment}: ${step.uses}`,
          );
        }
      }
    });

    it("names only files and commands that exist", () => {
      const made = /^\.\/(dist|\.cache|\.localConfigs)/;
      const paths = [...text.matchAll(/(?<=[\s:])\.\/\S+/g)].map(([path]) => path);
      for (const path of paths.filter((one) => !made.test(one)))
        assert.ok(existsSync(new URL(path, root)), path);
      const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
      for (const [, script = ""] of text.matchAll(/args: run (\S+)/g)) assert.ok(script in scripts, script);
    });
  });
}

describe("the toolkit files together", () => {
  it("make no secret but the developer's own, and keep that one out of git", () => {
    const secret = (text: string) => /SECRET_|generateClientSecret: true|[Pp]assword:/.test(text);
    assert.deepEqual(
      files.filter(({ text }) => secret(text)).map(({ file }) => file),
      ["teamsapp.local.yml"],
    );
    const ignored = read(".gitignore").split("\n");
    for (const line of ["env/*.user", ".localConfigs*"]) assert.ok(ignored.includes(line), line);
  });

  it("find an env file for every environment, with values only where they are no secret", () => {
    const names = readdirSync(new URL("env/", root)).filter((name) => !name.endsWith(".user"));
    assert.deepEqual(names.sort(), [".env.dev", ".env.local", ".env.playground", ".env.production"]);
    for (const name of names) {
      const env = parseEnv(read(`env/${name}`));
      assert.equal(env["TEAMSFX_ENV"], name.replace(".env.", ""));
      assert.deepEqual(
        Object.keys(env).filter((key) => /SECRET|PASSWORD|KEY$|TOKEN/.test(key)),
        [],
      );
    }
  });

  it("turn to one Entra app, for several organisations, with a service principal at home", () => {
    for (const { yaml } of files) {
      for (const { with: given } of stepsOf(yaml).filter((step) => step.uses === "aadApp/create")) {
        assert.equal(given?.["signInAudience"], "AzureADMultipleOrgs");
        assert.equal(given?.["generateServicePrincipal"], true);
      }
    }
  });
});

describe("the Entra app", () => {
  interface Entra {
    signInAudience: string;
    identifierUris: string[];
    api: {
      requestedAccessTokenVersion: number;
      oauth2PermissionScopes: { id: string; value: string }[];
      preAuthorizedApplications: { appId: string; delegatedPermissionIds: string[] }[];
    };
    optionalClaims: { accessToken: { name: string }[] };
    requiredResourceAccess: unknown[];
    passwordCredentials?: unknown[];
  }
  const entra = JSON.parse(read("infra/entra.manifest.json")) as Entra;
  const manifest = JSON.parse(read("manifest/manifest.json")) as { webApplicationInfo: { resource: string } };

  it("is for several organisations, issues version 2 tokens and asks for nothing from Graph", () => {
    assert.equal(entra.signInAudience, "AzureADMultipleOrgs");
    assert.equal(entra.api.requestedAccessTokenVersion, 2);
    assert.deepEqual(entra.requiredResourceAccess, []);
    assert.equal(entra.passwordCredentials, undefined);
  });

  it("has the address that the manifest of Teams names", () => {
    assert.deepEqual(entra.identifierUris, [manifest.webApplicationInfo.resource]);
  });

  it("lets Teams on the desktop, on the phone and on the web ask for access_as_user without a question", () => {
    const [scope] = entra.api.oauth2PermissionScopes;
    assert.equal(scope?.value, "access_as_user");
    const clients = entra.api.preAuthorizedApplications;
    assert.deepEqual(
      clients.map(({ appId }) => appId),
      ["1fec8e78-bce4-4aaf-ab1b-5451cc387264", "5e3ce6c0-2b1f-4285-8d4b-75ee78787346"],
    );
    for (const { delegatedPermissionIds } of clients) assert.deepEqual(delegatedPermissionIds, [scope?.id]);
  });

  it("says in its tokens whether an app or a person asks", () => {
    assert.deepEqual(
      entra.optionalClaims.accessToken.map(({ name }) => name),
      ["idtyp", "acct"],
    );
  });
});
