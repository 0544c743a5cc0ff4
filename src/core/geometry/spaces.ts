/**
 * Coordinate spaces. Each is a type of its own, so that a camera pixel can never be handed to the projector:
 * the optional `space` field exists for the compiler only and is never set.
 * In every space y points down and x to the right; axes are flipped once, at the device that needs it.
 */
interface Xy<Space extends string> {
  readonly x: number;
  readonly y: number;
  readonly space?: Space;
}

interface Xyz<Space extends string> extends Xy<Space> {
  readonly z: number;
}

/** Pixel of a camera frame, origin at its top-left corner. */
export type CameraPx = Xy<"camera px">;

/** Pixel of the projector's picture, origin at its top-left corner. */
export type ProjectorPx = Xy<"projector px">;

/** Millimetres on the palm's plane: origin at its centre, y toward the wrist, x to the reader's right. */
export type PalmMm = Xy<"palm mm">;

/** Millimetres in the room, seen from the camera: origin at its lens, z forward along its axis. */
export type RoomMm = Xyz<"room mm">;

/** A direction in the room, of length 1 unless said otherwise. */
export type RoomDirection = Xyz<"room direction">;
