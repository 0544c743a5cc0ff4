import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CLIPS } from "./still-clip.ts";

/** Around a run of the browser's tests: what is rendered for one file is there for the others, and gone afterwards. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "paume-clips-"));
  process.env[CLIPS] = folder;
  return () => rm(folder, { recursive: true });
}
