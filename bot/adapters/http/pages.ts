import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Request, Response, Server } from "restify";
import { queryOf } from "./address.ts";
import { viewerLanguage } from "./language.ts";
import { isKnown, sendRefusal, tagOf, words } from "./reply.ts";
import { refusedAs } from "./refusals.ts";

/** The built tab, in memory: only what was there at the start can be asked for, so no path leads anywhere else. */
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};
const forever = "public, max-age=31536000, immutable";
const themes = new Set(["dark", "contrast"]);

interface Page {
  type: string;
  body: Buffer;
  etag: string;
  packed: Partial<Record<"br" | "gzip", Promise<Buffer>>>;
}

export function mountPages(server: Server, folder: string, local: boolean): void {
  const pages = read(folder);
  const show = (name: string) => async (request: Request, response: Response) => {
    const page = pages.get(name) ?? pages.get(`${name}.html`);
    if (page) return send(request, response, name, page);
    const language = viewerLanguage(request);
    const refused =
      pages.size > 0
        ? refusedAs("notFound", language)
        : { ...refusedAs("tryLater", language), message: words[language].notBuilt };
    return sendRefusal(request, response, refused);
  };
  const tab = async (request: Request, response: Response): Promise<void> => {
    const name = request.getPath().slice("/tab/".length);
    return show(name)(request, response);
  };
  const first = async (request: Request, response: Response): Promise<void> => {
    if (local) return show("local.html")(request, response);
    const language = viewerLanguage(request);
    const said = { ...refusedAs("notFound", language), status: 200, message: words[language].inTeams };
    return sendRefusal(request, response, { ...said, heading: "inTeams" });
  };
  for (const method of ["get", "head"] as const) {
    server[method]("/tab/*", tab);
    server[method]("/", first);
  }
}

function read(folder: string): Map<string, Page> {
  const pages = new Map<string, Page>();
  let files: { name: string; parentPath: string; isFile: () => boolean }[];
  try {
    files = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return pages;
  }
  for (const file of files) {
    const type = types[extname(file.name)];
    if (!file.isFile() || type === undefined) continue;
    const path = join(file.parentPath, file.name);
    const body = readFileSync(path);
    pages.set(relative(folder, path).split(sep).join("/"), { type, body, etag: tagOf(body), packed: {} });
  }
  return pages;
}

async function send(request: Request, response: Response, name: string, page: Page): Promise<void> {
  const isPage = page.type.startsWith("text/html");
  const headers = {
    "Content-Type": page.type,
    "Cache-Control": name.startsWith("assets/") ? forever : "no-cache",
    Vary: "Accept-Encoding",
  };
  const theme = queryOf(request).get("theme") ?? "";
  if (isPage && themes.has(theme)) {
    // The theme that Teams names in the address is there before the first paint: no flash of white.
    const body = page.body.toString("utf8").replace("<html ", `<html data-theme="${theme}" `);
    response.sendRaw(200, body, headers);
    return;
  }
  const named = { ...headers, ETag: page.etag };
  if (isKnown(request, page.etag)) return void response.sendRaw(304, "", named);
  const accepted = request.headers["accept-encoding"] ?? "";
  const how = /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : undefined;
  if (how === undefined || page.type.startsWith("image/p"))
    return void response.sendRaw(200, page.body, named);
  const body = await (page.packed[how] ??= pack[how](page.body));
  response.sendRaw(200, body, { ...named, "Content-Encoding": how });
}

const brotli = promisify(brotliCompress);
const squeeze = promisify(gzip);
const pack = {
  br: (body: Buffer): Promise<Buffer> => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body: Buffer): Promise<Buffer> => squeeze(body, { level: 9 }),
};
