import { mix } from "../../chance.ts";

/** Broder, "On the resemblance and containment of documents", 1997. The share of equal numbers of two signatures estimates Jaccard's index. */
export const signatureLength = 64;
const seeds = Uint32Array.from({ length: signatureLength }, (_, n) => mix(n + 1));

/** @param shingles at least one. @returns the least of each of 64 reorderings of the hashes. */
export function minHash(shingles: Uint32Array): Uint32Array {
  const signature = new Uint32Array(signatureLength).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let n = 0; n < signatureLength; n++) {
      const order = mix(shingle ^ (seeds[n] ?? 0));
      if (order < (signature[n] ?? 0)) signature[n] = order;
    }
  }
  return signature;
}
