import type { IncomingMessage } from "node:http";
import type { Account } from "../../domain/programme/person.ts";
import { VoucherAway, type Log, type Ports } from "../../ports.ts";
import { microsoftKeys, type KeySet } from "./keys.ts";
import { bearerOf, isRefusal, teamsClients, verifyTeamsToken } from "./token.ts";

export interface TabIdentity {
  app: { id: string };
  domain: string;
  tenants: readonly string[];
}

/** Who has opened the tab, by the token that Teams gave it; nothing else that the client says is believed. */
export function identifyByToken<Visitor>(
  { app, domain, tenants }: TabIdentity,
  now: Ports["now"],
  log: Log,
  visitorOf: (account: Account) => Promise<Visitor>,
  keys: KeySet = microsoftKeys(),
): (request: IncomingMessage) => Promise<Visitor | undefined> {
  const whoAsks = accountByToken({ app, domain, tenants }, now, log, keys);
  return async (request) => {
    const account = await whoAsks(request);
    return account && visitorOf(account);
  };
}

/** The same without looking them up: somebody who need not be in any roster. */
export function accountByToken(
  { app, domain, tenants }: TabIdentity,
  now: Ports["now"],
  log: Log,
  keys: KeySet = microsoftKeys(),
): (request: IncomingMessage) => Promise<Account | undefined> {
  const allowed = new Set(tenants);
  const verify = verifyTeamsToken({
    appId: app.id,
    appIdUri: `api://${domain}/botid-${app.id}`,
    keys,
    now,
    allows: (tenant) => allowed.has(tenant),
    clients: teamsClients,
    log: (reason) => log.warn("tab.refused", { reason }),
  });
  return async (request) => {
    const token = bearerOf(request.headers.authorization);
    const account = token === undefined ? undefined : await verify(token);
    // A 401 would send people to sign in, which helps nobody: they are told to try again later.
    if (account && isRefusal(account) && account.refused === 503) throw new VoucherAway();
    return account && !isRefusal(account) ? account : undefined;
  };
}
