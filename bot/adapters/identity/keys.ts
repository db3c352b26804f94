import { createRemoteJWKSet, type CryptoKey, type JSONWebKeySet, type JWTVerifyGetKey } from "jose";

/** Keys that sign tokens: found by the `kid` of a token, and listed, because each says for whom it signs. */
export type KeySet = JWTVerifyGetKey<CryptoKey> & { jwks: () => JSONWebKeySet | undefined };

const microsoft = "https://login.microsoftonline.com/common/discovery/v2.0/keys";

/**
 * Microsoft's public keys, fetched when first needed and kept for an hour. A token with an unknown key makes them
 * fetched anew, at most every half minute, so that strangers cannot make us hammer Microsoft.
 */
export const microsoftKeys = (url = microsoft): KeySet =>
  createRemoteJWKSet(new URL(url), {
    cacheMaxAge: 3_600_000,
    cooldownDuration: 30_000,
    timeoutDuration: 5_000,
  });
