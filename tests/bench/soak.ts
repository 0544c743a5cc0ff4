import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "../../src/setup/prepare.ts";
import { z } from "../../src/schema/zod.ts";
import { launchChromium } from "../browser/support/chromium.ts";
import { filmCamera } from "../browser/support/fake-camera.ts";
import { keptInBrowser } from "../browser/support/kept-in-browser.ts";
import { keptOfVisitors } from "../browser/support/kept-of-visitors.ts";
import { watchSent } from "../browser/support/sent-bodies.ts";
import { watchRequests } from "../browser/support/watch-requests.ts";
import { houseProcess } from "../browser/support/faults/house-process.ts";
import { showFile } from "../room/support.ts";
import type { BenchOptions } from "./main.ts";
import { logTold } from "./soak/house-log.ts";
import { soakReport } from "./soak/report.ts";
import { openSampling, type Sample } from "./soak/sample.ts";
import { watchPage } from "./soak/watch-page.ts";

const SAMPLE_MS = 10_000;
/** Chromium plays a file so fast. Only each third picture is rendered, which takes a third of the time and is a slow webcam. */
const PLAYED_PER_SECOND = 30;
const REPEATS = 3;
/** Faster than that an adult's hand moves too fast for light to stay in it. */
const FASTER = 2;

const Show = z.looseObject({ durationMs: z.number(), camera: z.looseObject({}).default({}) });

/** The kiosk's own page on a house of its own process, with visitors who come again and again, and everything looked at every ten seconds. */
export async function benchSoak({ minutes, speed, say }: BenchOptions): Promise<unknown> {
  const told = new AbortController();
  const end = (): void => told.abort();
  // Ctrl-C reaches this process more than once: from the terminal, and from whoever started it.
  process.on("SIGINT", end).on("SIGTERM", end);

  const house = await houseProcess(await readFile(join(root, "kiosk-config", "room.json"), "utf8"));
  const faster = speed ? FASTER : 1;
  say("rendering the visitors, some minutes …");
  const camera = await filmCamera(house.origin, await visitors(faster));
  const browser = await launchChromium({ fakeVideo: camera.file, staysToEnd: true });
  const samples: Sample[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const outside = watchRequests(page.context(), house.origin);
    const sent = watchSent(page.context());
    await watchPage(page);
    await page.goto(`${house.origin}/kiosk/`);
    const fromMs = performance.now();
    const elapsedMs = (): number => performance.now() - fromMs;
    const sample = openSampling({ page, ...house, elapsedMs });
    while (elapsedMs() < minutes * 60_000 && !told.signal.aborted) {
      await pause(SAMPLE_MS, undefined, { signal: told.signal }).catch(() => undefined);
      if (told.signal.aborted) break;
      const taken = await sample();
      if (taken === undefined) continue;
      samples.push(taken);
      say(lineOf(taken));
    }
    return {
      bench: "soak",
      chromium: browser.version(),
      minutes,
      /** Visitors come, read and go so many times as fast as in the show; the clip has so many times fewer frames. */
      faster,
      interrupted: told.signal.aborted,
      ...soakReport(samples),
      /** After all that time: requests to anywhere else, and whatever was sent or kept beside what is known to be of no visitor. */
      privacy: { outside, sent: sent.forbidden, kept: keptOfVisitors(await keptInBrowser(page)) },
      log: logTold(house.log),
    };
  } finally {
    await browser.close();
    await camera.remove();
    await house.remove();
    process.off("SIGINT", end).off("SIGTERM", end);
  }
}

/** What the room shows by itself: three visitors in 46 s. */
async function visitors(faster: number): Promise<Parameters<typeof filmCamera>[1]> {
  const show = Show.parse(JSON.parse(await readFile(showFile("visits"), "utf8")));
  const framesPerSecond = PLAYED_PER_SECOND / REPEATS / faster;
  const json = JSON.stringify({ ...show, camera: { ...show.camera, framesPerSecond } });
  return { json, frames: Math.round((show.durationMs / 1000) * framesPerSecond), repeats: REPEATS };
}

const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

function lineOf({ atMs, house, browserBytes }: Sample): string {
  const { rendered, tracked, visits, memoryBytes } = house;
  return `${(atMs / 1000).toFixed(0)} s: ${rendered} pictures, ${tracked} frames, ${visits} visits, browser ${mb(browserBytes)}, house ${mb(memoryBytes)}`;
}
