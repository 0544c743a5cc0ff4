import { givenNames, namesAndWords } from "./given-names.ts";
import { isKnownCapital } from "./name-context.ts";

/** A word of a text that may be a name, or begin one. */
export interface NameWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wordHere = /\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*/uy;
/** A family name after a given one, with the particles of several countries; or its initial. */
const tailHere =
  /\s+(?:(?:de\s+la|de|du|des|van\s+der|van|von|der|den|le|el|al|ben|bin|ibn|da|di|del|dos|d')\s*)?(?:\p{Lu}[\p{L}\p{M}]+(?:['-]\p{L}[\p{L}\p{M}]*)*|\p{Lu}\.)/uy;
const capital = /^\p{Lu}/u;

/** The word that begins here, or undefined. */
export function wordAt(text: string, start: number): NameWord | undefined {
  wordHere.lastIndex = start;
  const found = wordHere.exec(text)?.[0];
  return found === undefined ? undefined : { text: found, start, end: start + found.length };
}

export const isCapitalised = (word: string): boolean => capital.test(word);

/** "MARIE" and "marie" as "Marie", "jean-marc" as "Jean-Marc". */
const asName = (word: string): string =>
  word.toLowerCase().replace(/(?:^|['-])\p{L}/gu, (initial) => initial.toUpperCase());

/** Whether the word, in whatever case, is a given name of the list, or several joined by hyphens. */
export function isGivenName(word: string): boolean {
  const name = asName(word);
  return givenNames.has(name) || (name.includes("-") && name.split("-").every((part) => isListed(part)));
}

const isListed = (part: string): boolean => givenNames.has(part) || namesAndWords.has(part);

export const isNameAndWord = (word: string): boolean => namesAndWords.has(asName(word));

/** @returns where a name that begins with the word ends: with the family names that follow it, three at most. */
export function nameEnd(text: string, first: NameWord): number {
  let { end } = first;
  for (let more = 0; more < 3; more++) {
    tailHere.lastIndex = end;
    const tail = tailHere.exec(text)?.[0];
    const last = tail === undefined ? undefined : /[\p{L}\p{M}'-]+\.?$/u.exec(tail)?.[0];
    if (
      tail === undefined ||
      last === undefined ||
      (last.length > 2 && isKnownCapital(last) && !isShouted(last))
    )
      break;
    end += tail.length;
  }
  return end;
}

/** A family name in capitals, as in forms: "Jean DUPONT". */
const isShouted = (word: string): boolean => word.length > 2 && word === word.toUpperCase();
