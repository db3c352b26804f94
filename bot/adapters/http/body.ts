import restify, { type RequestHandler } from "restify";
import { mostBytes } from "./security.ts";

/** restify's reader knows the limit, its types do not. */
const options = { mapParams: false, maxBodySize: mostBytes };

/** For routes that take a JSON body. What is not JSON is refused as 400, what is too large as 413. */
export const readBody: RequestHandler[] = restify.plugins.jsonBodyParser(options);
