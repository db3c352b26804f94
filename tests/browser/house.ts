import { existsSync } from "node:fs";
import type { Uses } from "../../bot/adapters/http/options.ts";
import type { LocalPerson } from "../../bot/contract/local.ts";
import { identifyLocally } from "../../bot/adapters/http/local.ts";
import { createHttp } from "../../bot/adapters/http/server.ts";
import type { ReachView } from "../../bot/contract/overviewViews.ts";
import type { BoardView, MeView } from "../../bot/contract/views.ts";
import { done, refuse } from "../../bot/domain/outcome.ts";
import { boardTopic } from "../../bot/usecases/board/news.ts";
import { testBell, visitor } from "../http/house.ts";
import { crowded, empty, fjordvik, now, overview } from "./fixtures.ts";

/** The built tab behind the real server, with views that a test can change. */
export interface TabHouse {
  url: string;
  boards: Map<string, BoardView>;
  /** Changes a board and rings its bell. */
  change: (group: string, view: BoardView) => void;
  listeners: () => number;
  asked: string[];
  close: () => Promise<void>;
}

const reach: ReachView = {
  groups: [
    {
      id: "storvatn",
      name: "Storvatn kommune",
      unreachable: [{ person: "nils", name: "Nils Utenapp", because: "notInstalled" }],
    },
  ],
};

export const people: LocalPerson[] = [
  {
    tenant: "t1",
    object: "solveig",
    name: "Solveig Nordmo",
    title: "Kommunedirektør",
    where: "Fjordvik kommune",
    facilitator: false,
  },
  {
    tenant: "t1",
    object: "terje",
    name: "Terje Bakkerud",
    title: "Kommunalsjef helse",
    where: "Fjordvik kommune",
    facilitator: false,
  },
  {
    tenant: "t2",
    object: "olav",
    name: "Olav Brekke",
    title: "Kommunedirektør",
    where: "Vestdal herad",
    facilitator: false,
  },
  {
    tenant: "t9",
    object: "kari",
    name: "Kari-Anne Lunderud",
    title: "Prosessleder",
    where: "Region Vestkysten",
    facilitator: true,
  },
];

export async function tabHouse(port = 0): Promise<TabHouse> {
  if (!existsSync("dist/tab/board.html")) throw new Error("The tab is not built: vite build tab");
  const boards = new Map(
    [fjordvik, empty, { ...crowded, group: { ...crowded.group, id: "crowded" } }].map((it) => [
      it.group.id,
      it,
    ]),
  );
  const bell = testBell();
  const asked: string[] = [];
  const uses: Uses = {
    me: ({ visitor: { account }, local }) => Promise.resolve(done(meOf(account.object, local))),
    board: ({ group }) => {
      asked.push(group);
      const view = boards.get(group);
      return Promise.resolve(
        view ? done(view) : refuse({ is: group === "former" ? "leftProgramme" : "notFound" }),
      );
    },
    overview: () => Promise.resolve(done(overview)),
    reach: () => Promise.resolve(done(reach)),
  };
  const http = createHttp({
    uses,
    identify: identifyLocally((account) => Promise.resolve({ ...visitor, account })),
    bell,
    log: { info: () => {}, warn: () => {}, error: (_event, error) => console.error(error) },
    now: () => now,
    pages: "dist/tab",
    local: { people: () => Promise.resolve(people), chat: "http://127.0.0.1:56150" },
  });
  const at = await http.listen(port, "127.0.0.1");
  return {
    url: `http://127.0.0.1:${at}`,
    boards,
    change: (group, view) => {
      boards.set(group, view);
      bell.ring(boardTopic("vestkysten", group), { at: now, what: "answer" });
    },
    listeners: bell.listeners,
    asked,
    close: http.close,
  };
}

function meOf(object: string, local: boolean): MeView {
  const person = people.find((it) => it.object === object);
  const groups = [
    { id: "fjordvik", name: "Fjordvik kommune", member: true },
    { id: "vestdal", name: "Vestdal herad", member: false },
  ];
  return {
    name: person?.name ?? "Ukjent",
    language: "nb",
    local,
    programmes: [
      {
        id: "vestkysten",
        name: "Ledergaloppen Vestkysten",
        facilitator: person?.facilitator ?? false,
        reader: false,
        groups: person?.facilitator ? groups : groups.slice(0, 1),
      },
    ],
  };
}
