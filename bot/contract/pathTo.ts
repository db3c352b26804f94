import type { EndpointName, ParamsOf } from "./endpoints.ts";
import { actPath, fill, newsPath, readPaths } from "./paths.ts";

export function pathTo<E extends EndpointName>(endpoint: E, params: ParamsOf<E>): string {
  const read: Readonly<Record<string, string>> = readPaths;
  return fill(read[endpoint] ?? actPath(endpoint), params);
}
export const newsPathTo = (params: { programme: string; group: string }): string => fill(newsPath, params);
