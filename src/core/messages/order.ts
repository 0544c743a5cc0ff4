import { mix, spread } from "../chance.ts";

/**
 * A shuffled order that is computed place by place instead of being stored: a Feistel cipher over a grid just
 * large enough for the set, walked until it lands inside it.
 * Black and Rogaway, "Ciphers with Arbitrary Finite Domains", CT-RSA 2002 (methods "generalized Feistel" and
 * "cycle walking"). It need not be secret, only even: with eight half-steps, orders of five messages are not yet equally likely.
 */
const halfSteps = 12;

/** @param seed,round 32-bit. @returns a key for `messageAt`; of one seed, no two rounds share one. */
export function roundKey(seed: number, round: number): number {
  return mix(mix(seed) + Math.imul(round, spread));
}

/** Smallest near-square grid with room for `size` cells; it has fewer than `columns` cells too many. */
export function gridFor(size: number): { readonly columns: number; readonly rows: number } {
  const columns = Math.ceil(Math.sqrt(size));
  return { columns, rows: Math.ceil(size / columns) };
}

/**
 * @param place 0 … size − 1 in the round's order.
 * @returns which message of the set stands there, 0 … size − 1; a permutation for each key. Walking meets each
 *   superfluous cell at most once a round, so a whole round costs fewer than size + columns steps.
 */
export function messageAt(place: number, size: number, key: number): number {
  if (!(place >= 0 && place < size)) throw new RangeError(`place ${place} is outside an order of ${size}`);
  const { columns, rows } = gridFor(size);
  let cell = place;
  do {
    let column = cell % columns;
    let row = (cell - column) / columns;
    for (let step = 0; step < halfSteps; step += 2) {
      column = (column + mix(row ^ mix(key + Math.imul(step, spread)))) % columns;
      row = (row + mix(column ^ mix(key + Math.imul(step + 1, spread)))) % rows;
    }
    cell = row * columns + column;
  } while (cell >= size);
  return cell;
}
