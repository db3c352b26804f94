import type { IncomingMessage } from "node:http";
import type { Request, Response, Server } from "restify";
import * as v from "valibot";
import { endpoints, type Answers, type EndpointName, type ParamsOf } from "../../contract/endpoints.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { Visitor } from "../../usecases/visitor.ts";
import { viewerLanguage } from "./language.ts";
import { notSignedIn, refusedAs } from "./refusals.ts";
import { sendRefusal, sendView, type Refused } from "./reply.ts";

/** One use case for each line of the endpoint table. */
export type Uses = {
  [E in EndpointName]: (
    input: { visitor: Visitor; local: boolean } & ParamsOf<E>,
  ) => Promise<Outcome<Answers[E]>>;
};
export type Identify = (request: IncomingMessage) => Promise<Visitor | undefined>;

export interface ApiOptions {
  uses: Uses;
  identify: Identify;
  local: boolean;
}

export function mountApi(server: Server, options: ApiOptions): void {
  for (const name of Object.keys(endpoints) as EndpointName[]) mount(server, name, options);
}

function mount<E extends EndpointName>(server: Server, name: E, options: ApiOptions): void {
  const answer = async (request: Request, response: Response): Promise<void> => {
    const asked = await ask(name, request, options);
    if (asked.ok) await sendView(request, response, asked.value);
    else await sendRefusal(request, response, asked.refused);
  };
  server.get(endpoints[name].path, answer);
  server.head(endpoints[name].path, answer);
}

export type Asked<T> = { ok: true; value: T } | { ok: false; refused: Refused };

/** Who is it, what do they want, and may they have it: for every endpoint in the same order. */
export async function ask<E extends EndpointName>(
  name: E,
  request: Request,
  { uses, identify, local }: ApiOptions,
): Promise<Asked<Answers[E]>> {
  const visitor = await identify(request);
  if (!visitor) {
    return { ok: false, refused: notSignedIn(viewerLanguage(request), local) };
  }
  const params = v.safeParse(endpoints[name].params, request.params ?? {});
  const programme = (params.output as { programme?: string }).programme;
  const language = viewerLanguage(request, visitor, programme);
  if (!params.success) return { ok: false, refused: refusedAs("invalid", language) };
  const outcome = await uses[name]({ visitor, local, ...(params.output as ParamsOf<E>) });
  return outcome.ok ? outcome : { ok: false, refused: refusedAs(outcome.refusal.is, language) };
}
