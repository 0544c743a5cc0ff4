import { toolPictures } from "../core/calibration/test-picture.ts";
import { z } from "./zod.ts";

/** The one channel between the booth and its window on the projector. */
export const BOOTH_CHANNEL = "paume-booth-light";

const Px = z.number().min(-100_000).max(100_000);
const Point = z.strictObject({ x: Px, y: Px });
const Level = z.number().min(0).max(1);
const Area = z.strictObject({ leftPx: Px, topPx: Px, widthPx: Px.min(0), heightPx: Px.min(0) });

/** A `TestPicture`, as it crosses from one window to the other. */
const Picture = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("dark") }),
  z.strictObject({ kind: z.literal("flat"), level: Level, within: z.exactOptional(Area) }),
  z.strictObject({
    kind: z.literal("dots"),
    at: z.array(Point).max(5000).readonly(),
    radiusPx: z.number().positive().max(500),
    ground: Level,
  }),
  z.strictObject({
    kind: z.literal("corners"),
    at: z.array(Point).max(16).readonly(),
    chosen: z.exactOptional(z.int().min(0).max(15)),
  }),
  z.strictObject({ kind: z.enum(toolPictures) }),
]);

/** Booth → projector's window. Answers carry the number of what they answer. */
export const ToLight = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("show"), number: z.int().positive(), picture: Picture }),
  z.strictObject({ kind: z.literal("ping"), number: z.int().positive() }),
  z.strictObject({ kind: z.literal("close") }),
]);
export type ToLight = z.infer<typeof ToLight>;

/** What the projector's window is now. Sizes are true pixels of its screen, not CSS px. */
const LightState = z.strictObject({
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
  isFullScreen: z.boolean(),
  /** A window that is hidden or covered draws nothing. */
  isVisible: z.boolean(),
});
export type LightState = z.infer<typeof LightState>;

/** Keys that steer the booth, wherever the keyboard's focus is. F is the window's own. */
const LightKey = z.string().regex(/^(Arrow(Left|Right|Up|Down)|Enter|Escape|[ a-eg-z])$/);

export const isLightKey = (key: string): boolean => LightKey.safeParse(key).success;

/** Projector's window → booth. Times are ms on the window's own clock. */
export const FromLight = z.discriminatedUnion("kind", [
  /** It has opened, or its size or state has changed. */
  z.strictObject({ kind: z.literal("here"), state: LightState }),
  z.strictObject({
    kind: z.literal("pong"),
    number: z.int().positive(),
    atMs: z.number(),
    state: LightState,
  }),
  /** The picture of this number was drawn, and with it every older one that still waited. */
  z.strictObject({ kind: z.literal("shown"), number: z.int().positive(), drawnAtMs: z.number() }),
  z.strictObject({ kind: z.literal("key"), key: LightKey, isShift: z.boolean() }),
  z.strictObject({ kind: z.literal("dragged"), mark: z.int().min(0).max(15), to: Point }),
  z.strictObject({ kind: z.literal("gone") }),
]);
export type FromLight = z.infer<typeof FromLight>;
