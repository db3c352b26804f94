import type { Request, Response, Server } from "restify";
import {
  deedNames,
  deeds,
  type DeedAnswers,
  type DeedBody,
  type DeedName,
  type DeedParams,
} from "../../contract/deeds.ts";
import type { Asked } from "./caller.ts";
import type { ApiOptions, DeedUse } from "./options.ts";
import { readActBody, readBody } from "./body.ts";
import { doerOf } from "./doer.ts";
import { refusedDeed } from "./refusedDeed.ts";
import { refusedAs } from "./refusals.ts";
import { sendJson, sendRefusal } from "./reply.ts";

export function mountDeeds(server: Server, options: ApiOptions): void {
  for (const name of deedNames) mount(server, name, options);
}

/** A workbook is larger than what a person writes. */
const isLarge = (name: DeedName): boolean => name === "checkWorkbook" || name === "loadWorkbook";

function mount<D extends DeedName>(server: Server, name: D, options: ApiOptions): void {
  const read = isLarge(name) ? readBody : readActBody;
  server.post(deeds[name].path, read, async (request: Request, response: Response): Promise<void> => {
    const done = await perform(name, request, options);
    if (done.ok) await sendJson(request, response, 200, done.value);
    else await sendRefusal(request, response, done.refused);
  });
}

async function perform<D extends DeedName>(
  name: D,
  request: Request,
  options: ApiOptions,
): Promise<Asked<DeedAnswers[D]>> {
  const found = await doerOf<DeedParams<D>, DeedBody<D>>(deeds[name], request, options);
  if (!found.ok) return found;
  const { visitor, params, language, act, body } = found.value;
  const refuse = (refused: ReturnType<typeof refusedAs>) => ({ ok: false, refused }) as const;
  const use = options.uses[name] as unknown as DeedUse<D> | undefined;
  if (!use) return refuse(refusedAs("notFound", language));
  const outcome = await use({ visitor, language, act, body, ...params });
  return outcome.ok ? outcome : refuse(refusedDeed(outcome.refusal, language));
}
