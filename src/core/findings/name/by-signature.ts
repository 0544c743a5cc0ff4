import { entriesOf, inAnyCase } from "../pattern.ts";
import type { NameCandidate } from "./candidate.ts";
import { isKnownCapital } from "./name-context.ts";

const closings = inAnyCase(
  entriesOf(
    "—, –, --, signé, signée, bises, bisous, cordialement, amicalement, fraternellement, à bientôt, bien à vous, à vous, chaleureusement, affectueusement, amitiés, yours, love, saludos, liebe grüße, un abbraccio",
  ),
);
const name =
  "\\p{Lu}[\\p{L}\\p{M}'-]*\\.?(?:\\s+(?:de\\s+|d'|van\\s+|ben\\s+|el\\s+)?\\p{Lu}[\\p{L}\\p{M}'-]*\\.?){0,2}";
const signature = new RegExp(
  `(?:^|[\\s.!?…])(?:${closings})\\s*[,:.!]?\\s*(?<who>${name}(?:\\s*(?:,|et|and|&|y|und|e)\\s*${name})?)\\s*[.!]?\\s*$`,
  "u",
);

/** Two full names and a greeting: what is further from the end is no signature. */
const longest = 80;

/** Whatever capital words close a text after a dash or a greeting. */
export function namesBySignature(text: string): readonly NameCandidate[] {
  const who = signature.exec(text.slice(-longest))?.groups?.["who"];
  if (who === undefined || who.split(/[\s,]+/u).some(isKnownCapital)) return [];
  const start = text.lastIndexOf(who);
  return [{ start, end: start + who.length, strength: 0.8, reason: "name-signature" }];
}
