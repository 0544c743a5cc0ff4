import type { ProjectorPx } from "../../../src/core/geometry/spaces.ts";
import { openProfile } from "../../browser/support/chromium.ts";
import type { FakeCamera } from "../../browser/support/fake-camera.ts";
import { untilLit, watchLight } from "../../browser/support/faults/light-watch.ts";
import { keptNames } from "../../browser/support/kept-names.ts";

const WITHIN_MS = 120_000;

/**
 * A kiosk as on any morning, with a hand held out already: from the start of the browser to light in the palm, ms. It is seen a third of a second late
 * at most.
 * @param profile the browser's folder: empty for a browser that was never here.
 */
export async function firstLightMs(
  origin: string,
  { file, palms }: Pick<FakeCamera, "file" | "palms">,
  profile: string,
): Promise<number> {
  const palm: readonly ProjectorPx[] = palms[0] ?? [];
  const fromMs = performance.timeOrigin + performance.now();
  const context = await openProfile(profile, { fakeVideo: file });
  try {
    const page = await context.newPage();
    await keptNames(page);
    await watchLight(page, palm);
    await page.goto(`${origin}/kiosk/`);
    return (await untilLit(page, 0, WITHIN_MS)) - fromMs;
  } finally {
    await context.close();
  }
}
