import type { Request, Response, Server } from "restify";
import {
  endpoints,
  readNames,
  type ParamsOf,
  type ReadAnswers,
  type ReadName,
} from "../../contract/endpoints.ts";
import { callerOf, type Asked } from "./caller.ts";
import type { ApiOptions, ReadUse } from "./options.ts";
import { refusedAs } from "./refusals.ts";
import { sendRefusal, sendView } from "./reply.ts";

export function mountApi(server: Server, options: ApiOptions): void {
  for (const name of readNames) mount(server, name, options);
}

function mount<E extends ReadName>(server: Server, name: E, options: ApiOptions): void {
  const answer = async (request: Request, response: Response): Promise<void> => {
    const asked = await ask(name, request, options);
    if (asked.ok) await sendView(request, response, asked.value);
    else await sendRefusal(request, response, asked.refused);
  };
  server.get(endpoints[name].path, answer);
  server.head(endpoints[name].path, answer);
}

/** Who is it, what do they want, and may they have it: for every endpoint in the same order. */
export async function ask<E extends ReadName>(
  name: E,
  request: Request,
  options: ApiOptions,
): Promise<Asked<ReadAnswers[E]>> {
  const found = await callerOf<ParamsOf<E>>(endpoints[name].params, request, options);
  if (!found.ok) return found;
  const { visitor, params, language } = found.value;
  const use = options.uses[name] as unknown as ReadUse<E> | undefined;
  if (!use) return { ok: false, refused: refusedAs("notFound", language) };
  const outcome = await use({ visitor, local: options.local, language, ...params });
  return outcome.ok ? outcome : { ok: false, refused: refusedAs(outcome.refusal.is, language) };
}
