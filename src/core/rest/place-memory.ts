import { cellChanges, lampChange, type Change } from "./compare.ts";
import type { Glance } from "./place-view.ts";
import type { CoverRules } from "./resting-place.ts";

/** What one frame says of a place. No picture: two shares of the place's area. */
export interface PlaceSeen {
  /** No longer looks bare. */
  readonly covered: number;
  /** Changed since it last stirred; `STIRS_AT` or more is a stir. */
  readonly stirring: number;
}

/** What is remembered of one place. A few mean colours; nobody can be known by them. */
export interface PlaceMemory {
  /** How the place looks with nothing on it, and with what has come to belong there: the look learned last is the first. */
  readonly bare: readonly BareLook[];
  /** How it looked when it last stirred: what has been the same since then is at rest, and slow motion adds up until it is a stir. */
  readonly lastStir: { readonly glance: Glance; readonly atMs: number; readonly frames: number };
  readonly atMs: number;
}

interface BareLook {
  readonly glance: Glance;
  /** That it was learned from, up to `LEARN_FRAMES`. */
  readonly frames: number;
}

export const STIRS_AT = 0.12;
/** A cell that is at rest keeps its light within this factor. */
const SAME = 1.2;
/** A place that is covered by less is bare enough to be learned. */
const LEARNED_BELOW = 0.05;
/**
 * The bare place is learned within a second, and followed over minutes: dust, scratches, the wandering sun. What grows darker is followed far more
 * slowly, for it is most often somebody's shadow, and when that goes the place must not look brighter than it ever was.
 */
const LEARN_FRAMES = 30;
const LEARN_MS = { brighter: 60_000, darker: 1_200_000 } as const;
/** Against noise the look at the last stir is the mean of so many frames. */
const STIR_FRAMES = 8;
const MOST_LOOKS = 3;

/** The first glance at a place is taken for the bare place: there is nothing else to go by. */
export function firstMemory(glance: Glance, atMs: number): PlaceMemory {
  return { bare: [{ glance, frames: 1 }], lastStir: { glance, atMs, frames: 1 }, atMs };
}

/** Takes one frame's glance in. @param cells see `lampChange`. */
export function judge(
  memory: PlaceMemory,
  glance: Glance,
  cells: number,
  rules: CoverRules,
  atMs: number,
): { readonly memory: PlaceMemory; readonly seen: PlaceSeen } {
  const { glance: before } = memory.lastStir;
  const stirring = shareOf(
    cellChanges(before, glance, cells, lampChange(before, glance, cells)).map(hasStirred),
  );
  const shares = memory.bare.map((look) => coveredShare(look.glance, glance, cells, rules));
  const covered = Math.min(...shares);
  const nearest = memory.bare[shares.indexOf(covered)];
  const stirred = stirring >= STIRS_AT;
  const lastStir = stirred ? { glance, atMs, frames: 1 } : steadied(memory.lastStir, glance);

  let { bare } = memory;
  if (nearest !== undefined && !stirred && covered < LEARNED_BELOW)
    bare = [learned(nearest, glance, atMs - memory.atMs), ...bare.filter((look) => look !== nearest)];
  else if (covered >= rules.share && atMs - lastStir.atMs >= rules.belongsMs)
    bare = [{ glance: lastStir.glance, frames: 1 }, ...bare].slice(0, MOST_LOOKS);
  return { memory: { bare, lastStir, atMs }, seen: { covered, stirring } };
}

/** The lamps' change is taken into account only where it makes a part look less covered: a shadow over the surround is no lamp. */
function coveredShare(bare: Glance, now: Glance, cells: number, rules: CoverRules): number {
  const lamp = lampChange(bare, now, cells);
  const lampUp = each(lamp, (gain) => Math.max(1, gain));
  const lampDown = each(lamp, (gain) => Math.min(1, gain));
  const isBrighter = cellChanges(bare, now, cells, lampUp).map((c) => brightest(c) > 1 + rules.brighterBy);
  const isDarker = cellChanges(bare, now, cells, lampDown).map((c) => brightest(c) < 1 - rules.darkerBy);
  return shareOf(isBrighter.map((brighter, i) => brighter || isDarker[i] === true));
}

const each = ({ red, green, blue }: Change, of: (gain: number) => number): Change => ({
  red: of(red),
  green: of(green),
  blue: of(blue),
});

const brightest = ({ red, green, blue }: Change): number => Math.max(red, green, blue);

const shareOf = (all: readonly boolean[]): number => all.filter(Boolean).length / Math.max(1, all.length);

/** Noise is the less in the sum of the colours. */
function hasStirred({ red, green, blue }: Change): boolean {
  const all = (red + green + blue) / 3;
  return all > SAME || all < 1 / SAME;
}

function learned({ glance: old, frames }: BareLook, now: Glance, dtMs: number): BareLook {
  if (frames < LEARN_FRAMES) return { glance: eased(old, now, 1 / (frames + 1)), frames: frames + 1 };
  const up = 1 - Math.exp(-Math.max(0, dtMs) / LEARN_MS.brighter);
  const down = 1 - Math.exp(-Math.max(0, dtMs) / LEARN_MS.darker);
  const glance = old.map((was, i) => {
    const change = (now[i] ?? was) - was;
    return was + (change > 0 ? up : down) * change;
  });
  return { glance, frames };
}

function steadied(stir: PlaceMemory["lastStir"], glance: Glance): PlaceMemory["lastStir"] {
  if (stir.frames >= STIR_FRAMES) return stir;
  return { ...stir, glance: eased(stir.glance, glance, 1 / (stir.frames + 1)), frames: stir.frames + 1 };
}

const eased = (old: Glance, now: Glance, share: number): Glance =>
  old.map((value, i) => value + share * ((now[i] ?? value) - value));
