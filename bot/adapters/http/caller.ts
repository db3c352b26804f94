import type { Request } from "restify";
import * as v from "valibot";
import type { Language } from "../../domain/language.ts";
import type { Visitor } from "../../usecases/visitor/visitor.ts";
import { viewerLanguage } from "./language.ts";
import { notSignedIn, refusedAs } from "./refusals.ts";
import type { Refused } from "./reply.ts";
import type { ApiOptions } from "./options.ts";

export type Asked<T> = { ok: true; value: T } | { ok: false; refused: Refused };

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
