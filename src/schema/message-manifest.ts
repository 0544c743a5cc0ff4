import { PaumeError } from "../core/error.ts";
import { issueList } from "./issue-list.ts";
import { z } from "./zod.ts";

const words = z.string().trim().min(1);

/** Describes a file of host messages: what it is, where it comes from, and how to tell that it is whole. */
export const MessageManifest = z.strictObject({
  /** Of this file, not of the set. */
  format: z.literal(1, "must be 1: another manifest format needs another version of Paume"),
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case letters, digits and hyphens"),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "must be three numbers, as 1.0.0"),
  count: z.int().min(1),
  /** How many messages are in each language, by BCP 47 tag. */
  languages: z.record(z.string(), z.int().min(1)),
  /** Of the JSON lines file's bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hexadecimal digits"),
  /** What each provenance token in the messages means, in words. */
  provenance: z.record(z.string(), words),
  /** SPDX identifier of the texts' licence. */
  licence: words,
  /** Shown wherever credits are. */
  credit: words,
});
export type MessageManifest = z.infer<typeof MessageManifest>;

/** @throws PaumeError "set-corrupt", naming each bad field. */
export function parseMessageManifest(json: string): MessageManifest {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new PaumeError("set-corrupt", "manifest: is not JSON", { cause });
  }
  const parsed = MessageManifest.safeParse(value);
  if (!parsed.success) throw new PaumeError("set-corrupt", `manifest: ${issueList(parsed.error)}`);
  return parsed.data;
}

/** @returns how many messages are in each language, most first, then by tag. */
export function countLanguages(messages: readonly { readonly lang: string }[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { lang } of messages) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}
