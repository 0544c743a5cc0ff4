import type { HandState } from "./world/pose.ts";

/** A hand that somebody moves with mouse and keys, in place of the scripted ones. */
export interface OwnHand {
  /** Undefined while nobody moves it. */
  readonly state: (nowMs: number) => HandState | undefined;
}

/** After so long without a touch the room goes on by itself. */
const IDLE_MS = 20_000;
/** A hand follows the pointer as a hand would, not as a cursor. */
const FOLLOW_MS = 90;
const HEIGHT_MM = { nearest: 620, usual: 880, farthest: 1020 } as const;
/** How much of the room the window shows, side to side, at the usual height. */
const REACH_MM = 490;

interface Wish {
  x: number;
  y: number;
  z: number;
  rollDeg: number;
  pitchDeg: number;
  openness: number;
}

/** What the keys do; see the page's caption. */
type KeyAction = (wish: Wish, look: Look) => void;
interface Look {
  side: HandState["side"];
  shows: HandState["shows"];
  monkTone: number;
  scale: number;
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

const KEYS: Readonly<Record<string, KeyAction>> = {
  " ": (wish) => (wish.openness = wish.openness > 0.5 ? 0 : 1),
  ArrowLeft: (wish) => (wish.rollDeg -= 6),
  ArrowRight: (wish) => (wish.rollDeg += 6),
  ArrowUp: (wish) => (wish.pitchDeg = clamp(wish.pitchDeg + 5, -50, 50)),
  ArrowDown: (wish) => (wish.pitchDeg = clamp(wish.pitchDeg - 5, -50, 50)),
  t: (_, look) => (look.shows = look.shows === "palm" ? "back" : "palm"),
  h: (_, look) => (look.side = look.side === "left" ? "right" : "left"),
  s: (_, look) => (look.monkTone = (look.monkTone % 10) + 1),
  c: (_, look) => (look.scale = look.scale < 0.9 ? 1 : 0.72),
};

/** Listens to `surface` until `signal` is aborted. */
export function ownHand(surface: HTMLElement, signal: AbortSignal): OwnHand {
  const wish: Wish = { x: 0, y: 0, z: HEIGHT_MM.usual, rollDeg: 0, pitchDeg: 5, openness: 1 };
  const look: Look = { side: "right", shows: "palm", monkTone: 5, scale: 1 };
  const now: Wish = { ...wish, y: 400 };
  let touchedMs = -Infinity;
  let steppedMs = 0;
  const touch = (): void => {
    touchedMs = performance.now();
  };

  surface.addEventListener(
    "pointermove",
    ({ clientX, clientY }) => {
      const { width, height } = surface.getBoundingClientRect();
      wish.x = (clientX / width - 0.5) * REACH_MM;
      wish.y = ((clientY - height / 2) / width) * REACH_MM;
      touch();
    },
    { signal },
  );
  surface.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      wish.z = clamp(wish.z + event.deltaY * 0.3, HEIGHT_MM.nearest, HEIGHT_MM.farthest);
      touch();
    },
    { signal, passive: false },
  );
  surface.addEventListener(
    "pointerdown",
    () => {
      KEYS[" "]?.(wish, look);
      touch();
    },
    { signal },
  );
  window.addEventListener(
    "keydown",
    (event) => {
      const action = KEYS[event.key];
      if (action === undefined || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      action(wish, look);
      touch();
    },
    { signal },
  );

  return {
    state(nowMs) {
      const share = 1 - Math.exp(-Math.max(0, nowMs - steppedMs) / FOLLOW_MS);
      steppedMs = nowMs;
      for (const key of ["x", "y", "z", "rollDeg", "pitchDeg", "openness"] as const)
        now[key] += (wish[key] - now[key]) * share;
      if (nowMs - touchedMs > IDLE_MS) return undefined;
      const { x, y, z, rollDeg, pitchDeg, openness } = now;
      return { ...look, centreMm: [x, y, z], rollDeg, pitchDeg, yawDeg: 0, openness };
    },
  };
}
