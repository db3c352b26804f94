import type { Request } from "restify";
import * as v from "valibot";
import { actHeader, actId } from "../../contract/acts.ts";
import { callerOf, type Asked, type Caller } from "./caller.ts";
import type { ApiOptions } from "./options.ts";
import { foreignPage, refusedAs, refusedByDoor } from "./refusals.ts";
import { isForeign } from "./security.ts";

export interface Doer<Params, Body> extends Caller<Params> {
  act: string;
  body: Body;
}

/**
 * Who is it, is it our own page, and what do they want done: for everything that is done, in this order, and nothing of
 * it tells whether what they name is there. In local mode the browser says who it is by a cookie, so a page of another
 * origin is refused; with a token there is nothing that another page could send along.
 */
export async function doerOf<Params, Body>(
  shape: { params: v.GenericSchema; body: v.GenericSchema },
  request: Request,
  options: Pick<ApiOptions, "identify" | "local">,
): Promise<Asked<Doer<Params, Body>>> {
  const found = await callerOf<Params>(shape.params, request, options);
  if (!found.ok) return found;
  const { language } = found.value;
  const refuse = (refused: ReturnType<typeof refusedAs>) => ({ ok: false, refused }) as const;
  if (options.local && isForeign(request)) return refuse(foreignPage(language));
  if (!request.is("application/json")) return refuse(refusedByDoor(415, language));
  const id = v.safeParse(actId, request.headers[actHeader]);
  const body = v.safeParse(shape.body, request.body);
  if (!id.success || !body.success) return refuse(refusedAs("invalid", language));
  return { ok: true, value: { ...found.value, act: id.output, body: body.output as Body } };
}
