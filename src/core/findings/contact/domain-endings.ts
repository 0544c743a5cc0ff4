import { anyOf, wordsOf } from "../pattern.ts";

/** Domain endings that no language's words are likely to be mistaken for, and those of RFC 2606. Hand-made. */
const plain = wordsOf(`
  com org net edu gov info biz eu fr uk ch lu ca us nl pl pt ru ua tr gr ro cz sk hu bg hr se dk fi no ie ma dz tn sn ci cm cd mg
  example test asso bzh paris alsace corsica museum online site shop blog app dev xyz club tv
`);

/** Endings that are words too ("me", "es", "la"): alone after a point they are more often a missing space. */
const words = wordsOf("me es de it be io la co at so to in is no st li ly gl");

/** A RegExp source. */
export const knownEndings = anyOf(plain);

/** A RegExp source. */
export const everyEnding = anyOf([...plain, ...words]);
