/**
 * Whether an activity comes from Teams, by the token in its header. botbuilder asks too, afterwards; but it also takes
 * tokens from emulators, skills and another channel that the *activity* names, lets a key through that is endorsed for
 * nobody, and writes what strangers send to the console (docs/decisions/0054-the-door-asks-first.md).
 */
import { createRemoteJWKSet, errors, jwtVerify, type CryptoKey, type JWK, type JWTVerifyGetKey } from "jose";
import type { Ports } from "../../ports.ts";
import type { Inbound } from "./activity.ts";

export type DoorReason =
  | "noToken"
  | "malformed"
  | "channel"
  | "algorithm"
  | "unknownKey"
  | "signature"
  | "expired"
  | "notYetValid"
  | "issuer"
  | "audience"
  | "claims"
  | "serviceUrl"
  | "endorsement"
  | "keysUnavailable";
export type Verdict = { trusted: true } | { trusted: false; reason: DoorReason };

export interface ChannelTokenOptions {
  appId: string;
  /** Where Microsoft says which keys sign for the Bot Framework. */
  openIdMetadata: string;
  tokenIssuer: string;
  now: Ports["now"];
}
type Keys = JWTVerifyGetKey<CryptoKey> & { jwks: () => { keys: JWK[] } | undefined };

const channel = "msteams";
/** Those of the Bot Framework have about 1 300 characters. */
const longest = 8_192;
/** Microsoft's own rule for the Bot Framework's tokens. */
const toleranceS = 300;
const timeoutMs = 5_000;

export function channelToken(options: ChannelTokenOptions) {
  const keySet = lazily(() => keysFrom(options.openIdMetadata));
  return async (activity: Inbound, header: string | undefined): Promise<Verdict> => {
    const reason = await why(activity, header);
    return reason === undefined ? { trusted: true } : { trusted: false, reason };
  };

  async function why(activity: Inbound, header: string | undefined): Promise<DoorReason | undefined> {
    if (!header) return "noToken";
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/.exec(header) ?? [];
    if (token === undefined || token.length > longest) return "malformed";
    if (activity.channelId !== channel) return "channel";
    try {
      const keys = await keySet();
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        algorithms: ["RS256"],
        issuer: options.tokenIssuer,
        requiredClaims: ["exp", "iss", "aud", "serviceurl"],
        clockTolerance: toleranceS,
        currentDate: new Date(options.now()),
      });
      if (payload.aud !== options.appId) return "audience";
      if (payload["serviceurl"] !== activity.serviceUrl) return "serviceUrl";
      return isEndorsed(keys, protectedHeader.kid) ? undefined : "endorsement";
    } catch (error) {
      return reasonOf(error);
    }
  }
}

/** A key says for which channels it signs. One that signs for none of them is not for us either. */
function isEndorsed(keys: Keys, kid: string | undefined): boolean {
  const all: (JWK & { endorsements?: unknown })[] = keys.jwks()?.keys ?? [];
  const endorsements = all.find((key) => kid !== undefined && key.kid === kid)?.endorsements;
  return Array.isArray(endorsements) && endorsements.includes(channel);
}

async function keysFrom(openIdMetadata: string): Promise<Keys> {
  const answer = await fetch(openIdMetadata, { signal: AbortSignal.timeout(timeoutMs) });
  const read: unknown = answer.ok ? await answer.json() : undefined;
  const at = typeof read === "object" && read !== null && "jwks_uri" in read ? read.jwks_uri : undefined;
  if (typeof at !== "string" || !URL.canParse(at)) throw new Error("the metadata name no keys");
  return createRemoteJWKSet(new URL(at), {
    cacheMaxAge: 24 * 3_600_000,
    cooldownDuration: 30_000,
    timeoutDuration: timeoutMs,
  });
}

/** Once, when it is first needed; a failure is forgotten, so that the next one asks again. */
function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

function reasonOf(error: unknown): DoorReason {
  if (error instanceof errors.JWTExpired) return "expired";
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === "nbf") return "notYetValid";
    return error.claim === "iss" ? "issuer" : "claims";
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) return "signature";
  if (error instanceof errors.JOSEAlgNotAllowed) return "algorithm";
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return "unknownKey";
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return "malformed";
  if (error instanceof errors.JOSENotSupported) return "malformed";
  return "keysUnavailable";
}
