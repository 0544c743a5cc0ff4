import type { TestPicture } from "../../core/calibration/test-picture.ts";
import type { ProjectorPx } from "../../core/geometry/spaces.ts";
import { PaumeError } from "../../core/error.ts";
import { BOOTH_CHANNEL, FromLight, type LightState, type ToLight } from "../../schema/booth-channel.ts";
import { clockOffset } from "./clock-offset.ts";
import type { ScreenFound } from "./screens.ts";

/** The booth's window on the projector, seen from the booth. It outlives neither: closed and opened again, it shows what it showed. */
export interface LightWindow {
  /**
   * Opens the window, on a screen where one is named. Call it from a key or a click.
   * @returns false where the browser keeps windows from opening.
   */
  readonly open: (on: ScreenFound | undefined) => boolean;
  /**
   * Shows a picture at once.
   * @returns when it was drawn, ms on this page's clock.
   * @throws PaumeError display-lost: the window is closed, or covered so that it draws nothing.
   */
  readonly show: (picture: TestPicture) => Promise<number>;
  readonly close: () => void;
}

export interface LightEvents {
  /** Undefined when the window is gone. */
  readonly changed: (state: LightState | undefined) => void;
  readonly key: (key: Extract<FromLight, { kind: "key" }>) => void;
  readonly dragged: (mark: number, to: ProjectorPx) => void;
}

const PING_MS = 500;
/** Without an answer for so long the window is gone. */
const SILENCE_MS = 5000;
const DRAWN_WITHIN_MS = 5000;

interface Waiting {
  readonly drawn: (atMs: number) => void;
  readonly lost: (error: PaumeError) => void;
}

/** @param page the window's own address. */
export function keepLightWindow(page: string, events: LightEvents, signal: AbortSignal): LightWindow {
  const channel = new BroadcastChannel(BOOTH_CHANNEL);
  const waiting = new Map<number, Waiting>();
  const asked = new Map<number, number>();
  const learnOffset = clockOffset();
  let offsetMs = 0;
  let number = 0;
  let heardMs = -Infinity;
  let state: LightState | undefined;
  let showing: TestPicture = { kind: "dark" };

  const post = (message: ToLight): void => channel.postMessage(message);
  const change = (next: LightState | undefined): void => {
    const isSame = JSON.stringify(next) === JSON.stringify(state);
    state = next;
    if (!isSame) events.changed(next);
  };
  const ping = (): void => {
    asked.set(++number, performance.now());
    post({ kind: "ping", number });
  };
  const lose = (why: string): void => {
    change(undefined);
    for (const one of waiting.values()) one.lost(new PaumeError("display-lost", why));
    waiting.clear();
  };
  const pulse = (): void => {
    if (state !== undefined && performance.now() - heardMs > SILENCE_MS) lose("it no longer answers");
    for (const [of, atMs] of asked) if (performance.now() - atMs > SILENCE_MS) asked.delete(of);
    ping();
  };

  const hear = (message: FromLight): void => {
    const nowMs = performance.now();
    heardMs = nowMs;
    switch (message.kind) {
      case "here":
        change(message.state);
        ping();
        post({ kind: "show", number: ++number, picture: showing });
        return;
      case "pong": {
        const askedMs = asked.get(message.number);
        asked.delete(message.number);
        if (askedMs !== undefined)
          offsetMs = learnOffset({ askedMs, theirsMs: message.atMs, answeredMs: nowMs });
        return change(message.state);
      }
      case "shown":
        for (const [of, { drawn }] of waiting) {
          if (of > message.number) continue;
          waiting.delete(of);
          drawn(message.drawnAtMs - offsetMs);
        }
        return;
      case "key":
        return events.key(message);
      case "dragged":
        return events.dragged(message.mark, message.to);
      case "gone":
        return lose("it was closed");
      default:
        message satisfies never;
    }
  };

  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const parsed = FromLight.safeParse(data);
    // Another version's window, left open over an update: it is as good as none.
    if (parsed.success) hear(parsed.data);
  });
  const timer = setInterval(pulse, PING_MS);
  signal.addEventListener("abort", () => {
    clearInterval(timer);
    channel.close();
    lose("the booth has closed");
  });
  ping();

  return {
    open: (on) => window.open(page, "paume-light", featuresOn(on)) !== null,
    show: (picture) =>
      new Promise((resolve, reject) => {
        showing = picture;
        if (state === undefined) return reject(new PaumeError("display-lost", "it is not open"));
        const own = ++number;
        const late = setTimeout(() => {
          waiting.delete(own);
          reject(new PaumeError("display-lost", `it drew nothing for ${DRAWN_WITHIN_MS} ms: is it covered?`));
        }, DRAWN_WITHIN_MS);
        waiting.set(own, {
          drawn: (atMs) => {
            clearTimeout(late);
            resolve(atMs);
          },
          lost: (error) => {
            clearTimeout(late);
            reject(error);
          },
        });
        post({ kind: "show", number: own, picture });
      }),
    close: () => post({ kind: "close" }),
  };
}

/** Without a screen it opens where the browser likes, and is moved by hand. Chromium fills the screen at once where it may. */
const featuresOn = (on: ScreenFound | undefined): string =>
  on === undefined
    ? "popup,width=960,height=600"
    : `popup,fullscreen,left=${on.left},top=${on.top},width=${on.width},height=${on.height}`;
