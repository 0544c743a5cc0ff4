import { z } from "./zod.ts";

const ecdsa = { name: "ECDSA", namedCurve: "P-256" } as const;
const bySha256 = { name: "ECDSA", hash: "SHA-256" } as const;

const Coordinate = z.string().regex(/^[\w-]{43}$/, "must be 32 bytes in base64url");

/** The public half of a desk's key: a point of the curve P-256 as JSON Web Key (RFC 7517). It is no secret. */
export const PublicKey = z.strictObject({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: Coordinate,
  y: Coordinate,
});
export type PublicKey = z.infer<typeof PublicKey>;

/** Whose published sets an installation shows. */
export const Publisher = z.strictObject({
  /** For people: whose desk, on which machine. */
  name: z.string().min(1).max(80),
  /** As the desk shows it, to be copied whole. */
  key: PublicKey,
});
export type Publisher = z.infer<typeof Publisher>;

/** A desk's key pair. The private half never leaves the browser that made it. */
export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: PublicKey;
}

/** @returns a key pair whose private half no script can read, nor copy. */
export async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(ecdsa, false, ["sign", "verify"]);
  const { kty, crv, x, y } = await crypto.subtle.exportKey("jwk", publicKey);
  return { privateKey, publicKey: PublicKey.parse({ kty, crv, x, y }) };
}

/** The key's thumbprint (RFC 7638), lower-case hex: the same however its fields are ordered. */
export async function keyId({ kty, crv, x, y }: PublicKey): Promise<string> {
  const canonical = new TextEncoder().encode(JSON.stringify({ crv, kty, x, y }));
  return hexOf(await crypto.subtle.digest("SHA-256", canonical));
}

/** @returns the signature, r and s, as 128 hex digits. */
export async function sign({ privateKey }: SigningKey, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(await crypto.subtle.sign(bySha256, privateKey, bytes));
}

/** @param signature as `sign` returns it. @returns false too where the key is no point of the curve. */
export async function isSignedBy(
  key: PublicKey,
  signature: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const rAndS = Uint8Array.from({ length: signature.length / 2 }, (_, i) =>
    Number.parseInt(signature.slice(2 * i, 2 * i + 2), 16),
  );
  try {
    const publicKey = await crypto.subtle.importKey("jwk", key, ecdsa, false, ["verify"]);
    return await crypto.subtle.verify(bySha256, publicKey, rAndS, bytes);
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
