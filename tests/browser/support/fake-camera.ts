import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clip } from "../../../src/apps/room/experiment/clip.ts";
import { scenarioFile, withExperiments } from "../../room/support.ts";
import { launchChromium } from "./chromium.ts";

/** A clip on disk that Chromium takes for a camera. */
export interface FakeCamera {
  readonly file: string;
  /** Where the palms truly are in its first frame, projector px. */
  readonly palms: NonNullable<Clip["palms"][number]>;
  readonly remove: () => Promise<void>;
}

/** Renders a scenario of the room as motion JPEG. The hands in it should hold still: the clip starts over at its end. */
export async function fakeCamera(origin: string, scenario: string, frames: number): Promise<FakeCamera> {
  const json = await readFile(scenarioFile(scenario), "utf8");
  const browser = await launchChromium();
  const clip = await withExperiments(browser, origin, (page) =>
    page.evaluate(([given, count]) => globalThis.recordClip(given, count), [json, frames] as const),
  );
  await browser.close();
  const folder = await mkdtemp(join(tmpdir(), "paume-clip-"));
  const file = join(folder, `${scenario}.mjpeg`);
  await writeFile(file, Buffer.concat(clip.frames.map((frame) => Buffer.from(frame, "base64"))));
  return { file, palms: clip.palms[0] ?? [], remove: () => rm(folder, { recursive: true }) };
}
