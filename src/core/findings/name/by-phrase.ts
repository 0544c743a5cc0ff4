import type { NameCandidate } from "./candidate.ts";
import type { Reason } from "../reason.ts";
import { introductions, relations, titles } from "./introductions.ts";
import { isKnownCapital, isOffice, isOfOffice } from "./name-context.ts";
import { isCapitalised, isGivenName, type NameWord, nameEnd, wordAt } from "./read-name.ts";

const noLetterBefore = "(?<![\\p{L}\\p{N}])";
const between = '\\s*(?:[:«"“]|,(?=\\s))?\\s*';
const pattern = (source: string): RegExp =>
  new RegExp(`${noLetterBefore}(?:${source})(?!\\p{L})${between}`, "giu");

/** Never names, whatever stands before them: "je m'appelle comme ma grand-mère". */
const notNames =
  /^(?:comment|comme|pas|plus|encore|toujours|aussi|souvent|le|la|les|un|une|des|du|de|à|au|aux|en|dans|sur|et|ou|mais|si|ce|ça|c'est|celui|celle|tout|toute|tous|trop|très|mon|ma|mes|ton|ta|son|sa|ses|notre|nos|votre|vos|leur|qui|que|quand|chez|pour|par|sans|avec|je|tu|il|elle|on|nous|vous|ils|elles|the|a|an|not|my|our|your|el|la|los|der|die|das|ein|eine|het|een|il|lo|uno|una|o|os|um|uma|не|من|هو|هي)$/iu;
const endsPhrase = /^\s*(?:[,.;:!?»)—–]|$|\s+(?:et|and|y|e|und|en|i|и|і|و)\s)/u;
const caseless =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Ethiopic}]/u;

/** What follows a word, and what follows all of the name that it would begin. */
interface Following {
  readonly word: string;
  readonly name: string;
  readonly hasFamilyName: boolean;
  readonly isOffice: boolean;
}

interface Way {
  readonly pattern: RegExp;
  readonly reason: Reason;
  /** @returns 0 where the word is no name after such a phrase. */
  readonly strength: (word: string, after: Following) => number;
}

const proper = (word: string): boolean => isCapitalised(word) && !isKnownCapital(word) && !isOffice(word);

/** Who it is that does something: "c'est Zoé qui garde les clés". */
const whoDoes = /^\s+(?:qui|who)(?!\p{L})/u;

const ways: readonly Way[] = [
  {
    pattern: pattern(introductions.sure),
    reason: "name-introduced",
    strength: (word, after) => {
      if (isGivenName(word) || proper(word)) return 1;
      return (endsPhrase.test(after.word) || caseless.test(word)) && !isCapitalised(word) ? 0.7 : 0;
    },
  },
  {
    pattern: pattern(titles),
    reason: "name-with-title",
    strength: (word) =>
      proper(word) || (isCapitalised(word) && word.length > 2 && word === word.toUpperCase()) ? 0.9 : 0,
  },
  {
    pattern: pattern(relations),
    reason: "name-of-relation",
    strength: (word) => (isGivenName(word) ? 0.9 : proper(word) ? 0.6 : 0),
  },
  {
    pattern: pattern(introductions.likely),
    reason: "name-introduced",
    strength: (word, after) => {
      if (isGivenName(word)) return isCapitalised(word) || caseless.test(word) ? 0.9 : 0;
      return proper(word) && endsPhrase.test(after.name) ? 0.5 : 0;
    },
  },
  {
    pattern: pattern(introductions.asking),
    reason: "name-introduced",
    strength: (word, { hasFamilyName, isOffice: isOne }) => {
      if (isOne) return 0;
      if (isGivenName(word) && isCapitalised(word)) return 0.9;
      return proper(word) ? (hasFamilyName ? 0.7 : 0.6) : 0;
    },
  },
  {
    pattern: pattern(introductions.passing),
    reason: "name-introduced",
    strength: (word, { hasFamilyName, isOffice: isOne }) =>
      proper(word) && hasFamilyName && !isOne ? 0.6 : 0,
  },
  {
    pattern: pattern(introductions.doing),
    reason: "name-introduced",
    strength: (word, { name }) => (proper(word) && whoDoes.test(name) ? 0.6 : 0),
  },
];

/** A second word typed without its capital: "fatou diallo, j'habite". */
const lowerTail = /^\s+(?!et\s|and\s|y\s|e\s)\p{Ll}[\p{L}'-]+(?=\s*(?:[,.;:!?]|$))/u;

/** Names after the phrases that announce one: "je m'appelle", "Mme", "ma voisine". */
export function namesByPhrase(text: string): readonly NameCandidate[] {
  return ways.flatMap((way) =>
    Array.from(text.matchAll(way.pattern)).flatMap(({ 0: phrase, index }) => {
      const word = wordAt(text, index + phrase.length);
      return word === undefined ? [] : withCompanion(text, candidateOf(text, word, way));
    }),
  );
}

const and = /^\s*(?:et|and|y|e|und|en|i|и|і|та)\s+/u;

/** "Noa et Lenny": who is named with somebody is somebody. */
function withCompanion(text: string, found: readonly NameCandidate[]): readonly NameCandidate[] {
  const [first] = found;
  if (first === undefined) return found;
  const joint = and.exec(text.slice(first.end))?.[0];
  const word = joint === undefined ? undefined : wordAt(text, first.end + joint.length);
  if (word === undefined || !proper(word.text)) return found;
  return [first, { ...first, start: word.start, end: nameEnd(text, word) }];
}

/** Characters after a name that are looked at. */
const lookedAhead = 12;

function candidateOf(text: string, word: NameWord, { reason, strength }: Way): readonly NameCandidate[] {
  const whole = nameEnd(text, word);
  const after = {
    word: text.slice(word.end, word.end + lookedAhead),
    name: text.slice(whole, whole + lookedAhead),
    hasFamilyName: whole > word.end,
    isOffice: isOfOffice(text, word.end),
  };
  const sure = notNames.test(word.text) ? 0 : strength(word.text, after);
  if (sure === 0) return [];
  const tail = isCapitalised(word.text) ? undefined : lowerTail.exec(text.slice(word.end))?.[0];
  const isTailOfName =
    tail !== undefined && reason === "name-introduced" && sure >= 0.7 && !caseless.test(word.text);
  const end = isTailOfName ? word.end + tail.length : whole;
  return [{ start: word.start, end, strength: sure, reason }];
}
