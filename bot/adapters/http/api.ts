import type { IncomingMessage } from "node:http";
import type { Request, Response, Server } from "restify";
import * as v from "valibot";
import type { ActName, BodyOf } from "../../contract/acts.ts";
import {
  endpoints,
  readNames,
  type ParamsOf,
  type ReadAnswers,
  type ReadName,
} from "../../contract/endpoints.ts";
import type { Language } from "../../domain/language.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { ActOutcome } from "../../usecases/board/outcome.ts";
import type { Visitor } from "../../usecases/visitor/visitor.ts";
import type { AllDeeds } from "./deeds.ts";
import { viewerLanguage } from "./language.ts";
import { notSignedIn, refusedAs } from "./refusals.ts";
import { sendRefusal, sendView, type Refused } from "./reply.ts";

/** One use case for each line of the endpoint table. */
export type ReadUse<E extends ReadName> = (
  input: { visitor: Visitor; local: boolean; language: Language } & ParamsOf<E>,
) => Promise<Outcome<ReadAnswers[E]>>;
export type ActUse<A extends ActName> = (
  input: { visitor: Visitor; act: string; body: BodyOf<A> } & ParamsOf<A>,
) => Promise<ActOutcome>;
export type AllUses = { [E in ReadName]: ReadUse<E> } & { [A in ActName]: ActUse<A> } & AllDeeds;
/** What a test leaves out answers as what is not there. */
export type Uses = Pick<AllUses, "me" | "board" | "overview"> & Partial<AllUses>;
export type Identify = (request: IncomingMessage) => Promise<Visitor | undefined>;

export interface ApiOptions {
  uses: Uses;
  identify: Identify;
  local: boolean;
}

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

export type Asked<T> = { ok: true; value: T } | { ok: false; refused: Refused };

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

export interface Caller<P> {
  visitor: Visitor;
  params: P;
  language: Language;
}
/** Who it is comes before everything else, and then whether the address can be one. */
export async function callerOf<P>(
  shape: v.GenericSchema,
  request: Request,
  { identify, local }: Pick<ApiOptions, "identify" | "local">,
): Promise<Asked<Caller<P>>> {
  const visitor = await identify(request);
  if (!visitor) {
    return { ok: false, refused: notSignedIn(viewerLanguage(request), local) };
  }
  const params = v.safeParse(shape, request.params ?? {});
  const programme = (params.output as { programme?: string }).programme;
  const language = viewerLanguage(request, visitor, programme);
  if (!params.success) return { ok: false, refused: refusedAs("invalid", language) };
  return { ok: true, value: { visitor, params: params.output as P, language } };
}
