/** `npm run sbom` writes dist/sbom.cdx.json: what the product is made of, with licences, in CycloneDX. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { productPackages, silent, type Package } from "./packages.ts";

/** Names with a scope are parted by %2F in a package URL's name, and the @ is written out. */
const purl = ({ name, version }: Package): string =>
  `pkg:npm/${name.replace(/^@/, "%40")}@${encodeURIComponent(version)}`;

const component = (it: Package): object => ({
  type: "library",
  "bom-ref": purl(it),
  name: it.name,
  version: it.version,
  purl: purl(it),
  scope: it.optional ? "optional" : "required",
  ...(it.licence !== undefined ? { licenses: [licenceOf(it.licence)] } : readByUs(it.name)),
  ...(it.sha512 !== undefined && { hashes: [{ alg: "SHA-512", content: it.sha512 }] }),
});

const licenceOf = (licence: string): object => {
  if (/^[\w.-]+$/.test(licence)) return { license: { id: licence } };
  return / (OR|AND|WITH) /.test(licence) ? { expression: licence } : { license: { name: licence } };
};

/** Not declared where it belongs: what was found is marked as our reading, and what was not is said. */
function readByUs(name: string): object {
  const found = silent[name];
  if (!found) return {};
  const { licence, because } = found;
  return {
    ...(licence !== undefined && { licenses: [{ license: { id: licence, acknowledgement: "concluded" } }] }),
    properties: [{ name: "ledergaloppen:licence", value: because }],
  };
}

/** The same lockfile gives the same bill, to the byte: it has no time and no serial number of its own. */
export function billOfMaterials(packages: readonly Package[], version: string): object {
  const unique = new Map(packages.map((it) => [purl(it), it]));
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: { type: "application", "bom-ref": "ledergaloppen", name: "ledergaloppen", version },
    },
    components: [...unique.keys()]
      .toSorted()
      .map((key) => unique.get(key))
      .filter((it) => it !== undefined)
      .map(component),
  };
}

if (import.meta.main) {
  const root = new URL("../", import.meta.url);
  const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };
  const bill = billOfMaterials(productPackages(), version);
  mkdirSync(new URL("dist/", root), { recursive: true });
  writeFileSync(new URL("dist/sbom.cdx.json", root), `${JSON.stringify(bill, null, 2)}\n`);
  console.log("dist/sbom.cdx.json says what the product is made of.");
}
