import type { DecisionLog } from "./decision.ts";

/** UTF-16 units of a name: more the log does not take. */
export const longestName = 64;

/** Everybody who has decided something. */
export const peopleIn = (log: DecisionLog): readonly string[] =>
  [...new Set(log.map(({ by }) => by))].toSorted();

/**
 * A name as the log shall have it. Where two have to agree, "ana" must not be a second person beside "Ana": somebody who is known keeps the name that
 * they have. @param people who are known. @returns "" where no letter is said.
 */
export function nameOf(said: string, people: readonly string[]): string {
  const name = plain(said).slice(0, longestName).trim();
  return people.find((known) => inOneCase(known) === inOneCase(name)) ?? name;
}

const plain = (name: string): string => name.normalize("NFC").replace(/\s+/gu, " ").trim();

const inOneCase = (name: string): string => plain(name).toLowerCase();
