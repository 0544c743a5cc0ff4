/** Letters in a piece. */
const length = 5;
const prime = 0x01000193;

/**
 * The five-letter pieces of a text as sorted 32-bit hashes (FNV-1a), each once: of its letters and figures alone, in lower case and without
 * accents, so that punctuation, spacing and typing do not part what is the same.
 */
export function shinglesOf(text: string): Uint32Array {
  const letters = text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  const count = Math.max(1, letters.length - length + 1);
  const hashes = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    let hash = 0x811c9dc5;
    for (let unit = at; unit < Math.min(at + length, letters.length); unit++) {
      hash = Math.imul(hash ^ letters.charCodeAt(unit), prime);
    }
    hashes[at] = hash;
  }
  hashes.sort();
  return hashes.filter((hash, at) => at === 0 || hash !== hashes[at - 1]);
}

/** Jaccard's index of two sorted sets: what is common as a share of all, 0 to 1. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  let [common, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) common += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return common / (a.length + b.length - common);
}
