import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { Clip } from "../../../src/apps/room/experiment/clip.ts";
import { z } from "../../../src/schema/zod.ts";
import { scenarioFile, withExperiments } from "../../room/support.ts";
import { launchChromium } from "./chromium.ts";

/** Where a run of the tests keeps what one file has rendered for the next: see keep-clips.ts. */
export const CLIPS = "PAUME_CLIPS";

const Clips: z.ZodType<Clip> = z.object({
  frames: z.array(z.string()),
  palms: z.array(z.array(z.array(z.object({ x: z.number(), y: z.number() })))),
});

/** Frames of a bundled scenario whose hands hold still, rendered once in a run of the tests. @param browser one of its own where absent. */
export async function stillClip(
  origin: string,
  scenario: string,
  frames: number,
  browser?: Browser,
): Promise<Clip> {
  const folder = process.env[CLIPS];
  const file = folder && join(folder, `${scenario}-${frames}.json`);
  const kept = file && (await readFile(file, "utf8").catch(() => undefined));
  if (kept) return Clips.parse(JSON.parse(kept));
  const json = await readFile(scenarioFile(scenario), "utf8");
  const own = browser ?? (await launchChromium());
  const clip = await withExperiments(own, origin, (page) =>
    page.evaluate(([given, count]) => globalThis.recordClip(given, count), [json, frames] as const),
  );
  if (own !== browser) await own.close();
  if (file) {
    await writeFile(`${file}.new`, JSON.stringify(clip));
    await rename(`${file}.new`, file);
  }
  return clip;
}
