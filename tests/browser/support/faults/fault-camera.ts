import type { Page } from "playwright-core";
import type { Clip } from "../../../../src/apps/room/experiment/clip.ts";

/** What is wrong with the camera now. Cures are those of real ones: `still`, `silent` and `black` end when it is opened again. */
export type CameraIs =
  /** The clip plays. */
  | "live"
  /** Noise in a dim room. */
  | "nobody"
  /** Its driver hangs: it sends the same frame again and again, no frame at all, or black. */
  | "still"
  | "silent"
  | "black"
  /** A lid is on it: opening it anew changes nothing. */
  | "lidded"
  /** It is not there. */
  | "unplugged";

/** The camera of a page under test. */
export interface FaultCamera {
  is: CameraIs;
  /** As the browser names it; the label stays. */
  deviceId: string;
  /** Size of its frames, of the clip's. */
  scale: number;
  /** How often it has been opened. */
  opened: number;
  /** Takes it off the machine, or puts it back, as a hand at its cable does. */
  readonly plug: (isIn: boolean) => void;
}

declare global {
  var paumeCamera: FaultCamera;
}

export const CAMERA_LABEL = "Ceiling camera";

/** Gives a page a camera that plays a clip, and can have every fault that cameras have. All else of the page is real. */
export const giveFaultCamera = (page: Page, { frames }: Clip): Promise<unknown> =>
  page.addInitScript(
    ([jpegs, label]) => {
      // Everything in here runs in the page, before its own scripts.
      const devices = navigator.mediaDevices;
      const tracks: MediaStreamTrack[] = [];
      const camera: FaultCamera = {
        is: "live",
        deviceId: "first-socket",
        scale: 1,
        opened: 0,
        plug(isIn) {
          camera.is = isIn ? "live" : "unplugged";
          for (const track of isIn ? [] : tracks.splice(0)) {
            track.stop();
            track.dispatchEvent(new Event("ended"));
          }
          devices.dispatchEvent(new Event("devicechange"));
        },
      };
      globalThis.paumeCamera = camera;

      const drawn = new Map<number, Promise<readonly ImageData[]>>();
      const framesAt = (scale: number): Promise<readonly ImageData[]> => {
        const draw = async (jpeg: string): Promise<ImageData> => {
          const bytes = Uint8Array.from(atob(jpeg), (char) => char.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
          const [width, height] = [bitmap.width * scale, bitmap.height * scale];
          const context = new OffscreenCanvas(width, height).getContext("2d");
          if (context === null) throw new Error("no canvas");
          context.drawImage(bitmap, 0, 0, width, height);
          return context.getImageData(0, 0, width, height);
        };
        const known = drawn.get(scale) ?? Promise.all(jpegs.map(draw));
        drawn.set(scale, known);
        return known;
      };

      const pixelsOf = (clip: readonly ImageData[], number: number): Uint8ClampedArray => {
        const [first] = clip;
        if (first === undefined) throw new Error("the clip has no frame");
        switch (camera.is) {
          case "still":
            return first.data;
          case "black":
          case "lidded":
            return new Uint8ClampedArray(first.data.length);
          case "nobody":
            return Uint8ClampedArray.from(first.data, (_, i) => 40 + ((i * 7919 + number * 104_729) % 13));
          default:
            return (clip[number % clip.length] ?? first).data;
        }
      };

      devices.enumerateDevices = () => {
        const { deviceId } = camera;
        const found = { deviceId, label, kind: "videoinput" as const, groupId: "", toJSON: () => ({}) };
        return Promise.resolve(camera.is === "unplugged" ? [] : [found]);
      };
      devices.getUserMedia = async (wish) => {
        if (camera.is === "unplugged") throw new DOMException("no camera", "NotFoundError");
        const { video } = wish ?? {};
        const asked = typeof video === "object" ? video.deviceId : undefined;
        const exact = typeof asked === "object" && "exact" in asked ? asked.exact : undefined;
        if (exact !== undefined && exact !== camera.deviceId)
          throw new DOMException("no such camera", "OverconstrainedError");
        if (camera.is === "still" || camera.is === "silent" || camera.is === "black") camera.is = "live";
        const clip = await framesAt(camera.scale);
        const track = new MediaStreamTrackGenerator({ kind: "video" });
        const writer = track.writable.getWriter();
        let number = 0;
        const timer = setInterval(() => {
          if (track.readyState === "ended") return clearInterval(timer);
          const [first] = clip;
          if (camera.is === "silent" || first === undefined) return;
          const frame = new VideoFrame(pixelsOf(clip, number++), {
            format: "RGBA",
            codedWidth: first.width,
            codedHeight: first.height,
            timestamp: Math.round(1000 * performance.now()),
          });
          writer.write(frame).catch(() => clearInterval(timer));
        }, 1000 / 10);
        tracks.push(track);
        camera.opened++;
        return new MediaStream([track]);
      };
    },
    [frames, CAMERA_LABEL] as const,
  );
