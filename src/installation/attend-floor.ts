import { countVisits } from "../core/counts/count-visits.ts";
import type { Counts } from "../core/counts/counts.ts";
import type { Floor } from "../core/floor/floor.ts";
import { nowShown } from "../core/floor/now-shown.ts";
import { spreadOf } from "../core/measure/quantile.ts";
import { reportSender } from "../devices/house/floor.ts";
import type { FloorReport } from "../schema/floor.ts";
import type { StandingOrders } from "./standing-orders.ts";

interface Attendance {
  readonly orders: StandingOrders;
  /** Shows the floor's pictures; its style fades it by `data-paused`. */
  readonly light: HTMLElement;
  /** So many messages a panic would show. */
  readonly safe: () => number;
  readonly counted: (counts: Counts) => void;
  readonly signal: AbortSignal;
}

/** Without any change the house is told so often that all is as it was, and how fast it goes. */
const REPORT_MS = 4000;
/** The light has faded by then: see kiosk.css. */
const FADED_MS = 1600;
/** As many as a report holds. */
const MOST_SHOWN = 12;

/** Looks on while the floor works: tells the house what it shows, counts its visits, and pauses it when that is ordered. */
export function attendFloor(
  floor: Pick<Floor, "pause" | "visitors" | "messageOf">,
  { orders, light, safe, counted, signal }: Attendance,
): {
  /** The detector has answered for a frame of that time. */
  readonly saw: (atMs: number) => void;
  /** A picture has been shown. @param nowMs on the sightings' clock. */
  readonly shown: (nowMs: number) => void;
} {
  const send = reportSender(signal);
  const count = countVisits((visitor) => floor.messageOf(visitor)?.lang);
  // A pause that was there before the page needs no fade.
  let pausedSinceMs: number | undefined = -Infinity;
  let ages: number[] = [];
  let pictures = 0;
  let unseen: number | undefined;
  let said = "";
  let pace: Pick<FloorReport, "picturesPerSecond" | "framesPerSecond" | "frameAgeMs"> = {
    picturesPerSecond: 0,
    framesPerSecond: 0,
    frameAgeMs: null,
  };
  let paceMs: number | undefined;

  const followPause = (isPaused: boolean, nowMs: number): void => {
    pausedSinceMs = isPaused ? (pausedSinceMs ?? nowMs) : undefined;
    light.toggleAttribute("data-paused", isPaused);
    floor.pause(pausedSinceMs !== undefined && nowMs - pausedSinceMs >= FADED_MS);
  };

  const measurePace = (nowMs: number): void => {
    const seconds = (nowMs - (paceMs ?? nowMs)) / 1000;
    if (seconds > 0) {
      pace = {
        picturesPerSecond: pictures / seconds,
        framesPerSecond: ages.length / seconds,
        frameAgeMs: spreadOf(ages).median ?? null,
      };
    }
    [paceMs, ages, pictures] = [nowMs, [], 0];
  };

  return {
    saw: (atMs) => void (unseen = atMs),
    shown(nowMs) {
      const { revision, isPaused } = orders();
      followPause(isPaused, nowMs);
      const visitors = floor.visitors();
      counted(count(visitors, nowMs));
      pictures++;
      if (unseen !== undefined) ages.push(Math.max(0, nowMs - unseen));
      unseen = undefined;
      const isDue = paceMs === undefined || nowMs - paceMs >= REPORT_MS;
      if (isDue) measurePace(nowMs);
      const word = { revision, shown: nowShown(visitors).slice(0, MOST_SHOWN), safe: safe(), isPaused };
      const now = JSON.stringify(word);
      if (now === said && !isDue) return;
      said = now;
      send({ ...word, ...pace });
    },
  };
}
