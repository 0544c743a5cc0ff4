import { Role } from "./role.ts";
import { z } from "./zod.ts";

const Base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/, "must be base64");

/** What is kept of a PIN: enough to know it again, too little to read it. */
export const StoredPin = z.strictObject({
  algorithm: z.literal("scrypt"),
  /** Scrypt's N, r and p (RFC 7914). The bounds keep a file from taking the machine's memory. */
  cost: z.int().min(16_384).max(131_072),
  blockSize: z.int().min(8).max(16),
  parallelization: z.int().min(1).max(4),
  salt: Base64.min(22).max(88),
  hash: Base64.min(43).max(88),
});
export type StoredPin = z.infer<typeof StoredPin>;

/** The file pins.json of the state folder. A role that is not in it cannot be entered. */
export const Pins = z.partialRecord(Role, StoredPin);
export type Pins = z.infer<typeof Pins>;
