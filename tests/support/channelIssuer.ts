/** The Bot Framework's token service on loopback: its metadata, its keys with endorsements, and the tokens it signs. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { JWTPayload } from "jose";
import { AppCredentials, type ServiceClientCredentialsFactory } from "botframework-connector";
import type { Issuer } from "../../bot/adapters/teams/authentication.ts";
import { appId, makeKey, sign, type Key } from "../identity/issuer.ts";

export const tokenIssuer = "https://api.botframework.com";

export interface ChannelIssuer {
  issuer: Issuer;
  key: Key;
  /** Published under another name each time: endorsed for these channels, or for none. */
  publish: (kid: string, endorsements?: string[]) => Promise<Key>;
  token: (change?: JWTPayload, header?: Record<string, unknown>, key?: Key) => Promise<string>;
  /** What the service asked its identity for: which app, for whom, and at which tenant's door. */
  asked: { appId: string; audience: string | undefined; login: string | undefined }[];
  /** Answers nothing more. */
  silence: () => void;
  close: () => Promise<void>;
}

/** Stands in for the managed identity: says what it was asked for, and gives a token that can be recognised. */
class LoopbackCredentials extends AppCredentials {
  override getToken(): Promise<string> {
    return Promise.resolve("token-of-the-home-tenant");
  }
  protected refreshToken(): never {
    throw new Error("not asked");
  }
}

export async function startChannelIssuer(serviceUrl: string): Promise<ChannelIssuer> {
  const published: object[] = [];
  const asked: ChannelIssuer["asked"] = [];
  let silent = false;
  const server = createServer((request, response) => {
    const keys = request.url === "/keys";
    response.writeHead(silent ? 500 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(keys ? { keys: published } : { jwks_uri: `${url}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const publish = async (kid: string, endorsements?: string[]): Promise<Key> => {
    const key = await makeKey(kid);
    published.push({ ...key.jwk, ...(endorsements && { endorsements }) });
    return key;
  };
  const key = await publish("channel-1", ["msteams", "directline"]);
  const credentials: ServiceClientCredentialsFactory = {
    isValidAppId: (id) => Promise.resolve(id === appId),
    isAuthenticationDisabled: () => Promise.resolve(false),
    createCredentials: (id, audience, login) => {
      asked.push({ appId: id, audience, login });
      return Promise.resolve(new LoopbackCredentials(id, undefined, audience));
    },
  };
  return {
    issuer: {
      openIdMetadata: `${url}/openid`,
      tokenIssuer,
      login: "https://login.microsoftonline.com/home",
      scope: tokenIssuer,
      credentials,
    },
    key,
    publish,
    asked,
    token: (change = {}, header = {}, by = key) => {
      const seconds = Math.floor(Date.now() / 1000);
      const claims = {
        iss: tokenIssuer,
        aud: appId,
        serviceurl: serviceUrl,
        nbf: seconds - 300,
        exp: seconds + 3600,
      };
      return sign(by, { ...claims, ...change }, header);
    },
    silence: () => {
      silent = true;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
