import type { Answers, EndpointName, ParamsOf } from "../bot/contract/endpoints.ts";
import { actHeader } from "../bot/contract/paths.ts";
import { pathTo } from "../bot/contract/pathTo.ts";
import type { RefusalView } from "../bot/contract/views.ts";
import { host } from "./host.ts";

/** What came of asking the service. */
export type Answer<T> =
  | { is: "view"; view: T; etag?: string }
  /** Nothing has changed since the view with this etag. */
  | { is: "same" }
  | { is: "refused"; status: number; refusal: RefusalView }
  | { is: "offline" };

/** Nothing is wrong with who asks or with what is asked for: later it may go well. */
export const passes = (answer: Answer<unknown>): boolean =>
  answer.is === "offline" || (answer.is === "refused" && (answer.status >= 500 || answer.status === 429));

export async function get<E extends EndpointName>(
  endpoint: E,
  params: ParamsOf<E>,
  etag?: string,
): Promise<Answer<Answers[E]>> {
  return ask<Answers[E]>(pathTo(endpoint, params), etag === undefined ? {} : { "if-none-match": etag });
}

/** Sent again with the same id of the act, it is done once. */
export const post = <T>(path: string, body: object, act: string): Promise<Answer<T>> =>
  ask(
    path,
    { "content-type": "application/json", [actHeader]: act },
    { method: "POST", body: JSON.stringify(body) },
  );

/** Headers that say who is looking. */
export async function asMe(): Promise<Record<string, string>> {
  const token = await (await host).token();
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

export async function ask<T>(
  path: string,
  headers: Record<string, string> = {},
  said: { method?: string; body?: string } = {},
): Promise<Answer<T>> {
  let answer: Response;
  try {
    answer = await fetch(path, { ...said, headers: { ...(await asMe()), ...headers }, cache: "no-store" });
  } catch {
    return { is: "offline" };
  }
  if (answer.status === 304) return { is: "same" };
  try {
    // The service and this page are built from the same contract: what it sends is what the type says.
    if (answer.ok) {
      const etag = answer.headers.get("etag");
      return { is: "view", view: (await answer.json()) as T, ...(etag !== null && { etag }) };
    }
    return { is: "refused", status: answer.status, refusal: (await answer.json()) as RefusalView };
  } catch {
    return { is: "offline" };
  }
}
