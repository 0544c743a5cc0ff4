import type { NameCandidate } from "./candidate.ts";
import { hasArticle, isKnownCapital } from "./name-context.ts";
import { isGivenName, isNameAndWord, type NameWord, nameEnd, wordAt } from "./read-name.ts";

const capitalWord = /(?<![\p{L}\p{N}@._/#-])\p{Lu}[\p{L}\p{M}]+(?:-\p{Lu}[\p{L}\p{M}]+)*(?![\p{L}@_])/gu;
/** Nothing but the beginning of a text, of a sentence, of a quotation. */
const sentenceStart = /(?:^|[.!?…:;«"“(—–]|\n)\s*$/u;
/** What a person does or is, right after the name: "Rose vous ouvrira", "Claire, ma compagne", "Violette a douze ans". */
const actsNext =
  /^(?:\s+(?:et\s+\p{Lu}|vous|nous|me|m'|te|t'|se|s'|lui|leur|y|ne|n'|a|avait|est|était|sera|fait|faisait|dit|disait|va|vient|viendra|veut|aime|chante|dort|habite|tient|prépare|propose|pense|demande|parle|joue|garde|cuisine|travaille|sait|peut|voudrait|attend|ouvre|rit|has|is|was|will|says|said|keeps|and\s+\p{Lu})(?!\p{L}{2})|\s*,\s*(?:m[oae]n?|ma|notre|votre|sa|son|qui|\p{L}+\s+ans|du\s+\p{L}+|my|our|mi|mein)(?!\p{L})|\s*,\s*[+\d@]|\s+\p{Lu}[\p{L}]+)/u;

const shoutedText = (text: string): boolean => !/\p{Ll}{2}/u.test(text);

/** Given names of the list, with the family names after them; names that are words too where the sentence makes people of them. */
export function namesByDictionary(text: string): readonly NameCandidate[] {
  const isShouted = shoutedText(text);
  return Array.from(text.matchAll(capitalWord), ({ index }) => wordAt(text, index)).flatMap((word) =>
    word === undefined ? [] : candidateFrom(text, word, isShouted),
  );
}

function candidateFrom(text: string, word: NameWord, isShouted: boolean): readonly NameCandidate[] {
  const ambiguous = isNameAndWord(word.text);
  if (isShouted && ambiguous) return [];
  if (!ambiguous && !isGivenName(word.text)) return unknownCapital(text, word);
  const { start } = word;
  const end = nameEnd(text, word);
  const hasFamilyName = end > word.end;
  if (ambiguous && !hasFamilyName && !soundsLikePerson(text, word, isShouted)) return [];
  const strength = hasFamilyName ? 1 : ambiguous ? 0.6 : 0.8;
  return [{ start, end, strength, reason: hasFamilyName ? "name-full" : "name-given" }];
}

function soundsLikePerson(text: string, { start, end, text: word }: NameWord, isShouted: boolean): boolean {
  if (isShouted || (word.length > 1 && word === word.toUpperCase())) return false;
  if (sentenceStart.test(text.slice(Math.max(0, start - 4), start)))
    return actsNext.test(text.slice(end, end + 40));
  return !hasArticle(text, start) && !isKnownCapital(word);
}

/** A capital in the middle of a sentence that no list knows: seldom a person, so told only to who asks for it. */
function unknownCapital(text: string, { text: word, start, end }: NameWord): readonly NameCandidate[] {
  const starts = sentenceStart.test(text.slice(Math.max(0, start - 4), start));
  if (starts || hasArticle(text, start) || isKnownCapital(word) || word.length < 3) return [];
  return [{ start, end, strength: 0.3, reason: "name-unknown-capital" }];
}
