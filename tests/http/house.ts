import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHttp, type HttpOptions, type HttpServer } from "../../bot/adapters/http/server.ts";
import type { Uses } from "../../bot/adapters/http/options.ts";
import type { BoardView, MeView, OverviewView } from "../../bot/contract/views.ts";
import type { Programme } from "../../bot/domain/programme/programme.ts";
import { done, refuse } from "../../bot/domain/outcome.ts";
import type { Moment } from "../../bot/domain/time.ts";
import type { Bell, Log, News } from "../../bot/ports.ts";
import type { Visitor } from "../../bot/usecases/visitor/visitor.ts";

/** A real server on a free port, with use cases that are not. */
export interface TestHouse {
  url: string;
  http: HttpServer;
  ring: (topic: string, news: News) => void;
  listeners: () => number;
  logged: { event: string; error?: unknown; facts?: object | undefined }[];
  close: () => Promise<void>;
}

export const asOf = "2026-11-24T12:00:00.000Z" as Moment;

export const boardView = (over: Partial<BoardView> = {}): BoardView => ({
  programme: { id: "p1", name: "Løp 2026" },
  group: { id: "fjordvik", name: "Fjordvik kommune", language: "nb" },
  writes: true,
  language: "nb",
  roadmap: { name: "Veikart", phases: [], draft: true },
  remaining: [],
  lanes: [],
  asOf,
  ...over,
});

export function testBell(): Bell & { listeners: () => number } {
  const heard = new Map<string, Set<(news: News) => void>>();
  return {
    ring: (topic, news) => heard.get(topic)?.forEach((tell) => tell(news)),
    listen: (topic, tell) => {
      const all = heard.get(topic) ?? new Set();
      heard.set(topic, all.add(tell));
      return () => all.delete(tell);
    },
    listeners: () => [...heard.values()].reduce((sum, all) => sum + all.size, 0),
  };
}

const programme: Programme = {
  id: "p1",
  name: "Løp 2026",
  language: "nb",
  framework: { id: "veikart", version: 1 },
  months: { from: "2026-01", to: "2026-12" },
  settings: { quietHours: { from: "17:00", to: "07:30", weekends: true }, weeklyBudget: 3 },
  gatherings: [],
  groups: [
    {
      id: "fjordvik",
      name: "Fjordvik kommune",
      ownWord: "kommunen",
      language: "nn",
      chiefExecutiveTitle: "kommunedirektør",
      quietPeriods: [],
    },
  ],
  createdAt: asOf,
  deleteOn: "2027-12-31",
};

export const visitor: Visitor = {
  account: { tenant: "t1", object: "ingrid" },
  seats: [
    {
      programme,
      person: {
        id: "ingrid",
        name: "Ingrid Solheim",
        email: "ingrid@fjordvik.example.com",
        memberships: [{ group: "fjordvik", roles: ["case_owner"] }],
        programmeRoles: [],
      },
    },
  ],
};

const me: MeView = { name: "Ingrid Solheim", language: "nb", local: false, programmes: [] };
const overview: OverviewView = {
  programme: { id: "p1", name: "Løp 2026" },
  language: "nb",
  assignments: [],
  groups: [],
  knocks: [],
  said: [],
  raise: [],
  visit: [],
  asOf,
};

export const usesWith = (over: Partial<Uses>): Uses => ({
  me: ({ local }) => Promise.resolve(done({ ...me, local })),
  board: ({ group }) =>
    Promise.resolve(group === "fjordvik" ? done(boardView()) : refuse({ is: "notFound" })),
  overview: () => Promise.resolve(done(overview)),
  ...over,
});

export async function testHouse(over: Partial<HttpOptions> = {}, at = 0): Promise<TestHouse> {
  const bell = testBell();
  const logged: TestHouse["logged"] = [];
  const log: Log = {
    info: () => {},
    warn: () => {},
    error: (event, error, facts) => logged.push({ event, error, facts }),
  };
  const pages = builtTab();
  const http = createHttp({
    uses: usesWith({}),
    identify: (request) =>
      Promise.resolve(request.headers.authorization === "Bearer ingrid" ? visitor : undefined),
    bell,
    log,
    now: () => asOf,
    pages,
    ...over,
  });
  const port = await http.listen(at, "127.0.0.1");
  return {
    url: `http://127.0.0.1:${port}`,
    http,
    ring: bell.ring,
    listeners: bell.listeners,
    logged,
    close: async () => {
      await http.close();
      rmSync(pages, { recursive: true });
    },
  };
}

/** A tab as Vite leaves it, small. */
function builtTab(): string {
  const folder = mkdtempSync(join(tmpdir(), "tab-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "board.html"), '<!doctype html>\n<html lang="nb">\n<title>Tavle</title>\n');
  writeFileSync(
    join(folder, "local.html"),
    '<!doctype html>\n<html lang="nb">\n<title>Hvem er du?</title>\n',
  );
  writeFileSync(join(folder, "assets", "board-1a2b3c4d.js"), `console.log("${"tavle ".repeat(500)}");\n`);
  return folder;
}

export const asIngrid = { authorization: "Bearer ingrid" };
export const boardPath = "/api/programmes/p1/groups/fjordvik/board";
