/** What we run with is under licences that we may use, in editions that are not known to be weak. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { productPackages, silent, type Package } from "../../infra/packages.ts";
import { billOfMaterials } from "../../infra/sbom.ts";

/** Permissive, and compatible with the EUPL. */
const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "ISC",
  "MIT",
  "MIT/X11",
  "Unlicense",
  "Zlib",
]);
/** An OR is fine when one of its sides is, an AND when both are. */
function isAllowed(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, "$1");
  if (bare.includes(" AND ")) return bare.split(" AND ").every(isAllowed);
  if (bare.includes(" OR ")) return bare.split(" OR ").some(isAllowed);
  return allowed.has(bare);
}
const problemsIn = (packages: readonly Package[]): string[] =>
  packages
    .filter(({ name, licence }) => (licence === undefined ? !(name in silent) : !isAllowed(licence)))
    .map(({ name, version, licence }) => `${name}@${version}: ${licence ?? "says nothing"}`);

/**
 * The first edition without the weakness that was published, of packages that botbuilder, restify and exceljs bring.
 * Their own ranges let npm choose these, so nothing is overridden (docs/decisions/0053-packages-we-did-not-choose.md).
 */
const atLeast: Record<string, string[]> = {
  axios: ["1.12.0"],
  "brace-expansion": ["1.1.12", "2.0.2"],
  "form-data": ["4.0.4"],
  jsonwebtoken: ["9.0.0"],
  jws: ["4.0.1"],
  lodash: ["4.17.21"],
  minimatch: ["3.0.5", "5.1.0"],
  "node-fetch": ["2.6.7"],
  qs: ["6.14.1"],
  semver: ["7.5.2"],
  send: ["0.19.0"],
  sshpk: ["1.13.2"],
  tmp: ["0.2.4"],
  ws: ["7.5.10", "8.17.1"],
};
const numbers = (version: string): number[] => version.split(/[.-]/).slice(0, 3).map(Number);
const isOlder = (a: string, b: string): boolean => {
  const [x, y] = [numbers(a), numbers(b)];
  const at = x.findIndex((n, i) => n !== y[i]);
  return at >= 0 && (x[at] ?? 0) < (y[at] ?? 0);
};
function weakIn(packages: readonly Pick<Package, "name" | "version">[]): string[] {
  return packages
    .filter(({ name, version }) => {
      const floors = atLeast[name];
      if (!floors) return false;
      const own = floors.find((floor) => numbers(floor)[0] === numbers(version)[0]) ?? floors[0] ?? "0";
      return isOlder(version, own);
    })
    .map(({ name, version }) => `${name}@${version}`);
}

describe("the packages that run with the product", () => {
  const packages = productPackages();

  it("are under licences that we may use", () => assert.deepEqual(problemsIn(packages), []));

  it("which can fail", () => {
    const one = (licence: string | undefined): Package => ({
      name: "x",
      version: "1.0.0",
      licence,
      sha512: undefined,
      optional: false,
    });
    for (const bad of ["GPL-3.0-or-later", "(MIT AND AGPL-3.0)", "SEE LICENSE IN LICENSE", undefined])
      assert.equal(problemsIn([one(bad)]).length, 1, String(bad));
    for (const good of ["MIT", "(MIT OR GPL-3.0-or-later)", "(MIT AND Zlib)"])
      assert.deepEqual(problemsIn([one(good)]), [], good);
  });

  it("are not of an edition with a weakness that we know of", () => {
    assert.deepEqual(weakIn(packages), []);
    assert.deepEqual(weakIn([{ name: "ws", version: "7.5.9" }]), ["ws@7.5.9"]);
    assert.deepEqual(weakIn([{ name: "axios", version: "0.28.0" }]), ["axios@0.28.0"]);
  });

  it("are pinned: each dependency of ours is one edition, and every package has its fingerprint", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<
      string,
      Record<string, string>
    >;
    const all = Object.entries({ ...dependencies, ...devDependencies });
    assert.deepEqual(
      all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
      [],
    );
    assert.deepEqual(
      packages.filter(({ sha512 }) => sha512 === undefined).map(({ name }) => name),
      [],
    );
  });

  it("are in the bill of materials, each once", () => {
    const bill = billOfMaterials(packages, "1.0.0") as {
      bomFormat: string;
      components: { purl: string; licenses?: object[]; hashes?: object[] }[];
    };
    assert.equal(bill.bomFormat, "CycloneDX");
    const purls = bill.components.map(({ purl }) => purl);
    assert.equal(new Set(purls).size, purls.length);
    assert.equal(new Set(packages.map(({ name, version }) => `${name}@${version}`)).size, purls.length);
    assert.ok(purls.some((purl) => purl.startsWith("pkg:npm/botbuilder@")));
    assert.ok(purls.some((purl) => purl.startsWith("pkg:npm/%40azure/cosmos@")));
    assert.deepEqual(billOfMaterials(packages, "1.0.0"), bill, "the same every time");
  });

  it("say themselves what their licence is, or the bill says where it was read, or that there is none", () => {
    const { components } = billOfMaterials(packages, "1.0.0") as {
      components: { name: string; licenses?: object[]; properties?: { value: string }[] }[];
    };
    const bare = components.filter(({ properties }) => properties).map(({ name }) => name);
    assert.deepEqual(bare.sort(), Object.keys(silent).sort());
    for (const { name, licenses, properties } of components) {
      assert.ok(licenses ?? properties, name);
      const said = silent[name]?.licence;
      if (!said) continue;
      const readme = readdirSync(`node_modules/${name}`).find((file) => /^readme/i.test(file)) ?? "";
      assert.ok(readFileSync(`node_modules/${name}/${readme}`, "utf8").includes(said), name);
    }
  });
});
