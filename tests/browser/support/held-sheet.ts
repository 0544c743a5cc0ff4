import type { Page } from "playwright-core";
import { fitHomography } from "../../../src/core/geometry/homography.ts";
import { mountedRig, toCamera, toProjector, type Mat3 } from "../../../src/core/geometry/pinhole.ts";
import type { CameraPx, RoomMm } from "../../../src/core/geometry/spaces.ts";
import { sheetCorners } from "../../../src/core/calibration/sheet.ts";
import type { PoseWish } from "../../../src/core/calibration/run.ts";
import { BOOTH_CHANNEL } from "../../../src/schema/booth-channel.ts";

/** What the camera of these tests sees: a plane, lit by whatever the projector's window shows, and on it a sheet, if one is held. */
export interface Scene {
  /** Projector px → camera px, on the plane. Row-major. */
  readonly light: Mat3;
  readonly sheet: readonly CameraPx[];
  /** The same corners in the room. */
  readonly room: readonly RoomMm[];
}

/** The rig of these tests, for a projector's window of this size. */
export const trueRig = (projector: { readonly widthPx: number; readonly heightPx: number }) =>
  mountedRig({
    camera: { widthPx: 640, heightPx: 480, fovDeg: 60 },
    projector: { ...projector, throwRatio: 1.3, offsetMm: [95, -10, 0] },
    centredAtMm: 900,
  });

type Rig = ReturnType<typeof trueRig>;

/** An A4 sheet, held as it is wished. */
export function heldAs(rig: Rig, wish: PoseWish): Scene {
  const [tilt, turn] = [(wish.tiltDeg * Math.PI) / 180, (wish.turnDeg * Math.PI) / 180];
  const { widthPx, heightPx, focalPx } = rig.camera;
  const middle = {
    x: ((wish.middle[0] - 0.5) * widthPx * wish.distanceMm) / focalPx,
    y: ((wish.middle[1] - 0.5) * heightPx * wish.distanceMm) / focalPx,
  };
  const corners = sheetCorners("A4").map(({ x, y }): RoomMm => {
    const [downY, downZ] = [y * Math.cos(tilt), y * Math.sin(tilt)];
    return {
      x: middle.x + x * Math.cos(turn) + downZ * Math.sin(turn),
      y: middle.y + downY,
      z: wish.distanceMm - x * Math.sin(turn) + downZ * Math.cos(turn),
    };
  });
  return sceneOf(rig, corners);
}

function sceneOf(rig: Rig, corners: readonly RoomMm[]): Scene {
  const seen = corners.map((corner) => toCamera(rig.camera, corner));
  const light = fitHomography(
    corners.map((corner) => toProjector(rig, corner)),
    seen,
  );
  if (light === undefined) throw new Error("the sheet is seen from its edge");
  return { light, sheet: seen, room: corners };
}

/** Not in TypeScript's DOM library; Chromium's older name for https://w3c.github.io/mediacapture-transform/#video-track-generator */
interface TrackGenerator extends MediaStreamTrack {
  readonly writable: WritableStream<VideoFrame>;
}

declare global {
  var paumeScene: Scene | undefined;
  var MediaStreamTrackGenerator: new (init: { readonly kind: "video" }) => TrackGenerator;
}

/**
 * Gives a page a camera that sees the light of the booth's window: all else of the page, and the window, are real.
 * Without a scene it sees an empty, dim place.
 */
export const giveSeeingCamera = (page: Page): Promise<unknown> =>
  page.addInitScript((channel: string) => {
    // Everything in here runs in the page, before its own scripts.
    interface Shown {
      readonly kind: string;
      readonly at?: readonly { readonly x: number; readonly y: number }[];
      readonly radiusPx?: number;
      readonly ground?: number;
      readonly level?: number;
      readonly within?: {
        readonly leftPx: number;
        readonly topPx: number;
        readonly widthPx: number;
        readonly heightPx: number;
      };
    }
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: 640, height: 480 });
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (context === null) throw new Error("no canvas");
    let shown: Shown = { kind: "dark" };
    /** What is seen now: drawn once, since dots are dear to draw thirty times a second. */
    let drawn: readonly unknown[] = [];
    new BroadcastChannel(channel).addEventListener(
      "message",
      ({ data }: MessageEvent<{ picture?: Shown }>) => {
        if (data.picture !== undefined) shown = data.picture;
      },
    );
    let scene: Scene | undefined;
    /** Where the light of a projector px falls in the camera's picture. */
    const through = (x: number, y: number): readonly [number, number] => {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, i = 0, j = 1] = scene?.light ?? [];
      const w = g * x + i * y + j;
      return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
    };
    const polygon = (points: readonly (readonly [number, number])[]): void => {
      context.beginPath();
      for (const [x, y] of points) context.lineTo(x, y);
      context.closePath();
    };
    const [roomLight, projectorLight] = [55, 165];
    /** `albedo` 1 is paper. */
    const grey = (albedo: number, level: number): string => {
      const value = Math.round(albedo * (roomLight + projectorLight * level * level));
      return `rgb(${value} ${value} ${value})`;
    };
    const lightOn = (albedo: number): void => {
      const even =
        shown.kind === "dots" ? (shown.ground ?? 0) : shown.within === undefined ? (shown.level ?? 0) : 0;
      context.fillStyle = grey(albedo, even);
      context.fillRect(0, 0, 640, 480);
      context.fillStyle = grey(albedo, 1);
      if (shown.kind === "dots") {
        const radius = shown.radiusPx ?? 1;
        for (const { x, y } of shown.at ?? []) {
          const [cameraX, cameraY] = through(x, y);
          if (cameraX < 0 || cameraY < 0 || cameraX > 640 || cameraY > 480) continue;
          polygon(
            Array.from({ length: 12 }, (_, i) => {
              const turn = (i * Math.PI) / 6;
              return through(x + radius * Math.cos(turn), y + radius * Math.sin(turn));
            }),
          );
          context.fill();
        }
      }
      if (shown.within !== undefined) {
        const { leftPx: l, topPx: t, widthPx: w, heightPx: h } = shown.within;
        context.fillStyle = grey(albedo, shown.level ?? 0);
        polygon(
          [
            [l, t],
            [l + w, t],
            [l + w, t + h],
            [l, t + h],
          ].map(([x = 0, y = 0]) => through(x, y)),
        );
        context.fill();
      }
    };
    let pixels = context.getImageData(0, 0, 640, 480).data;
    const frame = (): VideoFrame => {
      const now = [shown, globalThis.paumeScene];
      if (now.some((one, i) => one !== drawn[i]) || drawn.length === 0) {
        scene = globalThis.paumeScene;
        draw();
        pixels = context.getImageData(0, 0, 640, 480).data;
      }
      drawn = now;
      const timestamp = Math.round(1000 * performance.now());
      return new VideoFrame(pixels, { format: "RGBA", codedWidth: 640, codedHeight: 480, timestamp });
    };
    const draw = (): void => {
      context.fillStyle = grey(0.25, 0);
      context.fillRect(0, 0, 640, 480);
      if (scene === undefined) return;
      lightOn(0.25);
      if (scene.sheet.length === 0) return;
      context.save();
      polygon(scene.sheet.map(({ x, y }) => [x, y]));
      context.clip();
      lightOn(1);
      context.restore();
    };
    navigator.mediaDevices.getUserMedia = () => {
      const track = new MediaStreamTrackGenerator({ kind: "video" });
      const writer = track.writable.getWriter();
      setInterval(() => void writer.write(frame()), 1000 / 30);
      return Promise.resolve(new MediaStream([track]));
    };
  }, BOOTH_CHANNEL);
