/** An issuer of tokens on loopback: signs as Microsoft would, and serves its public keys as Microsoft does. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from "jose";

export const tenant = "aaaaaaaa-0000-4000-8000-00000000000a";
export const stranger = "bbbbbbbb-0000-4000-8000-00000000000b";
export const person = "cccccccc-0000-4000-8000-00000000000c";
export const appId = "22222222-2222-4222-8222-222222222222";
export const appIdUri = `api://ledergaloppen.example.no/botid-${appId}`;
export const teamsDesktop = "1fec8e78-bce4-4aaf-ab1b-5451cc387264";
export const now = "2026-11-24T10:00:00.000Z";
export const seconds = Date.parse(now) / 1000;

export const issuerOf = (tid: string): string => `https://login.microsoftonline.com/${tid}/v2.0`;

/** What a right token says. */
export const claims = (): JWTPayload => ({
  aud: appId,
  iss: issuerOf(tenant),
  tid: tenant,
  oid: person,
  scp: "access_as_user",
  azp: teamsDesktop,
  idtyp: "user",
  ver: "2.0",
  iat: seconds - 300,
  nbf: seconds - 300,
  exp: seconds + 3600,
});

export interface Key {
  kid: string;
  privateKey: CryptoKey;
  jwk: JWK;
}

export async function makeKey(kid: string, issuer?: string): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, use: "sig", ...(issuer ? { issuer } : {}) };
  return { kid, privateKey, jwk };
}

export const sign = (key: Key, payload: JWTPayload, header: Record<string, unknown> = {}): Promise<string> =>
  new SignJWT(payload)
    .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: key.kid, ...header })
    .sign(key.privateKey);

export interface Issuer {
  url: string;
  keys: JWK[];
  /** Times the keys were asked for. */
  asked: number;
  /** What is answered instead of the keys. */
  broken?: { status: number; body: string };
  close: () => Promise<void>;
}

export async function startIssuer(keys: JWK[]): Promise<Issuer> {
  const server: Server = createServer((_, response) => {
    issuer.asked++;
    const { status, body } = issuer.broken ?? { status: 200, body: JSON.stringify({ keys: issuer.keys }) };
    // Two statements: restify changes node's own writeHead, in every server of the process, so that it gives nothing.
    response.writeHead(status, { "content-type": "application/json" });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const issuer: Issuer = {
    url: `http://127.0.0.1:${port}/common/discovery/v2.0/keys`,
    keys,
    asked: 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return issuer;
}
