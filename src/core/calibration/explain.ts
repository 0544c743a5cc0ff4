import type { Board } from "./board-residuals.ts";
import { adjust, kneeOf, type Fit, type Start } from "./bundle.ts";
import { QUICK } from "./descend.ts";
import { NOISE } from "./noise.ts";
import {
  keystoneFreedoms,
  laterFreedoms,
  rigFreedoms,
  sheetFreedom,
  type Freedom,
  type RigModel,
} from "./rig-model.ts";

/** What may be wrong with a run. Boards are counted from 0, in the order in which they were held. */
export type Explanation =
  | { readonly kind: "wrong-sheet"; readonly fit: Fit }
  | { readonly kind: "keystone-on"; readonly fit: Fit }
  /** Projector and camera stood otherwise from this board on. */
  | { readonly kind: "moved"; readonly from: number; readonly fit: Fit }
  | { readonly kind: "bad-pose"; readonly board: number; readonly fit: Fit };

export interface Explained {
  readonly explanation: Explanation;
  /** What is left of the misfit: 1 where it is as before, 0 where nothing is left but noise. */
  readonly left: number;
}

/** Enough of each board to tell explanations apart. */
const DOTS = 12;
const EDGE_POINTS = 3;
/** Dots of this share of their weight have no say in where boards are. */
const FAINT = 1000;

/**
 * Tries everything that may be wrong with a run, each by freeing just what it would change, and finds the one that removes most of the misfit.
 * @param fitted by a sound rig, as well as that goes. @param fresh start values, as for a first fit.
 */
export function explain(fitted: Start, fresh: Start, all: readonly Board[]): Explained | undefined {
  const boards = all.map(thinned);
  const knee = kneeOf(fitted, boards, NOISE);
  const sound = adjust(fitted, boards, rigFreedoms, NOISE, knee, QUICK);
  const best = explanations(sound, fresh, boards, knee).toSorted((a, b) => a.cost - b.cost)[0];
  const noise = sound.degreesOfFreedom / 2;
  if (best === undefined || !Number.isFinite(best.cost)) return undefined;
  return {
    explanation: best.explanation,
    left: Math.max(0, best.cost - noise) / Math.max(1, sound.cost - noise),
  };
}

interface Try {
  readonly explanation: Explanation;
  readonly cost: number;
}

function explanations(sound: Fit, fresh: Start, boards: readonly Board[], knee: number): readonly Try[] {
  const freed = (start: Start, freedoms: readonly Freedom<RigModel>[], of = boards): Fit =>
    adjust(start, of, [...rigFreedoms, ...freedoms], NOISE, knee, QUICK);
  const sheet = freed(fresh, [sheetFreedom]);
  // Dots lit by a picture that is not the projector's own lead everything astray: the paper alone says where the boards are.
  const byPaper = adjust(fresh, boards, [...rigFreedoms, ...keystoneFreedoms], {
    ...NOISE,
    dotPx: FAINT * NOISE.dotPx,
  });
  const keystone = freed(byPaper, keystoneFreedoms);
  const tries: Try[] = [
    { explanation: { kind: "wrong-sheet", fit: sheet }, cost: sheet.cost },
    { explanation: { kind: "keystone-on", fit: keystone }, cost: keystone.cost },
  ];
  // One board after a change or before it is as well a bad pose, which is the lesser claim.
  for (let from = 2; from <= boards.length - 2; from++) {
    const fit = freed(
      sound,
      laterFreedoms,
      boards.map((board, i) => ({ ...board, isLater: i >= from })),
    );
    tries.push({ explanation: { kind: "moved", from, fit }, cost: fit.cost });
  }
  for (const [bad, { pose }] of boards.entries()) {
    const others = <T>(list: readonly T[]): T[] => list.filter((_, i) => i !== bad);
    const fit = adjust(
      { ...sound, planes: others(sound.planes) },
      others(boards),
      rigFreedoms,
      NOISE,
      knee,
      QUICK,
    );
    // As if what was left out fitted as well as the rest.
    const share = fit.cost / Math.max(1, fit.degreesOfFreedom);
    tries.push({
      explanation: { kind: "bad-pose", board: bad, fit },
      cost: fit.cost + share * 2 * pose.dots.length,
    });
  }
  return tries;
}

/** A board with about as much of it as is asked for, evenly taken. */
function thinned(board: Board): Board {
  const { corners, edges, dots } = board.pose;
  const [a, b, c, d] = edges;
  const few = (side: typeof a): typeof a => evenly(side, EDGE_POINTS);
  return {
    ...board,
    pose: { corners, edges: [few(a), few(b), few(c), few(d)], dots: evenly(dots, DOTS) },
  };
}

function evenly<T>(list: readonly T[], count: number): readonly T[] {
  const every = Math.max(1, Math.ceil(list.length / count));
  return list.filter((_, i) => i % every === 0);
}
