import type { HostMessage } from "../core/messages/host-message.ts";
import { z } from "./zod.ts";

const longestText = 2000;

/** A label without spaces, as a curator would type it. */
const Tag = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case letters, digits and hyphens");

/** Control characters, line and paragraph separators, halves of a surrogate pair. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/** @returns what is wrong with a text, or undefined. */
function textFault(text: string): string | undefined {
  if (text.trim() === "") return "is empty";
  if (text.trim() !== text) return "begins or ends with a space";
  if (text.length > longestText) return `is longer than ${longestText} characters`;
  const bad = unprintable.exec(text)?.[0];
  if (bad !== undefined) {
    const code = (bad.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `holds U+${code}, which is not printed: a text is one paragraph`;
  }
  return text === text.normalize("NFC") ? undefined : "is not in Unicode's composed form (NFC)";
}

const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "must be a BCP 47 tag, as fr or pt-BR");

/** One check for the text, because a set has 12,000 of them to pass at each start. */
const Text = z.string().check((text) => {
  const fault = textFault(text.value);
  if (fault !== undefined) text.issues.push({ code: "custom", input: text.value, message: fault });
});

/** One line of a message set. */
export const HostMessageLine: z.ZodType<HostMessage> = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, "must be 1 to 64 letters, digits and hyphens"),
  lang: Language,
  text: Text,
  motive: Tag,
  emotion: Tag,
  provenance: Tag,
  translations: z.record(Language, Text).optional(),
});
