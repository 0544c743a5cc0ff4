import { type Detect, overlap } from "../finding.ts";
import { namesByDictionary } from "./by-dictionary.ts";
import { namesByPhrase } from "./by-phrase.ts";
import { namesBySignature } from "./by-signature.ts";
import type { NameCandidate } from "./candidate.ts";
import { namesNoPerson, wellKnownIn } from "./name-context.ts";

/**
 * Names of people: after the phrases that announce one, from a list of given names with the family names that follow, and in signatures.
 * Saints, streets, animals and the famous are passed over. Always a proposal: a name the list lacks, in mid-sentence, has little strength.
 */
export const findNames: Detect = ({ text }) => {
  const famous = wellKnownIn(text);
  const candidates = [...namesByPhrase(text), ...namesBySignature(text), ...namesByDictionary(text)].filter(
    (candidate) => !famous.some((span) => overlap(span, candidate)) && !namesNoPerson(text, candidate.start),
  );
  return joined(candidates).map(({ start, end, reason, strength }) => ({
    detector: "name",
    spans: [{ start, end }],
    reason,
    strength,
  }));
};

/** Those that overlap as one, as long as all of them together, with the reason and strength of the strongest. */
function joined(candidates: readonly NameCandidate[]): readonly NameCandidate[] {
  const names: NameCandidate[] = [];
  for (const next of candidates.toSorted((a, b) => a.start - b.start || b.strength - a.strength)) {
    const last = names.at(-1);
    if (last === undefined || next.start >= last.end) names.push(next);
    else {
      const stronger = next.strength > last.strength ? next : last;
      names[names.length - 1] = { ...stronger, start: last.start, end: Math.max(last.end, next.end) };
    }
  }
  return names;
}
