import { mix } from "../../chance.ts";
import { minHash, signatureLength } from "./min-hash.ts";
import { likeness, shinglesOf } from "./shingles.ts";

/** Sixteen bands of four: two texts that share 0.6 of their pieces meet in a band with 1 − (1 − 0.6⁴)¹⁶ = 0.89, those with 0.75 with 0.997. */
const bands = 16;
const rows = signatureLength / bands;

/** Texts that say nearly the same. */
export interface Cluster {
  /** Places in the list that was looked at, ascending, at least two. */
  readonly members: readonly number[];
  /** Of the two that are least alike among those compared, 0 to 1. */
  readonly likeness: number;
}

/** By what a text is compared. */
export interface Fingerprint {
  readonly shingles: Uint32Array;
  readonly signature: Uint32Array;
}

export function fingerprintOf(text: string): Fingerprint {
  const shingles = shinglesOf(text);
  return { shingles, signature: minHash(shingles) };
}

/**
 * Clusters of near-duplicates: candidates by banded MinHash, each pair confirmed by the exact index, joined where one leads to the next.
 * @param least share of common five-letter pieces, 0 to 1.
 */
export const nearDuplicates = (texts: readonly string[], least: number): readonly Cluster[] =>
  clustersOf(texts.map(fingerprintOf), least);

/** The same for texts whose fingerprints are there, which is most of the work. */
export function clustersOf(texts: readonly Fingerprint[], least: number): readonly Cluster[] {
  const parent = texts.map((_, index) => index);
  const leastAlike = new Map<number, number>();
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] ?? at;
    parent[index] = at;
    return at;
  };
  const compared = new Set<number>();
  for (let band = 0; band < bands; band++) {
    for (const bucket of bucketsOf(texts, band)) {
      for (const [place, second] of bucket.entries()) {
        // With the first of a crowd only: what is alike is alike to it too, and a thousand copies are a thousand comparisons.
        for (const first of bucket.slice(0, Math.min(place, mostCompared))) {
          const pair = first * texts.length + second;
          if (compared.has(pair)) continue;
          compared.add(pair);
          const alike = likeness(texts[first]?.shingles ?? none, texts[second]?.shingles ?? none);
          if (alike < least) continue;
          const [a, b] = [root(first), root(second)];
          leastAlike.set(a, Math.min(alike, leastAlike.get(a) ?? 1, leastAlike.get(b) ?? 1));
          parent[b] = a;
        }
      }
    }
  }
  const members = new Map<number, number[]>();
  for (const index of texts.keys()) {
    const first = root(index);
    const list = members.get(first);
    if (list === undefined) members.set(first, [index]);
    else list.push(index);
  }
  return [...members].flatMap(([first, list]) =>
    list.length < 2 ? [] : [{ members: list, likeness: leastAlike.get(first) ?? 1 }],
  );
}

const none = new Uint32Array();
const mostCompared = 8;

/** Texts that agree in the four numbers of a band, in their order. */
function bucketsOf(texts: readonly Fingerprint[], band: number): readonly (readonly number[])[] {
  const buckets = new Map<number, number[]>();
  for (const [index, { signature }] of texts.entries()) {
    // Two bands that meet in one number by chance cost one comparison.
    let key = 0;
    for (let row = band * rows; row < (band + 1) * rows; row++) key = mix(key ^ (signature[row] ?? 0));
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [index]);
    else bucket.push(index);
  }
  return [...buckets.values()].filter((bucket) => bucket.length > 1);
}
