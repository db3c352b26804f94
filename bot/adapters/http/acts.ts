import type { Request, Response, Server } from "restify";
import * as v from "valibot";
import { actHeader, actId, acts, type ActName, type BodyOf } from "../../contract/acts.ts";
import { actNames, type ParamsOf } from "../../contract/endpoints.ts";
import { caller, type ActUse, type ApiOptions, type Asked } from "./api.ts";
import { readActBody } from "./body.ts";
import { foreignPage, refusedAct, refusedAs, refusedByDoor } from "./refusals.ts";
import { sendJson, sendRefusal } from "./reply.ts";
import { isForeign } from "./security.ts";

/** Every act is a POST with a JSON body and an id of its own. */
export function mountActs(server: Server, options: ApiOptions): void {
  for (const name of actNames) mount(server, name, options);
}

function mount<A extends ActName>(server: Server, name: A, options: ApiOptions): void {
  server.post(acts[name].path, readActBody, async (request: Request, response: Response): Promise<void> => {
    const done = await act(name, request, options);
    if (done.ok) await sendJson(request, response, 200, done.value);
    else await sendRefusal(request, response, done.refused);
  });
}

/**
 * Who is it, is it our own page, what do they want done, and may they: in this order, and nothing of it tells whether
 * what they name is there. In local mode the browser says who it is by a cookie, so a page of another origin is refused;
 * with a token there is nothing that another page could send along.
 */
async function act<A extends ActName>(
  name: A,
  request: Request,
  options: ApiOptions,
): Promise<Asked<object>> {
  const found = await caller(name, request, options);
  if (!found.ok) return found;
  const { visitor, params, language } = found.value;
  const refuse = (refused: ReturnType<typeof refusedAs>) => ({ ok: false, refused }) as const;
  if (options.local && isForeign(request)) return refuse(foreignPage(language));
  if (!request.is("application/json")) return refuse(refusedByDoor(415, language));
  const id = v.safeParse(actId, request.headers[actHeader]);
  const body = v.safeParse(acts[name].body, request.body);
  const use = options.uses[name] as ActUse<A> | undefined;
  if (!use) return refuse(refusedAs("notFound", language));
  if (!id.success || !body.success) return refuse(refusedAs("invalid", language));
  const outcome = await use({
    visitor,
    act: id.output,
    body: body.output as BodyOf<A>,
    ...(params as ParamsOf<A>),
  });
  return outcome.ok ? outcome : refuse(refusedAct(outcome.refusal.is, outcome.details, language));
}
