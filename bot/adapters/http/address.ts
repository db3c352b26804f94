import type { IncomingMessage } from "node:http";

/** `//` and `http://[` are no addresses: restify, which goes by URL, would fall over them. */
export const notAnAddress = ({ url = "" }: IncomingMessage): 400 | undefined =>
  URL.canParse(url, "http://here") ? undefined : 400;

/** What is asked for beside the path. Not by URL, so that it can be asked of any address. */
export const queryOf = ({ url = "" }: IncomingMessage): URLSearchParams =>
  new URLSearchParams(url.split("?", 2)[1] ?? "");
