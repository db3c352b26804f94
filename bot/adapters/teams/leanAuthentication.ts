import { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import type {
  AuthenticateRequestResult,
  ConnectorClient,
  ConnectorFactory,
  UserTokenClient,
} from "botframework-connector";

/**
 * Botbuilder makes two clients in every turn, which is half of what a turn costs it: one for users' tokens, which nobody
 * here asks for, and one for answering. They keep nothing of a turn, so they are made once.
 */
export class LeanAuthentication extends ConfigurationBotFrameworkAuthentication {
  #tokens: UserTokenClient | undefined;
  /** Of where was answered last: mostly all come from the same region of Teams. */
  #answers: { to: string; client: ConnectorClient } | undefined;

  override async createUserTokenClient(
    ...of: Parameters<ConfigurationBotFrameworkAuthentication["createUserTokenClient"]>
  ): Promise<UserTokenClient> {
    return (this.#tokens ??= await super.createUserTokenClient(...of));
  }

  override async authenticateRequest(
    ...asked: Parameters<ConfigurationBotFrameworkAuthentication["authenticateRequest"]>
  ): Promise<AuthenticateRequestResult> {
    const trusted = await super.authenticateRequest(...asked);
    const { connectorFactory: made } = trusted;
    return made ? { ...trusted, connectorFactory: this.#once(made) } : trusted;
  }

  #once(made: ConnectorFactory): ConnectorFactory {
    return {
      create: async (serviceUrl, audience) => {
        const to = `${serviceUrl} ${audience}`;
        if (this.#answers?.to !== to) this.#answers = { to, client: await made.create(serviceUrl, audience) };
        return this.#answers.client;
      },
    };
  }
}
