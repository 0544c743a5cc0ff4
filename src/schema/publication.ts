import { PaumeError } from "../core/error.ts";
import { VERSION } from "../core/publish/version.ts";
import { Person } from "./calibration-fields.ts";
import { parseJson } from "./parse-json.ts";
import { readableJson } from "./readable-json.ts";
import { z } from "./zod.ts";

const Hash = z.string().regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hexadecimal digits");

export const SetVersion = z.string().regex(VERSION, "must be three numbers, as 1.0.0");

/** What a curator says of a set by publishing it. */
export const Statement = z.strictObject({
  /** Of this file. */
  format: z.literal(1),
  /** For people, as "Spring 2027". */
  title: Person,
  version: SetVersion,
  /** The version that was on the floor when this one was made; null for the bundled set. */
  previous: SetVersion.nullable(),
  by: Person,
  at: z.iso.datetime(),
  note: z.string().max(2000),
  /** Why messages that nobody has decided on are in it although a person may be recognised by them. */
  insisted: z.string().min(1).max(2000).exactOptional(),
  /** Of the manifest's bytes, which in turn has the hash of the messages'. */
  manifestSha256: Hash,
  /** Of the SHA-256s of all lines (see `linesHash`), so that a set from which a text had to be erased is still the one that was signed. */
  linesSha256: Hash,
  /** Thumbprint of the key that signed (see `keyId`). */
  key: Hash,
});
export type Statement = z.infer<typeof Statement>;

export const Publication = z.strictObject({
  ...Statement.shape,
  /** ECDSA on P-256 with SHA-256, over `statementBytes`. */
  signature: z.string().regex(/^[0-9a-f]{128}$/, "must be 128 lower-case hexadecimal digits"),
});
export type Publication = z.infer<typeof Publication>;

/** What is signed: the fields in their order, without a space. */
export function statementBytes(statement: Statement): Uint8Array<ArrayBuffer> {
  const { format, title, version, previous, by, at, note, insisted, manifestSha256, linesSha256, key } =
    statement;
  const fields = [format, title, version, previous, by, at, note, insisted ?? null];
  return new TextEncoder().encode(JSON.stringify([...fields, manifestSha256, linesSha256, key]));
}

/** As it is kept and sent. */
export const publicationFile = (publication: Publication): string => `${readableJson(publication)}\n`;

/** @throws PaumeError set-refused: a field is bad, or the file is not as `publicationFile` writes it. */
export function parsePublication(text: string): Publication {
  const publication = parseJson(text, Publication, "set-refused");
  if (publicationFile(publication) === text) return publication;
  throw new PaumeError("set-refused", "the publication is not as it was written");
}
