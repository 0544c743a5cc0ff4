import { PaumeError } from "../../core/error.ts";
import type { Mark } from "../../core/mark/mark.ts";
import type { Sighting } from "../../core/palm/hand-seen.ts";
import { feedFrames } from "./frames.ts";
import type { CameraPicture, DetectorSetup, FrameCost, FromWorker, Pixels, ToWorker } from "./protocol.ts";

/** The hand detector, in a worker that is replaced when it dies. */
export interface Hands {
  /** Looks at every frame of a live camera that it can keep up with, until `signal` is aborted. Survives the worker's death. */
  readonly watch: (track: MediaStreamTrack, signal: AbortSignal) => void;
  /** Looks at one frame, whose buffer it takes. Rejects while another frame is being looked at, and when the worker dies or is stopped. */
  readonly look: (pixels: Pixels, atMs: number) => Promise<Seen>;
  /** What marks a picture lights, so that they are found in the frames that see them. @param drawnAtMs on the page's clock. */
  readonly lit: (marks: readonly Mark[], drawnAtMs: number) => void;
  readonly stop: () => void;
}

/** What was found in a frame, and what that cost. */
export interface Seen {
  readonly sighting: Sighting;
  readonly cost: FrameCost;
}

export interface HandsEvents {
  readonly ready: (startMs: number) => void;
  /** From a watched camera. */
  readonly seen: (seen: Seen) => void;
  /** The watched camera sends no frames, though its track lives: it is frozen, and says nothing itself. */
  readonly starved: () => void;
  /** What the watched camera sends is a picture, or none: told when it has become different, and once for each camera. */
  readonly picture?: (is: CameraPicture) => void;
  /** Something is wrong; the worker is being replaced. `ready` follows when it is mended. */
  readonly fault: (error: PaumeError) => void;
}

/** Silence that means death: it says every second that it lives. Starting compiles 11 MB and loads the model, so it is given more. */
const SILENCE_MS = 4_000;
const START_MS = 60_000;
/** Longer: a worker that is dead looks at no frames either, and the camera is not to blame. */
const STARVED_MS = 5_000;
const RETRY_MS = [500, 1_000, 2_000, 5_000, 10_000] as const;

interface Pending {
  readonly resolve: (seen: Seen) => void;
  readonly reject: (error: PaumeError) => void;
}

const died = (detail: string): PaumeError => new PaumeError("hands-worker-died", detail);

export function startHands(setup: Omit<DetectorSetup, "pageOriginMs">, events: HandsEvents): Hands {
  let worker: Worker | undefined;
  /** Of the present worker: what an ended one still says is not heard. */
  let life = new AbortController();
  let ready = false;
  let failures = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let pending: Pending | undefined;
  let camera: { readonly track: MediaStreamTrack; readonly signal: AbortSignal } | undefined;
  let feeding: AbortController | undefined;
  let marksLit = false;
  let hunger: ReturnType<typeof setTimeout> | undefined;

  const post = (message: ToWorker, transfer: Transferable[] = []): void =>
    worker?.postMessage(message, transfer);

  const listenFor = (ms: number): void => {
    clearTimeout(silence);
    silence = setTimeout(() => die(died(`silent for ${ms} ms`)), ms);
  };

  const expectFrame = (): void => {
    clearTimeout(hunger);
    hunger = setTimeout(events.starved, STARVED_MS);
  };

  const end = (error: PaumeError): void => {
    clearTimeout(silence);
    feeding?.abort();
    life.abort();
    worker?.terminate();
    worker = undefined;
    ready = false;
    pending?.reject(error);
    pending = undefined;
  };

  const die = (error: PaumeError): void => {
    end(error);
    retry = setTimeout(start, RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)]);
    events.fault(error);
  };

  const feed = (): void => {
    feeding?.abort();
    if (!ready || camera === undefined || camera.signal.aborted) return;
    feeding = new AbortController();
    const signal = AbortSignal.any([feeding.signal, camera.signal]);
    signal.addEventListener("abort", () => clearTimeout(hunger), { once: true });
    expectFrame();
    feedFrames(camera.track, signal, {
      stream: (frames) => post({ kind: "stream", frames }, [frames]),
      isFree: () => pending === undefined,
      frame: (pixels) => {
        const atMs = performance.now();
        // A frame that fails is a dropped frame; the fault itself has been told.
        look(pixels, atMs).then(events.seen, () => undefined);
      },
    });
  };

  const hear = (message: FromWorker): void => {
    switch (message.kind) {
      case "ready":
        ready = true;
        listenFor(SILENCE_MS);
        events.ready(message.startMs);
        feed();
        return;
      case "sighting":
        failures = 0;
        listenFor(SILENCE_MS);
        if (feeding?.signal.aborted === false) expectFrame();
        if (pending === undefined) events.seen(message);
        else pending.resolve(message);
        pending = undefined;
        return;
      case "alive":
        listenFor(SILENCE_MS);
        return;
      case "picture":
        events.picture?.(message.is);
        return;
      case "dropped":
      case "stream-ended":
        return;
      case "failed":
        die(new PaumeError(message.code, message.detail));
        return;
      default:
        message satisfies never;
    }
  };

  const start = (): void => {
    worker = new Worker(new URL("./worker/main.ts", import.meta.url), { type: "module", name: "hands" });
    life = new AbortController();
    const { signal } = life;
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => hear(data), { signal });
    worker.addEventListener("error", (event) => die(died(event.message || "it did not load")), { signal });
    worker.addEventListener("messageerror", () => die(died("an unreadable message")), { signal });
    listenFor(START_MS);
    post({ kind: "start", setup: { ...setup, pageOriginMs: performance.timeOrigin } });
  };

  const look = (pixels: Pixels, atMs: number): Promise<Seen> =>
    new Promise((resolve, reject) => {
      if (!ready) return reject(died("the detector is not ready"));
      if (pending !== undefined) return reject(died("another frame is being looked at"));
      // Throws when the buffer has been given away already: then nothing is being looked at.
      post({ kind: "frame", pixels, atMs }, [pixels.data]);
      pending = { resolve, reject };
    });

  start();
  return {
    watch(track, signal) {
      camera = { track, signal };
      feed();
    },
    look,
    lit(marks, drawnAtMs) {
      // Darkness is told once.
      if (marksLit || marks.length > 0) post({ kind: "lit", marks, drawnAtMs });
      marksLit = marks.length > 0;
    },
    stop() {
      clearTimeout(retry);
      camera = undefined;
      end(died("stopped"));
    },
  };
}
