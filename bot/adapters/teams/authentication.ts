import {
  FederatedServiceClientCredentialsFactory,
  PasswordServiceClientCredentialFactory,
  type BotFrameworkAuthentication,
  type ServiceClientCredentialsFactory,
} from "botframework-connector";
import type { Ports } from "../../ports.ts";
import { LeanAuthentication } from "./leanAuthentication.ts";
import { channelToken, type Verdict } from "./channelToken.ts";
import type { Inbound } from "./activity.ts";

/** The bot's own identity: the app, its home tenant, and how it proves to Microsoft that it is itself. */
export interface BotIdentity {
  id: string;
  tenant: string;
  proof: { secret: string } | { managedIdentity: string };
}
export interface TeamsIdentity {
  authentication: BotFrameworkAuthentication;
  /** Asked at the door before botbuilder is. Left out in local mode, where nobody is asked. */
  verify?: (activity: Inbound, header: string | undefined) => Promise<Verdict>;
  /** The token for what the bot sends by itself; nobody asks for one in local mode. */
  token: () => Promise<string | undefined>;
}
/** Where another issuer stands in for Microsoft's, in tests: botbuilder wants all of them or none. */
export interface Issuer {
  openIdMetadata: string;
  tokenIssuer: string;
  login: string;
  scope: string;
  /** What stands in for the managed identity. */
  credentials?: ServiceClientCredentialsFactory;
}

const connectorAudience = "https://api.botframework.com";
const microsoft = {
  openIdMetadata: "https://login.botframework.com/v1/.well-known/openidconfiguration",
  tokenIssuer: "https://api.botframework.com",
};

/** Without an identity botbuilder asks nobody who they are: only ever in local mode, bound to loopback. */
export const localIdentity = (): TeamsIdentity => ({
  authentication: new LeanAuthentication({}),
  token: () => Promise.resolve(undefined),
});

/** Tokens come from the home tenant, whichever tenant the conversation is in. */
export function teamsIdentity(bot: BotIdentity, now: Ports["now"], issuer?: Issuer): TeamsIdentity {
  const credentials = issuer?.credentials ?? credentialsOf(bot);
  const authentication = new LeanAuthentication(
    {
      MicrosoftAppId: bot.id,
      MicrosoftAppTenantId: bot.tenant,
      ...(issuer && {
        ToBotFromChannelOpenIdMetadataUrl: issuer.openIdMetadata,
        ToBotFromEmulatorOpenIdMetadataUrl: issuer.openIdMetadata,
        ToBotFromChannelTokenIssuer: issuer.tokenIssuer,
        ToChannelFromBotLoginUrl: issuer.login,
        ToChannelFromBotOAuthScope: issuer.scope,
        OAuthUrl: issuer.login,
        CallerId: "urn:botframework:test",
      }),
    },
    credentials,
  );
  const { openIdMetadata, tokenIssuer } = issuer ?? microsoft;
  return {
    authentication,
    verify: channelToken({ appId: bot.id, openIdMetadata, tokenIssuer, now }),
    token: heldBriefly(() => tokenFrom(credentials, bot, issuer)),
  };
}

const credentialsOf = ({ id, tenant, proof }: BotIdentity): ServiceClientCredentialsFactory =>
  "secret" in proof
    ? new PasswordServiceClientCredentialFactory(id, proof.secret, tenant)
    : new FederatedServiceClientCredentialsFactory(id, proof.managedIdentity, tenant);

async function tokenFrom(
  credentials: ServiceClientCredentialsFactory,
  bot: BotIdentity,
  issuer: Issuer | undefined,
): Promise<string> {
  const login = issuer?.login ?? `https://login.microsoftonline.com/${bot.tenant}`;
  const made = await credentials.createCredentials(bot.id, issuer?.scope ?? connectorAudience, login, true);
  if (!("getToken" in made) || typeof made.getToken !== "function")
    throw new Error("these credentials give no token");
  const token: unknown = await made.getToken();
  if (typeof token !== "string") throw new Error("the identity gave no token");
  return token;
}

/** Sixty cards at once ask once. The SDK renews a token five minutes before it ends, so a minute is never too long. */
function heldBriefly(ask: () => Promise<string>, forMs = 60_000): () => Promise<string> {
  let held: { token: Promise<string>; since: number } | undefined;
  return () => {
    const since = performance.now();
    if (held && since - held.since < forMs) return held.token;
    const mine = { token: ask(), since };
    held = mine;
    mine.token.catch(() => {
      if (held === mine) held = undefined;
    });
    return mine.token;
  };
}
