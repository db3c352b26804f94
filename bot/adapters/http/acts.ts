import type { Request, Response, Server } from "restify";
import { acts, type ActName, type BodyOf } from "../../contract/acts.ts";
import { actNames, type ParamsOf } from "../../contract/endpoints.ts";
import type { Asked } from "./caller.ts";
import type { ActUse, ApiOptions } from "./options.ts";
import { readActBody } from "./body.ts";
import { doerOf } from "./doer.ts";
import { refusedAct, refusedAs } from "./refusals.ts";
import { sendJson, sendRefusal } from "./reply.ts";

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

async function act<A extends ActName>(
  name: A,
  request: Request,
  options: ApiOptions,
): Promise<Asked<object>> {
  const found = await doerOf<ParamsOf<A>, BodyOf<A>>(acts[name], request, options);
  if (!found.ok) return found;
  const { visitor, params, language, act, body } = found.value;
  const refuse = (refused: ReturnType<typeof refusedAs>) => ({ ok: false, refused }) as const;
  const use = options.uses[name] as ActUse<A> | undefined;
  if (!use) return refuse(refusedAs("notFound", language));
  const outcome = await use({ visitor, act, body, ...params });
  return outcome.ok ? outcome : refuse(refusedAct(outcome.refusal.is, outcome.details, language));
}
