import restify, { type RequestHandler } from "restify";
import { mostActBytes } from "../../contract/acts.ts";
import { mostBytes } from "./security.ts";

/** restify's reader knows the limit, its types do not. */
const upTo = (maxBodySize: number) => ({ mapParams: false, maxBodySize });

/** For routes that take a JSON body. What is not JSON is refused as 400, what is too large as 413. */
export const readBody: RequestHandler[] = restify.plugins.jsonBodyParser(upTo(mostBytes));

/** An act is words of a person: far smaller. */
export const readActBody: RequestHandler[] = restify.plugins.jsonBodyParser(upTo(mostActBytes));
