import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clip } from "../../../src/apps/room/experiment/clip.ts";
import { withExperiments } from "../../room/support.ts";
import { launchChromium } from "./chromium.ts";
import { stillClip } from "./still-clip.ts";

/** A clip on disk that Chromium takes for a camera. */
export interface FakeCamera {
  readonly file: string;
  /** Where the palms truly are in its first frame, projector px. */
  readonly palms: NonNullable<Clip["palms"][number]>;
  readonly remove: () => Promise<void>;
}

/** What is played to a camera that is none, over and over: its end should lead to its beginning. */
interface Film {
  /** A scenario of the room. */
  readonly json: string;
  /** So many of its frames. */
  readonly frames: number;
  /** Chromium plays 30 pictures in a second, and each frame so many times: 1 where absent. */
  readonly repeats?: number;
}

/** Of a bundled scenario whose hands hold still. */
export async function fakeCamera(origin: string, scenario: string, frames: number): Promise<FakeCamera> {
  return cameraOf(await stillClip(origin, scenario, frames));
}

/** Renders a film as motion JPEG. */
export async function filmCamera(origin: string, { json, frames, repeats = 1 }: Film): Promise<FakeCamera> {
  const browser = await launchChromium();
  const clip = await withExperiments(browser, origin, (page) =>
    page.evaluate(([given, count]) => globalThis.recordClip(given, count), [json, frames] as const),
  );
  await browser.close();
  return cameraOf(clip, repeats);
}

/** @param repeats as of a film. */
export async function cameraOf(clip: Clip, repeats = 1): Promise<FakeCamera> {
  const folder = await mkdtemp(join(tmpdir(), "paume-clip-"));
  const file = join(folder, "clip.mjpeg");
  const pictures = clip.frames.map((frame) => Buffer.from(frame, "base64"));
  await writeFile(file, Buffer.concat(pictures.flatMap((picture) => Array(repeats).fill(picture))));
  return { file, palms: clip.palms[0] ?? [], remove: () => rm(folder, { recursive: true }) };
}
