import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Request, Response } from "restify";
import type { RefusalView } from "../../contract/views.ts";
import { dayOf, type Moment } from "../../domain/time.ts";
import { en } from "../../texts/web/en.ts";
import { nb } from "../../texts/web/nb.ts";
import { nn } from "../../texts/web/nn.ts";
import { latest } from "../../domain/latest.ts";
import { paperPage } from "./paper.ts";
import { isData } from "./security.ts";

export const words = { nb, nn, en };
const squeeze = promisify(gzip);
/** Below this, packing costs more than it saves. */
const worthPacking = 1400;

export const tagOf = (content: string | Buffer): string =>
  `W/"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;

export const isKnown = (request: Request, etag: string): boolean =>
  (request.headers["if-none-match"] ?? "").split(",").some((known) => known.trim() === etag);

/**
 * A view as JSON. The clock of the answer (`asOf`) counts by its day only, so that a board without changes stays the
 * same for whoever has it already, until midnight changes its words.
 */
export async function sendView(request: Request, response: Response, view: object): Promise<void> {
  const json = JSON.stringify(view);
  const etag = tagOf(json.replaceAll(clocks, (_clock, at: Moment) => `"asOf":"${dayOf(at)}"`));
  const headers = { ETag: etag, "Cache-Control": "private, no-cache", Vary: "Authorization, Cookie" };
  if (isKnown(request, etag)) return void response.sendRaw(304, "", headers);
  await sendText(request, response, 200, json, headers);
}
/** What people write cannot look like this: its quotation marks are escaped. */
const clocks = /"asOf":"([^"]+)"/g;

export const sendJson = (
  request: Request,
  response: Response,
  status: number,
  value: object,
  headers: Record<string, string> = { "Cache-Control": "no-store" },
): Promise<void> => sendText(request, response, status, JSON.stringify(value), headers);

async function sendText(
  request: Request,
  response: Response,
  status: number,
  json: string,
  headers: Record<string, string>,
): Promise<void> {
  const body = Buffer.from(json);
  const type = { ...headers, "Content-Type": "application/json; charset=utf-8" };
  if (body.length < worthPacking || !/\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
    response.sendRaw(status, body, type);
    return;
  }
  const packed = await packedAs(headers["ETag"], body);
  response.sendRaw(status, packed, { ...type, "Content-Encoding": "gzip" });
}

/** So many of the latest answers are kept packed. */
const packedBefore = latest<Promise<Buffer>>(64);

/** A change rings on every screen that shows the board, and all of them ask for the same: that is packed once. */
function packedAs(etag: string | undefined, body: Buffer): Promise<Buffer> {
  const known = etag === undefined ? undefined : packedBefore.find(etag);
  if (known) return known;
  const packed = squeeze(body, { level: 1 });
  if (etag !== undefined) packedBefore.put(etag, packed);
  return packed;
}

export interface Refused extends RefusalView {
  status: number;
  heading: keyof (typeof nb)["heading"];
}

/** A program gets JSON, a person a page; both the same words. */
export async function sendRefusal(request: Request, response: Response, refused: Refused): Promise<void> {
  const { status, heading, ...view } = refused;
  const { language } = view;
  const later = status === 503 ? { "Retry-After": "5" } : status === 429 ? { "Retry-After": "10" } : {};
  if (isData(request)) {
    return sendJson(request, response, status, view, { "Cache-Control": "no-store", ...later });
  }
  const page = paperPage({
    language,
    title: words[language].heading[heading],
    body: [{ text: view.message }],
  });
  response.sendRaw(status, page, { ...htmlHeaders, ...later });
}

export const htmlHeaders = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" };
