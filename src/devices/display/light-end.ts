import type { TestPicture } from "../../core/calibration/test-picture.ts";
import type { ProjectorPx } from "../../core/geometry/spaces.ts";
import {
  BOOTH_CHANNEL,
  isLightKey,
  ToLight,
  type FromLight,
  type LightState,
} from "../../schema/booth-channel.ts";

/** The projector's end of the channel. */
export interface LightEnd {
  readonly tell: (state: LightState) => void;
  readonly dragged: (mark: number, to: ProjectorPx) => void;
}

/**
 * Listens to the booth.
 * @param state is asked at every ping.
 * @param draw draws a picture within the animation frame in which it is called.
 */
export function openLightEnd(
  state: () => LightState,
  draw: (picture: TestPicture) => void,
  close: () => void,
  signal: AbortSignal,
): LightEnd {
  const channel = new BroadcastChannel(BOOTH_CHANNEL);
  const post = (message: FromLight): void => channel.postMessage(message);
  let next: Extract<ToLight, { kind: "show" }> | undefined;

  const drawNext = (frameAtMs: number): void => {
    if (next === undefined) return;
    const { number, picture } = next;
    next = undefined;
    draw(picture);
    post({ kind: "shown", number, drawnAtMs: frameAtMs });
  };
  const hear = (message: ToLight): void => {
    switch (message.kind) {
      case "show":
        if (next === undefined) requestAnimationFrame(drawNext);
        next = message;
        return;
      case "ping":
        return post({ kind: "pong", number: message.number, atMs: performance.now(), state: state() });
      case "close":
        return close();
      default:
        message satisfies never;
    }
  };
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const parsed = ToLight.safeParse(data);
    if (parsed.success) hear(parsed.data);
  });
  window.addEventListener("keydown", (event) => {
    if (!isLightKey(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    post({ kind: "key", key: event.key, isShift: event.shiftKey });
  });
  signal.addEventListener("abort", () => {
    post({ kind: "gone" });
    channel.close();
  });
  post({ kind: "here", state: state() });
  return {
    tell: (changed) => post({ kind: "here", state: changed }),
    dragged: (mark, { x, y }) => post({ kind: "dragged", mark, to: { x, y } }),
  };
}
