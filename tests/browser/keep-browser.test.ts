import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { requireChromium } from "../../src/setup/chromium.ts";
import { keepBrowser } from "../../src/setup/keep-browser/keep-browser.ts";
import { root } from "../../src/setup/prepare.ts";

/** As the kiosk's: its light says which phase of the day it has been told. */
const CLOSES_SOON = `<canvas id="light" data-phase="open"></canvas>
<script>setTimeout(() => (document.getElementById("light").dataset.phase = "closed"), 2500)</script>`;

test("a browser closes by itself, and well, once its page has been told that the doors are closed and a new one is due", async () => {
  const profile = await mkdtemp(join(tmpdir(), "paume-keep-"));
  const life = new AbortController();
  onTestFinished(async () => {
    life.abort();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  const args = [
    "--headless=new",
    "--no-first-run",
    "--log-level=3",
    `--user-data-dir=${profile}`,
    // Chromium's sandbox refuses to start for root.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    `data:text/html,${encodeURIComponent(CLOSES_SOON)}`,
  ];
  const [looks, said]: [boolean[], string[]] = [[], []];
  const program = await requireChromium(process.env, root, console.error);
  const { ended } = keepBrowser(
    program,
    args,
    (line) => said.push(line),
    life.signal,
    (isClosed) => {
      looks.push(isClosed);
      return isClosed;
    },
  );
  expect(await ended).toBe(0);
  expect(looks[0]).toBe(false);
  expect(looks.filter(Boolean)).toEqual([true]);
  expect(said).toEqual(["the browser is closed for the night: a new one is due"]);
});
