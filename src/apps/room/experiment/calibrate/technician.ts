import type { Complaint } from "../../../../core/calibration/complaint.ts";
import type { PoseWish, RunEvent } from "../../../../core/calibration/run.ts";
import { cameraRay, toCamera, type PinholePair } from "../../../../core/geometry/pinhole.ts";
import { projectorLens, projectorRay } from "../../../../core/geometry/projector-ray.ts";
import type { Rig } from "../../../../schema/rig.ts";
import type { BoardState } from "../../world/board.ts";
import { gaussians } from "../../world/gaussians.ts";
import { unrest } from "./unrest.ts";

/** Somebody who holds the sheet: hears what the booth says, and does it as well as arms can. */
export interface Technician {
  readonly hear: (event: RunEvent, nowMs: number) => void;
  readonly boardAt: (atMs: number) => BoardState;
}

/** How the sheet is held, or is meant to be. */
type Held = Omit<PoseWish, "heldOut"> & { readonly rollDeg: number };

interface Move {
  readonly startsMs: number;
  readonly from: Held;
  readonly to: Held;
}

/** A complaint is answered when the last move has been at rest for so long. */
const SETTLES_MS = 300;
/** Each time somebody is told to hold still, so much of the unrest is left. */
const STEADIED = 0.6;
/** A tilted sheet's lower edge must not touch the table. */
const ABOVE_TABLE_MM = 120;
const BEFORE: Held = { distanceMm: 800, tiltDeg: 0, turnDeg: 0, rollDeg: 0, middle: [0.5, 0.7] };

/** @param pair as somebody sees it who stands there: where the sheet is in the booth's picture, and where the light falls. */
export function openTechnician({ technician, sheet, seed, tableMm }: Rig, pair: PinholePair): Technician {
  const lens = pair.camera;
  const off = gaussians(seed * 7 + 5);
  const unrestAt = unrest(technician, seed);
  const moves: Move[] = [{ startsMs: -Infinity, from: BEFORE, to: BEFORE }];
  let wish: Held = BEFORE;
  let steadiness = 1;

  const heldAt = (atMs: number): Held => {
    const move = moves.findLast(({ startsMs }) => startsMs <= atMs) ?? {
      from: BEFORE,
      to: BEFORE,
      startsMs: 0,
    };
    return between(move.from, move.to, eased((atMs - move.startsMs) / technician.movesMs));
  };
  const moveTo = (to: Held, nowMs: number): void => {
    const startsMs = nowMs + technician.reactsMs;
    const distanceMm = Math.min(to.distanceMm, tableMm - ABOVE_TABLE_MM);
    moves.push({ startsMs, from: heldAt(startsMs), to: { ...to, distanceMm } });
  };
  const sloppily = ({ distanceMm, tiltDeg, turnDeg, middle }: PoseWish): Held => {
    const angle = (deg: number): number =>
      (technician.neverTilts ? 0 : deg) + technician.angleOffDeg * off() * (technician.neverTilts ? 0.3 : 1);
    return {
      distanceMm: distanceMm + technician.distanceOffMm * off(),
      tiltDeg: angle(tiltDeg),
      turnDeg: angle(turnDeg),
      rollDeg: technician.angleOffDeg * off(),
      middle: [middle[0] + technician.placeOff * off(), middle[1] + technician.placeOff * off()],
    };
  };

  return {
    hear: (event, nowMs) => {
      if (event.kind === "wished") {
        wish = { ...event.wish, rollDeg: 0 };
        steadiness = 1;
        moveTo(sloppily(event.wish), nowMs);
        return;
      }
      const complaint =
        event.kind === "guided" || event.kind === "pose-refused" ? event.complaint : undefined;
      const last = moves.at(-1);
      const isBusy = last !== undefined && nowMs < last.startsMs + technician.movesMs + SETTLES_MS;
      if (complaint === undefined || last === undefined || isBusy) return;
      if (complaint === "moved" || complaint === "dots-unreadable") steadiness *= STEADIED;
      const to = corrected(last.to, wish, complaint, middleOfLight(pair, last.to.distanceMm));
      moveTo(
        technician.neverTilts ? { ...to, tiltDeg: last.to.tiltDeg, turnDeg: last.to.turnDeg } : to,
        nowMs,
      );
    },
    boardAt: (atMs) => {
      const { distanceMm: z, tiltDeg, turnDeg, rollDeg, middle } = heldAt(atMs);
      const { mm, deg } = unrestAt(atMs, steadiness);
      const ray = cameraRay(lens, { x: middle[0] * lens.widthPx, y: middle[1] * lens.heightPx });
      return {
        sheet: sheet.held,
        paper: sheet.paper,
        cardboard: sheet.cardboard,
        gloss: sheet.gloss,
        centreMm: [z * ray.x + mm[0], z * ray.y + mm[1], z + mm[2]],
        pitchDeg: tiltDeg + deg[0],
        yawDeg: turnDeg + deg[1],
        rollDeg: rollDeg + deg[2],
      };
    },
  };
}

