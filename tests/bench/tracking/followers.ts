import {
  nextOneEuro,
  ONE_EURO_MM,
  startOneEuro,
  type OneEuro,
} from "../../../src/apps/room/experiment/peers/one-euro.ts";
import type { RoomMm } from "../../../src/core/geometry/spaces.ts";
import { foreseeImm, measureImm, startImm, type Imm } from "../../../src/core/tracking/imm.ts";
import { continueTrack, foresee, startHand, type Track } from "../../../src/core/tracking/track.ts";
import { palmAt, TRACK_RULES } from "../../fixtures/palms.ts";

/** Something that is told where a palm was, and says where it will be. */
export interface Follower {
  readonly see: (place: RoomMm, atMs: number) => void;
  readonly foresee: (atMs: number) => RoomMm;
}

const NOWHERE: RoomMm = { x: 0, y: 0, z: 0 };

function raw(): Follower {
  let last = NOWHERE;
  return { see: (place) => (last = place), foresee: () => last };
}

/** @param looksAhead at constant velocity: the filter's own speed. */
const oneEuro = (looksAhead: boolean) => (): Follower => {
  let axes: readonly OneEuro[] = [];
  return {
    see({ x, y, z }, atMs) {
      axes = [x, y, z].map((now, i) =>
        nextOneEuro(axes[i] ?? startOneEuro(now, atMs), now, atMs, ONE_EURO_MM),
      );
    },
    foresee(atMs) {
      const [x = 0, y = 0, z = 0] = axes.map(
        (axis) => axis.x + (looksAhead ? (axis.speed * (atMs - axis.atMs)) / 1000 : 0),
      );
      return { x, y, z };
    },
  };
};

/** The filter alone, told a noise of 2 mm that it never measures, nor along which axis it is larger; no anchor. */
function fixedNoise(): Follower {
  const noise = { x: 3, y: 3, z: 3 };
  let imm: Imm | undefined;
  return {
    see(place, atMs) {
      imm = imm === undefined ? startImm(place, noise, atMs) : measureImm(imm, place, noise, atMs);
    },
    foresee: (atMs) => (imm === undefined ? NOWHERE : foreseeImm(imm, atMs)),
  };
}

const PALM = palmAt({ x: 0, y: 0, z: 900 });

function paume(): Follower {
  let track: Track | undefined;
  return {
    see(centre, atMs) {
      const palm = { ...PALM, centre };
      track =
        track === undefined
          ? startHand(1, palm, TRACK_RULES, atMs)
          : continueTrack(track, palm, TRACK_RULES, atMs);
    },
    foresee: (atMs) => (track === undefined ? NOWHERE : foresee(track, atMs).centre),
  };
}

export const FOLLOWERS: Readonly<Record<string, () => Follower>> = {
  raw,
  "one-euro": oneEuro(false),
  "one-euro + constant velocity": oneEuro(true),
  "paume's filter, noise fixed at 2 mm": fixedNoise,
  paume,
};
