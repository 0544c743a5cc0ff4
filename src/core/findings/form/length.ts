import type { Finding, Written } from "../finding.ts";
import type { FindingRules } from "../rules.ts";

/** Texts with too little to tell, or too much for a palm. Lengths are UTF-16, as the offsets. */
export function findLength({ text }: Written, { shortest, longest }: FindingRules): readonly Finding[] {
  const { length } = text.trim();
  if (length === 0 || (length >= shortest && length <= longest)) return [];
  const detector = length < shortest ? "too-short" : "too-long";
  return [{ detector, spans: [{ start: 0, end: text.length }], reason: `text-${detector}`, strength: 1 }];
}
