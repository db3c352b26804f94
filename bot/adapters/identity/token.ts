/**
 * Who has opened the tab: verifies the token that Teams gives it. What the person may do is not in the token; that is
 * read from our own roster by tenant and object id.
 */
import { decodeProtectedHeader, errors, jwtVerify, type JWK, type JWTPayload } from "jose";
import type { Account } from "../../domain/programme/person.ts";
import type { Moment } from "../../domain/time.ts";
import type { KeySet } from "./keys.ts";

/** Why a token was not believed. For the log only: it helps whoever forges one. */
export type Reason =
  | "malformed"
  | "algorithm"
  | "unknownKey"
  | "signature"
  | "expired"
  | "notYetValid"
  | "audience"
  | "claims"
  | "issuer"
  | "keyIssuer"
  | "appOnly"
  | "scope"
  | "client"
  | "tenant"
  | "keysUnavailable";

/** All that the outside learns: not believed, not let in, or ask again later. */
export interface Refusal {
  refused: 401 | 403 | 503;
}

export interface TokenOptions {
  /** Client id of the Entra app: the audience of a version 2 token. */
  appId: string;
  /** `api://{domain}/botid-{appId}`: the audience of a version 1 token. */
  appIdUri: string;
  keys: KeySet;
  now: () => Moment;
  /** The allow-list of tenants; asked with the id in lower case. */
  allows: (tenant: string) => boolean | Promise<boolean>;
  /** When given, only these applications may have asked for the token. */
  clients?: readonly string[];
  log?: (reason: Reason) => void;
}

/** Teams on the desktop and phone, and Teams on the web. */
export const teamsClients = [
  "1fec8e78-bce4-4aaf-ab1b-5451cc387264",
  "5e3ce6c0-2b1f-4285-8d4b-75ee78787346",
] as const;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const longest = 16_384;

export const isRefusal = (result: Account | Refusal): result is Refusal => "refused" in result;

/** The token of an `Authorization` header, or nothing. */
export const bearerOf = (header: string | undefined): string | undefined =>
  /^Bearer +([\w.~+/-]+=*)$/i.exec(header ?? "")?.[1];

export function verifyTeamsToken(options: TokenOptions): (token: string) => Promise<Account | Refusal> {
  return async (token) => {
    const result = await read(token, options);
    if (typeof result !== "string") return result;
    options.log?.(result);
    return { refused: statusOf(result) };
  };
}

function statusOf(reason: Reason): Refusal["refused"] {
  if (reason === "keysUnavailable") return 503;
  return reason === "tenant" || reason === "scope" || reason === "appOnly" ? 403 : 401;
}

async function read(token: string, options: TokenOptions): Promise<Account | Reason> {
  const kid = keyIdOf(token);
  if (kid === undefined) return "malformed";
  let claims: JWTPayload;
  try {
    const { payload } = await jwtVerify(token, options.keys, {
      algorithms: ["RS256"],
      clockTolerance: 60,
      currentDate: new Date(options.now()),
      requiredClaims: ["exp", "iss", "aud", "tid", "oid"],
    });
    claims = payload;
  } catch (error) {
    return reasonOf(error);
  }
  return check(claims, kid, options);
}

async function check(claims: JWTPayload, kid: string, options: TokenOptions): Promise<Account | Reason> {
  const { aud, iss, tid, oid, scp, idtyp } = claims;
  if (aud !== options.appId && aud !== options.appIdUri) return "audience";
  if (typeof tid !== "string" || typeof oid !== "string") return "claims";
  if (!guid.test(tid) || !guid.test(oid)) return "claims";

  const issuer = `https://login.microsoftonline.com/${tid}/v2.0`;
  if (iss !== issuer && iss !== `https://sts.windows.net/${tid}/`) return "issuer";
  const signsFor = signerOf(kid, options.keys)?.replace("{tenantid}", tid);
  if (signsFor !== undefined && signsFor !== issuer && signsFor !== iss) return "keyIssuer";

  if (idtyp === "app") return "appOnly";
  if (typeof scp !== "string" || !scp.split(" ").includes("access_as_user")) return "scope";
  const client = claims["azp"] ?? claims["appid"];
  if (options.clients && !options.clients.some((one) => one === client)) return "client";

  const account = { tenant: tid.toLowerCase(), object: oid.toLowerCase() };
  return (await options.allows(account.tenant)) ? account : "tenant";
}

/** For which tenants a key signs, where Microsoft says so; `{tenantid}` stands for any. */
function signerOf(kid: string, keys: KeySet): string | undefined {
  const key: (JWK & { issuer?: unknown }) | undefined = keys.jwks()?.keys.find((one) => one.kid === kid);
  return typeof key?.issuer === "string" ? key.issuer : undefined;
}

/** The id of the key that a well-formed token names; it need not be true. */
function keyIdOf(token: string): string | undefined {
  if (token.length > longest) return undefined;
  try {
    const { kid } = decodeProtectedHeader(token);
    return typeof kid === "string" && kid !== "" ? kid : undefined;
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): Reason {
  if (error instanceof errors.JWTExpired) return "expired";
  if (error instanceof errors.JWTClaimValidationFailed)
    return error.claim === "nbf" ? "notYetValid" : "claims";
  if (error instanceof errors.JWSSignatureVerificationFailed) return "signature";
  if (error instanceof errors.JOSEAlgNotAllowed) return "algorithm";
  if (error instanceof errors.JWKSNoMatchingKey) return "unknownKey";
  if (error instanceof errors.JWKSMultipleMatchingKeys) return "unknownKey";
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return "malformed";
  if (error instanceof errors.JOSENotSupported) return "malformed";
  // Anything else is the key set: unreachable, too slow or not a key set. The person is not to blame for that.
  return "keysUnavailable";
}
