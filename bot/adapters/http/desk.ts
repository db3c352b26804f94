import type { ActCode } from "../../domain/act.ts";
import type { Request, Response, Server } from "restify";
import * as v from "valibot";
import {
  deskActs,
  deskFiles,
  deskReads,
  type DeskActName,
  type DeskBody,
  type DeskParams,
  type DeskReadName,
} from "../../contract/desk.ts";
import type { DeskActAnswer, DeskReadAnswer } from "../../contract/deskAnswers.ts";
import type { ReportView } from "../../contract/deskViews.ts";
import type { PackView } from "../../contract/packViews.ts";
import type { Language } from "../../domain/language.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { tidyWithin } from "../../domain/tidy.ts";
import type { DeskInput } from "../../usecases/desk/desk.ts";
import type { Visitor } from "../../usecases/visitor/visitor.ts";
import type { CalendarFacts } from "../../usecases/calendar/facts.ts";
import { callerOf, type Asked } from "./caller.ts";
import type { ApiOptions } from "./options.ts";
import { readActBody } from "./body.ts";
import { calendarText, calendarType } from "./calendar.ts";
import { doerOf } from "./doer.ts";
import { refusedAct, refusedAs } from "./refusals.ts";
import { sendJson, sendRefusal, sendView, type Refused } from "./reply.ts";

type Read<R extends DeskReadName> = (
  input: { visitor: Visitor } & DeskParams<R>,
) => Promise<Outcome<DeskReadAnswer<R>>>;
type Act<A extends DeskActName> = (input: Asking<DeskBody<A>>) => Promise<Outcome<DeskActAnswer<A>>>;
/** `language`: of whoever acts, for what comes back as sentences. */
export type Asking<Body> = DeskInput<Body> & { language: Language };
export interface DeskDoor {
  reads: { [R in DeskReadName]: Read<R> };
  acts: { [A in DeskActName]: Act<A> };
  files: {
    slides: (view: PackView) => Promise<Uint8Array>;
    reportWorkbook: (view: ReportView, language: Language) => Promise<Uint8Array>;
  };
  /** One visit, for a calendar. */
  visitCalendar: (input: {
    visitor: Visitor;
    programme: string;
    visit: string;
  }) => Promise<Outcome<CalendarFacts>>;
  /** Who took what out is kept. */
  exported: (visitor: Visitor, programme: string, what: ActCode) => Promise<void>;
}
type Options = Pick<ApiOptions, "identify" | "local"> & { desk: DeskDoor };

/** The facilitator's desk: its pages, its acts, and what can be taken out as a file. */
export function mountDesk(server: Server, options: Options): void {
  for (const name of Object.keys(deskReads) as DeskReadName[]) mountRead(server, name, options);
  for (const name of Object.keys(deskActs) as DeskActName[]) mountAct(server, name, options);
  mountFiles(server, options);
}

function mountRead<R extends DeskReadName>(server: Server, name: R, options: Options): void {
  const answer = async (request: Request, response: Response): Promise<void> => {
    const asked = await look(name, request, options);
    if (asked.ok) await sendView(request, response, asked.value.view);
    else await sendRefusal(request, response, asked.refused);
  };
  server.get(deskReads[name].path, answer);
  server.head(deskReads[name].path, answer);
}

interface Looked<View> {
  view: View;
  visitor: Visitor;
  language: Language;
}
async function look<R extends DeskReadName>(
  name: R,
  request: Request,
  options: Options,
): Promise<Asked<Looked<DeskReadAnswer<R>>>> {
  const found = await callerOf<DeskParams<R>>(deskReads[name].params, request, options);
  if (!found.ok) return found;
  const { visitor, params, language } = found.value;
  const use = options.desk.reads[name] as unknown as Read<R>;
  const outcome = await use({ visitor, ...params });
  return outcome.ok
    ? { ok: true, value: { view: outcome.value, visitor, language } }
    : { ok: false, refused: refusedAs(outcome.refusal.is, language) };
}

function mountAct<A extends DeskActName>(server: Server, name: A, options: Options): void {
  server.post(
    deskActs[name].path,
    readActBody,
    async (request: Request, response: Response): Promise<void> => {
      const done = await act(name, request, options);
      if ("view" in done) await sendJson(request, response, 200, done.view);
      else await sendRefusal(request, response, done);
    },
  );
}

async function act<A extends DeskActName>(
  name: A,
  request: Request,
  options: Options,
): Promise<{ view: object } | Refused> {
  type Params = { programme: string };
  const { params: inPath, body: shape } = deskActs[name];
  // Words without what nobody can see must still be words.
  const body = v.pipe(shape as v.GenericSchema, v.transform(tidyWithin), shape as v.GenericSchema);
  const found = await doerOf<Params, DeskBody<A>>({ params: inPath, body }, request, options);
  if (!found.ok) return found.refused;
  const { visitor, params, language, act, body: said } = found.value;
  const use = options.desk.acts[name] as unknown as Act<A>;
  const outcome = await use({ visitor, programme: params.programme, act, body: said, language });
  return outcome.ok ? { view: outcome.value } : refusedAct(outcome.refusal.is, undefined, language);
}

const types = {
  ics: calendarType,
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

function mountFiles(server: Server, options: Options): void {
  const { files, exported } = options.desk;
  server.get(deskFiles.slides.path, async (request: Request, response: Response): Promise<void> => {
    const asked = await look("pack", request, options);
    if (!asked.ok) return sendRefusal(request, response, asked.refused);
    const { visitor, view } = asked.value;
    const bytes = await files.slides(view);
    await exported(visitor, view.programme.id, view.for === "own" ? "pack.ownExported" : "pack.exported");
    sendFile(response, bytes, `${view.programme.id}-${view.gathering?.number ?? ""}-${view.for}`, "pptx");
  });
  server.get(deskFiles.visitCalendar.path, async (request: Request, response: Response): Promise<void> => {
    type Params = v.InferOutput<typeof deskFiles.visitCalendar.params>;
    const caller = await callerOf<Params>(deskFiles.visitCalendar.params, request, options);
    if (!caller.ok) return sendRefusal(request, response, caller.refused);
    const { visitor, params, language } = caller.value;
    const found = await options.desk.visitCalendar({ visitor, ...params });
    if (!found.ok) return sendRefusal(request, response, refusedAs(found.refusal.is, language));
    sendFile(response, calendarText(found.value), params.visit, "ics");
  });
  server.get(deskFiles.reportWorkbook.path, async (request: Request, response: Response): Promise<void> => {
    const asked = await look("report", request, options);
    if (!asked.ok) return sendRefusal(request, response, asked.refused);
    const { visitor, view, language } = asked.value;
    const bytes = await files.reportWorkbook(view, language);
    await exported(visitor, view.programme.id, "report.exported");
    sendFile(response, bytes, `${view.programme.id}-report`, "xlsx");
  });
}

function sendFile(
  response: Response,
  bytes: Uint8Array | string,
  name: string,
  kind: keyof typeof types,
): void {
  // Ids are ASCII, so the name needs no other spelling.
  const safe = name.replaceAll(/[^\w.-]+/g, "-");
  response.sendRaw(200, Buffer.from(bytes), {
    "Content-Type": types[kind],
    "Content-Disposition": `attachment; filename="${safe}.${kind}"`,
    "Cache-Control": "no-store",
  });
}
