import type { Glance } from "./glance.ts";

/** A change of the patch: what was asked for, and when it was drawn. */
export interface Change {
  readonly isLit: boolean;
  readonly drawnAtMs: number;
}

/** The patch as the camera sees it over time, and how late at a first estimate. */
export interface FlashSignal {
  readonly aboutMs: number;
  /** Light of the patch, one a glance. */
  readonly light: readonly number[];
}

/** What is later is not found, and would be of no use. */
const LATEST_MS = 450;
const STEP_MS = 20;
/** Light that changes more slowly than the flashes is the room's. */
const SLOW_MS = 600;
/** Correlation of a block with the flashes: noise gives 0.15, a patch that is just seen 0.6. */
const LEAST_ALIKE = 0.4;
/** A block belongs to the patch when it is so much like the one that is most like the flashes, and flashes so much as that. */
const PATCH_ALIKE = 0.75;
const PATCH_LIGHT = 0.3;

/**
 * Finds the patch by its own rhythm: the blocks of the frame whose light follows the changes, and the delay at which they follow best.
 * Neither where the patch is nor how bright it looks has to be known. Blocks that a hand covers meanwhile, or that daylight moves, follow less.
 * @returns undefined when nothing follows them.
 */
export function findFlashes(glances: readonly Glance[], changes: readonly Change[]): FlashSignal | undefined {
  const count = glances[0]?.blocks.length ?? 0;
  const blocks = Array.from({ length: count }, (_, b) => standardised(glances, b));
  let best = { aboutMs: 0, score: 0, alike: new Float64Array() };
  for (let aboutMs = 0; aboutMs <= LATEST_MS; aboutMs += STEP_MS) {
    const wave = waveAt(glances, changes, aboutMs);
    const alike = Float64Array.from(blocks, ({ light }) => dot(light, wave));
    // The fourth power: many blocks of nothing must not outweigh the few of the patch.
    const score = alike.reduce((sum, r) => sum + Math.max(0, r) ** 4, 0);
    if (score > best.score) best = { aboutMs, score, alike };
  }
  const most = best.alike.reduce((top, r) => Math.max(top, r), 0);
  if (!(most >= LEAST_ALIKE)) return undefined;
  const swings = blocks.map(({ swing }, b) => swing * (best.alike[b] ?? 0));
  const widest = Math.max(...swings.filter((_, b) => (best.alike[b] ?? 0) >= PATCH_ALIKE * most));
  const patch = swings.flatMap((swing, b) =>
    (best.alike[b] ?? 0) >= PATCH_ALIKE * most && swing >= PATCH_LIGHT * widest ? [b] : [],
  );
  const light = glances.map(
    (glance) => patch.reduce((sum, b) => sum + (glance.blocks[b] ?? 0), 0) / patch.length,
  );
  return { aboutMs: best.aboutMs, light };
}

/** A block's light over time less its running mean, of length 1 as a vector; `swing` is the length it had. */
function standardised(glances: readonly Glance[], b: number): { light: Float64Array; swing: number } {
  const light = new Float64Array(glances.length);
  let [from, to, sum] = [0, 0, 0];
  for (const [i, { atMs, blocks }] of glances.entries()) {
    for (let next = glances[to]; next !== undefined && next.atMs <= atMs + SLOW_MS; next = glances[++to])
      sum += next.blocks[b] ?? 0;
    for (let last = glances[from]; last !== undefined && last.atMs < atMs - SLOW_MS; last = glances[++from])
      sum -= last.blocks[b] ?? 0;
    light[i] = (blocks[b] ?? 0) - sum / (to - from);
  }
  return toUnit(light);
}

/** The changes as they would be seen without smear, so much later. */
function waveAt(glances: readonly Glance[], changes: readonly Change[], laterMs: number): Float64Array {
  let next = 0;
  const wave = Float64Array.from(glances, ({ atMs }) => {
    while ((changes[next]?.drawnAtMs ?? Infinity) + laterMs <= atMs) next += 1;
    return changes[next - 1]?.isLit === true ? 1 : 0;
  });
  const mean = wave.reduce((sum, x) => sum + x, 0) / wave.length;
  return toUnit(wave.map((x) => x - mean)).light;
}

function toUnit(v: Float64Array): { light: Float64Array; swing: number } {
  const swing = Math.sqrt(dot(v, v));
  return { light: swing > 0 ? v.map((x) => x / swing) : v, swing };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
