import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "../../src/setup/prepare.ts";
import { z } from "../../src/schema/zod.ts";
import { openProfile } from "../browser/support/chromium.ts";
import { filmCamera } from "../browser/support/fake-camera.ts";
import { keptInBrowser, type KeptInBrowser } from "../browser/support/kept-in-browser.ts";
import { keptOfVisitors } from "../browser/support/kept-of-visitors.ts";
import { houseProcess } from "../browser/support/faults/house-process.ts";
import { openOutsideProxy } from "../browser/support/outside-proxy.ts";
import { judgeSent } from "../browser/support/sent-bodies.ts";
import { showFile } from "../room/support.ts";
import type { BenchOptions } from "./main.ts";
import { totalOf } from "./soak/held.ts";
import { logTold } from "./soak/house-log.ts";
import { openKeptKiosk, type KeptKiosk } from "./soak/kept-kiosk.ts";
import { soakReport } from "./soak/report.ts";
import { openSampling, type Sample } from "./soak/sample.ts";
import { lookOn } from "./soak/watch-page.ts";

const SAMPLE_MS = 10_000;
const ANSWERS_WITHIN_MS = 5000;
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
  const sent = judgeSent();
  const proxy = await openOutsideProxy({ origin: house.origin, hear: sent.take });
  // As on a machine that starts: the browser is there before the house.
  await house.kill();
  const kiosk = await openKeptKiosk(house.origin, camera.file, proxy.args);
  const samples: Sample[] = [];
  try {
    await kiosk.before(lookOn);
    await house.start();
    const fromMs = performance.now();
    const elapsedMs = (): number => performance.now() - fromMs;
    const sample = openSampling({ kiosk, ...house, elapsedMs });
    while (elapsedMs() < minutes * 60_000 && !told.signal.aborted) {
      await pause(SAMPLE_MS, undefined, { signal: told.signal }).catch(() => undefined);
      if (told.signal.aborted) break;
      const taken = await sample();
      if (taken === undefined) continue;
      samples.push(taken);
      say(lineOf(taken));
    }
    const kept = await keptByKiosk(kiosk, house.origin);
    return {
      bench: "soak",
      chromium: kept.chromium,
      minutes,
      /** Visitors come, read and go so many times as fast as in the show; the clip has so many times fewer frames. */
      faster,
      interrupted: told.signal.aborted,
      ...soakReport(samples),
      /** After all that time: requests to anywhere else, and whatever was sent or kept beside what is known to be of no visitor. */
      privacy: {
        outside: proxy.asked,
        browsersOwn: proxy.browsersOwn,
        sent: sent.forbidden,
        kept: keptOfVisitors(kept),
      },
      log: logTold(house.log),
    };
  } finally {
    await kiosk.end();
    await kiosk.remove();
    await proxy.close();
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

const keptInTab = (): Record<string, string> => Object.fromEntries(Object.entries(sessionStorage));

/** Ends the kiosk's browser, and looks at what it has left. */
async function keptByKiosk(
  kiosk: KeptKiosk,
  origin: string,
): Promise<KeptInBrowser & { readonly chromium: string | undefined }> {
  // A browser that Ctrl-C has ended as well has none any more.
  const session = await kiosk
    .ask(keptInTab, z.record(z.string(), z.string()), ANSWERS_WITHIN_MS)
    .catch(() => ({}));
  await kiosk.end();
  const again = await openProfile(kiosk.profile);
  const page = await again.newPage();
  // The house's, and none that would keep anything itself.
  await page.goto(`${origin}/health`);
  const kept = { ...(await keptInBrowser(page)), session, chromium: again.browser()?.version() };
  await again.close();
  return kept;
}

const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

function lineOf({ atMs, house, page, browser }: Sample): string {
  const { rendered, tracked, visits, memoryBytes } = house;
  const held = page === undefined ? "" : `, page ${mb(totalOf(page))}`;
  return `${(atMs / 1000).toFixed(0)} s: ${rendered} pictures, ${tracked} frames, ${visits} visits, browser ${mb(totalOf(browser))}, house ${mb(memoryBytes)}${held}`;
}
