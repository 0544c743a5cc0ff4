import type { NameCandidate } from "./candidate.ts";
import { hasArticle, isKnownCapital, isOffice, isOfOffice } from "./name-context.ts";
import { isCapitalised, isGivenName, isNameAndWord, type NameWord, nameEnd, wordAt } from "./read-name.ts";

const capitalWord = /(?<![\p{L}\p{N}@._/#-])\p{Lu}[\p{L}\p{M}]+(?:-\p{Lu}[\p{L}\p{M}]+)*(?![\p{L}@_])/gu;
/** Nothing but the beginning of a text, of a sentence, of a quotation. */
const sentenceStart = /(?:^|[.!?…:;«"“(—–]|\n)\s*$/u;
/** What a person does or is, right after the name: "Rose vous ouvrira", "Claire, ma compagne", "Violette a douze ans". */
const actsNext =
  /^(?:\s+(?:et\s+(?:\p{Lu}|moi)|vous|nous|me|m'|te|t'|se|s'|lui|leur|y|ne|n'|a|avait|est|était|sera|fait|faisait|dit|disait|va|vient|viendra|veut|aime|chante|dort|habite|tient|prépare|propose|pense|demande|parle|joue|garde|cuisine|travaille|sait|peut|voudrait|attend|ouvre|rit|has|is|was|will|says|said|keeps|and\s+\p{Lu})(?!\p{L}{2})|\s*,\s*(?:m[oae]n?|ma|notre|votre|sa|son|qui|\p{L}+\s+ans|du\s+\p{L}+|my|our|mi|mein)(?!\p{L})|\s*,\s*[+\d@]|\s+\p{Lu}[\p{L}]+)/u;

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
  if (ambiguous && (isShouted || isOfOffice(text, word.end))) return [];
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

/** Capitals at the head of a sentence that stand before a name, a title or a noun of some languages; every "-ez" bids somebody do something. */
const openers =
  /^(?:bon(?:ne|jour|soir)?s?|chers?|chères?|merci|salut|vive|chaque|quel(?:le)?s?|grande?s?|petite?s?|vieux|vieille|jeunes?|nouve(?:l|au|lle)|saint|sainte|notre|votre|nos|vos|mon|ma|mes|le|la|les|un|une|des|du|au|aux|ce|cette|ces|chez|quand|comme|avec|sans|pour|par|dans|sur|mein|meine|unser|unsere|der|die|das|ein|eine|the|my|our|your|dear|happy|good|el|los|las|mi|nuestra|nuestro|il|lo|o|os|sie|\p{L}+ez)$/iu;

/**
 * Two capitals that no list knows, where somebody does something: "Zorglubine Benali vous attend". One in the middle of a sentence is seldom a
 * person, so it is told only to who asks for it.
 */
function unknownCapital(text: string, word: NameWord): readonly NameCandidate[] {
  const { start, end } = word;
  if (hasArticle(text, start) || isKnownCapital(word.text) || word.text.length < 3) return [];
  if (!sentenceStart.test(text.slice(Math.max(0, start - 4), start)))
    return [{ start, end, strength: 0.3, reason: "name-unknown-capital" }];
  const whole = nameEnd(text, word);
  const family = wordAt(text, end + 1);
  // Before a known given name it is some other word: "Puis Daoud a habité là".
  if (family === undefined || !isCapitalised(family.text) || isGivenName(family.text)) return [];
  if (whole === end || isOffice(word.text) || isOfOffice(text, end)) return [];
  if (openers.test(word.text) || openers.test(family.text)) return [];
  const doesSomething = actsNext.test(text.slice(whole, whole + 40));
  return doesSomething ? [{ start, end: whole, strength: 0.55, reason: "name-full" }] : [];
}