/** What somebody does who is told what is wrong. */
function corrected(held: Held, wish: Held, complaint: Complaint, light: Held["middle"]): Held {
  const { distanceMm, tiltDeg, turnDeg } = held;
  switch (complaint) {
    case "too-near":
      return { ...held, distanceMm: distanceMm * 1.12 };
    case "too-far":
      return { ...held, distanceMm: distanceMm * 0.89 };
    case "too-flat":
      return { ...held, tiltDeg: further(tiltDeg, wish.tiltDeg), turnDeg: further(turnDeg, wish.turnDeg) };
    case "too-steep":
      return { ...held, tiltDeg: 0.75 * tiltDeg, turnDeg: 0.75 * turnDeg };
    case "glare":
      return { ...held, tiltDeg: tiltDeg + 6 * signOf(tiltDeg), turnDeg: turnDeg - 4 * signOf(turnDeg) };
    case "sheet-not-found":
    case "sheet-cut-off":
      return {
        ...between(held, wish, 0.5),
        middle: towards(held.middle, [0.5, 0.5]),
        distanceMm: distanceMm * 1.03,
      };
    case "out-of-light":
      return { ...held, middle: towards(held.middle, light) };
    case "like-before":
      return between(held, wish, 0.7);
    case "moved":
    case "dots-unreadable":
    case "two-sheets":
    case "too-dark":
      return held;
    default:
      return complaint satisfies never;
  }
}

const signOf = (value: number): number => (value < 0 ? -1 : 1);

/** An angle taken some way on, where one was wished for. */
const further = (deg: number, wishDeg: number): number => (wishDeg === 0 ? deg : deg + 5 * signOf(wishDeg));

const towards = ([x, y]: Held["middle"], [toX, toY]: Held["middle"]): Held["middle"] => [
  x + 0.4 * (toX - x),
  y + 0.4 * (toY - y),
];

/** Where the middle of the projector's picture lies at a distance, as a share of the camera's picture. */
function middleOfLight(pair: PinholePair, distanceMm: number): Held["middle"] {
  const { camera, projector } = pair;
  const lens = projectorLens(pair);
  const ray = projectorRay(pair, { x: projector.widthPx / 2, y: projector.heightPx / 2 });
  const along = (distanceMm - lens.z) / ray.z;
  const at = toCamera(camera, { x: lens.x + along * ray.x, y: lens.y + along * ray.y, z: distanceMm });
  return [at.x / camera.widthPx, at.y / camera.heightPx];
}

function between(from: Held, to: Held, share: number): Held {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return {
    distanceMm: mix(from.distanceMm, to.distanceMm),
    tiltDeg: mix(from.tiltDeg, to.tiltDeg),
    turnDeg: mix(from.turnDeg, to.turnDeg),
    rollDeg: mix(from.rollDeg, to.rollDeg),
    middle: [mix(from.middle[0], to.middle[0]), mix(from.middle[1], to.middle[1])],
  };
}

/** An arm's way from rest to rest: minimum jerk, after Flash and Hogan (1985). */
function eased(share: number): number {
  const t = Math.min(1, Math.max(0, share));
  return t * t * t * (10 - 15 * t + 6 * t * t);
}
