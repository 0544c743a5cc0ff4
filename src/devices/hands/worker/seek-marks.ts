import { lensFor } from "../../../core/geometry/picture-size.ts";
import type { PinholePair } from "../../../core/geometry/pinhole.ts";
import type { Frame } from "../../../core/mark/frame.ts";
import { marksAt, rememberMarks, type LitMarks } from "../../../core/mark/lit-marks.ts";
import type { Mark } from "../../../core/mark/mark.ts";
import { seekRing } from "../../../core/mark/seek-ring.ts";
import type { HandSeen, MarkSeen } from "../../../core/palm/hand-seen.ts";
import { palmOf } from "../../../core/palm/palm.ts";
import { standAsSeen } from "../../../core/tracking/stance.ts";
import type { MarkSetup } from "../protocol.ts";

/** Finds our own marks again in the frames that saw their light. */
export interface SeekMarks {
  readonly lit: (marks: readonly Mark[], drawnAtMs: number) => void;
  /** The hands of a frame, each with the marks found on it. Does nothing while none is lit. */
  readonly onHands: (frame: Frame, hands: readonly HandSeen[], atMs: number) => readonly HandSeen[];
}

/** Below this a ring is still coming, or going, and only its brightest parts would be found. */
const LEAST_LEVEL = 0.4;

export function seekMarks({ pair, spanMm, latencyMs }: MarkSetup): SeekMarks {
  let lit: LitMarks = [];
  /** Through the lens as a frame of this size has it. */
  let scaled = pair;
  const pairFor = ({ width, height }: Frame): PinholePair => {
    if (scaled.camera.widthPx !== width || scaled.camera.heightPx !== height) {
      scaled = { ...pair, camera: lensFor(pair.camera, { widthPx: width, heightPx: height }) };
    }
    return scaled;
  };
  const on = (hand: HandSeen, frame: Frame, marks: readonly Mark[]): HandSeen => {
    const seenBy = pairFor(frame);
    const palm = palmOf(seenBy.camera, hand, { spanMm, farthestMm: Infinity });
    if (palm === undefined) return hand;
    const found = marks.flatMap((mark): MarkSeen[] => {
      const ring = seekRing(frame, seenBy, standAsSeen(palm), mark);
      return ring === undefined ? [] : [{ key: mark.key, ...ring }];
    });
    return { ...hand, marks: found };
  };
  return {
    lit(marks, drawnAtMs) {
      lit = rememberMarks(lit, marks, drawnAtMs);
    },
    onHands(frame, hands, atMs) {
      const marks = marksAt(lit, atMs - latencyMs).filter(({ level }) => level >= LEAST_LEVEL);
      return marks.length === 0 ? hands : hands.map((hand) => on(hand, frame, marks));
    },
  };
}
