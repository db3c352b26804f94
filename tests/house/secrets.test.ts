/** No key, password or token is in the project. */
import assert from "node:assert/strict";
import { projectFiles, read } from "../support/sources.ts";

const kinds: Record<string, RegExp> = {
  "a private key": /-----BEGIN (?:[A-Z ]+ )?PRIVATE KEY-----/,
  "a key of an Azure account": /\b(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{40,}={0,2}/,
  "a shared access signature": /[?&]sig=[A-Za-z0-9%+/]{40,}/,
  "a secret of an Entra app": /(?<![\w~.-])[\w~.-]{3}[78]Q~[\w~.-]{31,34}(?![\w~.-])/,
  "a key of Cosmos DB": /(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{86}==(?![A-Za-z0-9+/=])/,
  "a token of GitHub": /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})\b/,
  "a token of npm": /\bnpm_[A-Za-z0-9]{36}\b/,
  "a key of a cloud": /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  "a token of Slack": /\bxox[abprs]-[A-Za-z0-9-]{20,}/,
  "a signed token": /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/,
  "a password in an address": /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"'`<>${}]+:[^\s/@"'`<>${}]{6,}@[\w.-]+/i,
  "a password beside its name":
    /\b(?:password|passwd|client_?secret|api_?key)["']?\s*[:=]\s*["'](?!\s*["'])[^"'\s${}]{12,}["']/i,
};

const problemsIn = (path: string, text: string): string[] =>
  Object.entries(kinds)
    // The fingerprints of packages look like keys and are public.
    .filter(([kind]) => !(path.endsWith("package-lock.json") && kind === "a key of Cosmos DB"))
    .filter(([, pattern]) => pattern.test(text))
    .map(([kind]) => `${path} holds ${kind}`);

/** Put together here, so that this page does not find itself. */
const x = (n: number): string => "xY3".repeat(n).slice(0, n);
const bad: string[] = [
  ["-----BEGIN RSA", "PRIVATE KEY-----"].join(" "),
  ["-----BEGIN", "PRIVATE KEY-----"].join(" "),
  `AccountEndpoint=https://a.example/;Account${"Key"}=${x(86)}==;`,
  `Endpoint=sb://a.example/;SharedAccess${"Key"}=${x(43)}=`,
  `https://a.blob.example/c?sv=2024&s${"ig"}=${x(44)}`,
  `abc8${"Q~"}${x(34)}`,
  `const key = "${x(86)}==";`,
  `gh${"p_"}${x(36)}`,
  `npm${"_"}${x(36)}`,
  `AK${"IA"}ABCDEFGHIJKLMNOP`,
  `xox${"b"}-${x(24)}`,
  `ey${"J"}${x(20)}.ey${"J"}${x(20)}.${x(30)}`,
  `postgres://kari:${x(12)}@db.example.org/x`,
  `client_${"secret"}: "${x(20)}"`,
];

describe("secrets", () => {
  it("are not in any file of the project", () => {
    const binary = /\.(png|ico|jpg|woff2?|pptx|xlsx|docx|zip|db|pdf)$/;
    const found = projectFiles()
      .filter((path) => !binary.test(path))
      .flatMap((path) => problemsIn(path, read(path)));
    assert.deepEqual(found, []);
  });

  for (const text of bad) {
    it(`are found: ${text.slice(0, 24)}…`, () => assert.equal(problemsIn("x.ts", text).length, 1, text));
  }

  it("are not mistaken for what only looks like one", () => {
    for (const text of [
      'MicrosoftAppPassword = env["MicrosoftAppPassword"]',
      "http://127.0.0.1:3978/api/messages",
      "InstrumentationKey=11111111-1111-4111-8111-111111111111",
      'key: "bXlrZXk="',
    ])
      assert.deepEqual(problemsIn("x.ts", text), [], text);
  });

  it("have no file of their own", () => {
    const files = projectFiles().filter((path) => /\.(pem|key|pfx|p12|publishsettings)$|\.user$/.test(path));
    assert.deepEqual(files, []);
  });
});
