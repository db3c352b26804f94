/** Every command that a paper of the project names, and where it is run: here, in another test, or not here and why. */
import { projectFiles, read } from "./sources.ts";

export interface Named {
  paper: string;
  command: string;
}
/** `run`: the arguments after `npm run` in a quick form; FOLDER is a new folder, and what it says is to match. */
export type Known = { named: RegExp } & (
  { run: string[]; says: RegExp } | { in: string } | { notHere: string }
);

const isPaper = (path: string): boolean =>
  /^(README|ARCHITECTURE|CONTRIBUTING|SECURITY)\.md$/.test(path) || /^docs\/.*\.md$/.test(path);
const beginsLikeOne =
  /^(?:[A-Z_]+=\S+ )*(?:npm (?:run |start|test|ci|audit)|npx |node |az |azd |atk |git |cd |dig |set |zip |curl |docker )/;

/** Lines of fenced blocks of commands, and what stands in backticks and begins like a command. */
export function commandsIn(text: string): string[] {
  const fenced = [...text.matchAll(/^```(?:sh|bash|console)?\n([\s\S]*?)^```/gm)].flatMap(([, block = ""]) =>
    block.split("\n"),
  );
  const inline = [...text.replaceAll(/^```[\s\S]*?^```/gm, "").matchAll(/`([^`]+)`/g)].map(
    ([, it = ""]) => it,
  );
  return [...fenced, ...inline]
    .map((line) =>
      line
        .replace(/^\$ /, "")
        .replace(/\s+#.*$/, "")
        .replaceAll(/\s+/g, " ")
        .trim(),
    )
    .filter((line) => beginsLikeOne.test(`${line} `));
}

export const namedCommands = (): Named[] =>
  projectFiles()
    .filter(isPaper)
    .flatMap((paper) => commandsIn(read(paper)).map((command) => ({ paper, command })));

const workbook = "infra/programmes/pilot-vest.xlsx";
const demo = ["--programme", "vestkysten-demo"];
const azure =
  "it speaks to Azure, and there is no tenant to speak to; the templates are in tests/infra/bicep.test.ts";
const atLength = "it is minutes of work by itself";

/** In the order in which they are run: what one leaves behind is there for the next. */
export const known: readonly Known[] = [
  {
    named: /^npm run programme -- template /,
    run: ["programme", "--", "template", "FOLDER/loep.xlsx"],
    says: /loep\.xlsx/,
  },
  { named: /^npm run programme -- check /, run: ["programme", "--", "check", workbook], says: /Alt stemmer/ },
  {
    named: /^npm run programme -- load /,
    run: ["programme", "--", "load", workbook],
    says: /Kvam herad: ny/,
  },
  { named: /^npm run plan$/, run: ["plan"], says: /Pilot i vest/ },
  { named: /^npm run data -- export/, run: ["data", "--", "export", "FOLDER/out"], says: /documents are in/ },
  { named: /^npm run data -- verify /, run: ["data", "--", "verify", "FOLDER/out"], says: /export is whole/ },
  {
    named: /^npm run data -- import /,
    run: ["data", "--", "import", "FOLDER/out"],
    says: /were there already/,
  },
  {
    named: /^npm run data -- archive /,
    run: ["data", "--", "archive", ...demo, "FOLDER/archive"],
    says: /./,
  },
  {
    named: /^npm run data -- person /,
    run: ["data", "--", "person", ...demo, "--person", "fj-solveig", "FOLDER/person"],
    says: /./,
  },
  {
    named: /^npm run data -- erase /,
    run: ["data", "--", "erase", ...demo, "--person", "fj-solveig", "--dry-run"],
    says: /./,
  },
  { named: /^npm run data -- expire/, run: ["data", "--", "expire", "--dry-run"], says: /./ },
  { named: /^npm run data -- move /, in: "tests/contract/move.test.ts" },
  { named: /^npm run cards$/, run: ["cards"], says: /dist\/cards\/index\.html/ },
  {
    named: /^npm run package -- (?:local|dev|production|\w+ TEAMS_APP_ID=.*)$/,
    run: [
      "package",
      "--",
      "dev",
      "TEAMS_APP_ID=11111111-1111-4111-8111-111111111111",
      "BOT_ID=22222222-2222-4222-8222-222222222222",
      "TAB_DOMAIN=ledergaloppen.example.no",
    ],
    says: /ready to upload to Teams/,
  },
  { named: /^npm run sbom$/, run: ["sbom"], says: /sbom\.cdx\.json/ },
  { named: /^npm run scale$/, run: ["scale"], says: /million/ },
  {
    named: /^npm run soak -- /,
    run: ["soak", "--", "--lives", "1", "--seed", "1"],
    says: /1 lives, 35 days/,
  },
  { named: /^npm run bench/, run: ["bench", "--", "charges"], says: /charges/ },
  { named: /^npm run deployable$/, in: "tests/e2e/deployable.test.ts" },
  { named: /^npm run check$/, notHere: "it is what runs the fast tests, this one's neighbours among them" },
  { named: /^npm test/, notHere: "it is what runs this test" },
  { named: /^npm start$/, in: "tests/e2e/service-itself.test.ts" },
  { named: /^npm (ci|audit)/, notHere: "it speaks to the package registry" },
  {
    named:
      /^UPDATE_GOLDEN=1 npx mocha tests\/cards\/golden\.test\.ts( tests\/workbook\/problems\.test\.ts)?$/,
    notHere: "it would write over the golden files",
  },
  { named: /^node infra\/programmes\/make\.ts$/, in: "tests/workbook/roundTrip.test.ts" },
  { named: /^npx mocha/, notHere: "it is what runs this test" },
  { named: /^(COSMOS_\w+=\S+ )*node tests\/(bench|contract)\//, notHere: atLength },
  { named: /^az /, notHere: azure },
  {
    named: /^atk /,
    notHere: "it is Microsoft's toolkit; its files are checked in tests/infra/toolkit.test.ts",
  },
  { named: /^set -a; \. env\/\.env\.production/, in: "tests/infra/runbook.test.ts" },
  { named: /^cd dist\/deployable && zip /, in: "tests/e2e/deployable.test.ts" },
  { named: /^dig /, notHere: "it asks the name servers of the Internet" },
];

export const knownAs = ({ command }: Named): Known[] => known.filter(({ named }) => named.test(command));
