import { PaumeError } from "../core/error.ts";
import type { HostMessage, MessageSet } from "../core/messages/host-message.ts";
import { linesHash, withoutErased } from "./erased-lines.ts";
import { parseHostMessages } from "./host-messages.ts";
import { countLanguages, parseMessageManifest, type MessageManifest } from "./message-manifest.ts";
import { parseMessageSet, type Sha256 } from "./message-set.ts";
import {
  parsePublication,
  publicationFile,
  statementBytes,
  Publication,
  type Statement,
} from "./publication.ts";
import { isSignedBy, keyId, sign, type Publisher, type SigningKey } from "./signature.ts";
import { z } from "./zod.ts";

/** A published set as it is kept, sent and signed: three files, byte for byte. */
export const SetFiles = z.strictObject({
  publication: z.string().max(20_000),
  manifest: z.string().max(200_000),
  /** One message a line (see `HostMessageLine`), or what stands for an erased one. */
  lines: z.string(),
});
export type SetFiles = z.infer<typeof SetFiles>;

/** What a manifest says besides what can be counted. */
export type SetWords = Pick<MessageManifest, "name" | "provenance" | "licence" | "credit">;

/** What a curator says of a set when publishing it. */
export type SetNote = Pick<Statement, "title" | "version" | "previous" | "by" | "at" | "note" | "insisted">;

/** A set that somebody may show: verified in all its bytes. */
export interface PublishedSet {
  readonly publication: Publication;
  readonly set: MessageSet;
  /** Messages that were erased from it since it was signed. */
  readonly erased: number;
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Writes and signs a set. The same messages, words, note and time have the same files, but for the signature. */
export async function signSet(
  messages: readonly HostMessage[],
  words: SetWords,
  note: SetNote,
  key: SigningKey,
  sha256: Sha256,
): Promise<SetFiles> {
  const lines = messages.map((message) => `${JSON.stringify(message)}\n`).join("");
  const { version } = note;
  const described: MessageManifest = {
    format: 1,
    name: words.name,
    version,
    count: messages.length,
    languages: countLanguages(messages),
    sha256: await sha256(bytesOf(lines)),
    provenance: words.provenance,
    licence: words.licence,
    credit: words.credit,
  };
  const manifest = `${JSON.stringify(described, null, 2)}\n`;
  const statement: Statement = {
    format: 1,
    ...note,
    manifestSha256: await sha256(bytesOf(manifest)),
    linesSha256: await linesHash(lines, sha256),
    key: await keyId(key.publicKey),
  };
  const signature = await sign(key, statementBytes(statement));
  // Parsed, it has its fields in the order in which they will be read.
  return { publication: publicationFile(Publication.parse({ ...statement, signature })), manifest, lines };
}

/**
 * That a set is the one that was signed, by somebody whose sets are shown here: no byte of it may differ. Its messages are not read yet.
 * @param publishers see `Publisher`: the installation's.
 * @throws PaumeError set-refused, saying what does not hold.
 */
export async function verifySet(
  { publication: text, manifest, lines }: SetFiles,
  publishers: readonly Publisher[],
  sha256: Sha256,
): Promise<Publication> {
  const publication = parsePublication(text);
  const { version, signature, ...rest } = publication;
  const refuse = (reason: string): never => {
    throw new PaumeError("set-refused", `${version}: ${reason}`);
  };
  const ids = await Promise.all(publishers.map(({ key }) => keyId(key)));
  const publisher = publishers[ids.indexOf(publication.key)];
  if (publisher === undefined) {
    return refuse(
      `is signed by the key ${publication.key.slice(0, 8)}, which the installation does not name in messages.publishers`,
    );
  }
  if (!(await isSignedBy(publisher.key, signature, statementBytes({ version, ...rest })))) {
    return refuse("the signature does not hold");
  }
  if ((await sha256(bytesOf(manifest))) !== publication.manifestSha256) {
    return refuse("the manifest is not the one that was signed");
  }
  const said = manifestOf(manifest);
  if (said.version !== version) return refuse(`the manifest is of ${said.version}`);
  const isAsSigned = (await sha256(bytesOf(lines))) === said.sha256;
  // Hashing 12,000 lines takes some tenths of a second: only where one was erased is that needed.
  if (!isAsSigned && (await linesHash(lines, sha256)) !== publication.linesSha256) {
    return refuse("the messages are not those that were signed");
  }
  return publication;
}

/** The same, and reads its messages. @throws PaumeError set-refused. */
export async function parsePublishedSet(
  files: SetFiles,
  publishers: readonly Publisher[],
  sha256: Sha256,
): Promise<PublishedSet> {
  const publication = await verifySet(files, publishers, sha256);
  const { text, erased } = withoutErased(files.lines);
  try {
    const manifest = erased === 0 ? files.manifest : await recounted(files.manifest, text, sha256);
    return { publication, set: await parseMessageSet(manifest, bytesOf(text), sha256), erased };
  } catch (error) {
    if (!(error instanceof PaumeError)) throw error;
    throw new PaumeError("set-refused", `${publication.version}: ${error.detail}`, { cause: error });
  }
}

function manifestOf(text: string): MessageManifest {
  try {
    return parseMessageManifest(text);
  } catch (error) {
    if (!(error instanceof PaumeError)) throw error;
    throw new PaumeError("set-refused", error.detail, { cause: error });
  }
}

/** What the manifest would say of the messages that are left: the signature has vouched for each of them. */
async function recounted(manifest: string, lines: string, sha256: Sha256): Promise<string> {
  const { messages, refused } = parseHostMessages(bytesOf(lines));
  const left = [...messages, ...refused.map(({ message }) => message)];
  return JSON.stringify({
    ...parseMessageManifest(manifest),
    count: left.length,
    languages: countLanguages(left),
    sha256: await sha256(bytesOf(lines)),
  });
}
