import { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import {
  FederatedServiceClientCredentialsFactory,
  PasswordServiceClientCredentialFactory,
  type BotFrameworkAuthentication,
  type ServiceClientCredentialsFactory,
} from "botframework-connector";

/** The bot's own identity: the app, its home tenant, and how it proves to Microsoft that it is itself. */
export interface BotIdentity {
  id: string;
  tenant: string;
  proof: { secret: string } | { managedIdentity: string };
}
export interface TeamsIdentity {
  authentication: BotFrameworkAuthentication;
  /** The token for what the bot sends by itself; nobody asks for one in local mode. */
  token: () => Promise<string | undefined>;
}
/** Where another issuer stands in for Microsoft's, in tests: botbuilder wants all of them or none. */
export interface Issuer {
  openIdMetadata: string;
  tokenIssuer: string;
  login: string;
  scope: string;
}

const connectorAudience = "https://api.botframework.com";

/** Without an identity botbuilder asks nobody who they are: only ever in local mode, bound to loopback. */
export const localIdentity = (): TeamsIdentity => ({
  authentication: new ConfigurationBotFrameworkAuthentication({}),
  token: () => Promise.resolve(undefined),
});

/** Tokens come from the home tenant, whichever tenant the conversation is in. */
export function teamsIdentity(bot: BotIdentity, issuer?: Issuer): TeamsIdentity {
  const credentials: ServiceClientCredentialsFactory =
    "secret" in bot.proof
      ? new PasswordServiceClientCredentialFactory(bot.id, bot.proof.secret, bot.tenant)
      : new FederatedServiceClientCredentialsFactory(bot.id, bot.proof.managedIdentity, bot.tenant);
  const authentication = new ConfigurationBotFrameworkAuthentication(
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
  return { authentication, token: () => tokenFrom(credentials, bot, issuer) };
}

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
