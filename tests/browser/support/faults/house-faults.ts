import { execFile } from "node:child_process";
import { readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { calibrationId } from "../../../../src/core/calibration/calibration-id.ts";
import { storedCalibration } from "../../../../src/schema/calibration.ts";
import { parseInstallation } from "../../../../src/schema/installation.ts";
import type { Fault } from "./fault.ts";
import { STEP_MS, type KioskRig } from "./kiosk-rig.ts";
import { pageNow, untilLit } from "./light-watch.ts";

const run = promisify(execFile);
/** A new visitor's message is drawn, and kept or not, by then. */
const LOOK_MS = 3000;

/** Sends the house something, as a page of its machine does. */
export const tell = (origin: string, path: string, body: object): Promise<Response> =>
  fetch(`${origin}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

/** Keeps the installation's own lenses as a calibration. @param day of November 2026. @returns its id, and the house's answer. */
async function keepCalibration(
  { house }: KioskRig,
  day: number,
): Promise<{ readonly id: string; readonly answer: Response }> {
  const { calibration: pair } = parseInstallation(await readFile(house.installation, "utf8"));
  const madeAt = `2026-11-${day}T09:00:00.000Z`;
  const id = calibrationId(madeAt, day);
  const made = storedCalibration({ id, madeAt, madeBy: "Ada", method: "given", pair });
  return { id, answer: await tell(house.origin, "/calibrations", made) };
}

/** The page is opened again on whatever is there. @returns when. */
export async function openAgain({ page }: KioskRig): Promise<number> {
  const fromMs = await pageNow(page);
  await page.reload();
  return fromMs;
}

const corruptInstallation = (name: string, spoil: (file: string) => Promise<void>): Fault => ({
  name,
  isMissing: false,
  lost: "nothing: the last good file is used, and the page says so",
  befall: async (rig) => {
    await spoil(rig.house.installation);
    const fromMs = await openAgain(rig);
    await rig.told("installation-invalid");
    return fromMs;
  },
  after: async (rig) => {
    await writeFile(rig.house.installation, rig.site);
    await rig.untold("installation-invalid");
    // It is taken when nobody reads.
    const loaded = rig.page.waitForEvent("load", { timeout: STEP_MS });
    await rig.camera({ is: "nobody" });
    await loaded;
  },
});

export const houseFaults: readonly Fault[] = [
  {
    name: "server killed, started again after 5 s: the page goes on and is heard again",
    isMissing: false,
    lost: "nothing",
    befall: async ({ page, house }) => {
      const fromMs = await pageNow(page);
      await house.kill();
      return fromMs;
    },
    after: async ({ page, house }) => {
      await page.waitForTimeout(5000);
      // It goes on without the house.
      await untilLit(page, await pageNow(page), STEP_MS);
      const again = Promise.all(
        ["/heartbeat", "/events"].map((path) =>
          page.waitForResponse((response) => new URL(response.url()).pathname === path && response.ok()),
        ),
      );
      await house.start();
      await again;
    },
  },
  corruptInstallation("installation's file cut off", (file) => truncate(file, 100)),
  corruptInstallation("installation's file full of faults", (file) => writeFile(file, '{"name": 3}')),
  {
    name: "calibration in use cut off: the one before is used",
    isMissing: false,
    lost: "nothing: the last good one is used, and the page says so",
    befall: async (rig) => {
      const ids = [(await keepCalibration(rig, 20)).id, (await keepCalibration(rig, 21)).id];
      for (const id of ids) await tell(rig.house.origin, "/calibrations/active", { id, by: "Ada" });
      await truncate(join(rig.house.state, "calibrations", `${ids[1]}.json`), 200);
      const fromMs = await openAgain(rig);
      await rig.told("calibration-invalid");
      return fromMs;
    },
    after: async (rig) => {
      await tell(rig.house.origin, "/calibrations/active", { id: null, by: "Ada" });
      const loaded = rig.page.waitForEvent("load", { timeout: STEP_MS });
      await rig.camera({ is: "nobody" });
      await loaded;
    },
  },
  {
    name: "house's disk full: it says so, keeps what there was, and goes on",
    isMissing: false,
    lost: "what could not be written, and whoever wrote it is told",
    befall: async (rig) => {
      const fromMs = await pageNow(rig.page);
      const { id } = await keepCalibration(rig, 22);
      const file = join(rig.house.state, "calibrations", `${id}.json`);
      const before = await readFile(file, "utf8");
      // No file may grow any more: what a full disk does, to this process alone.
      await run("prlimit", ["--pid", String(rig.house.pid()), "--fsize=0:"]);
      const { answer } = await keepCalibration(rig, 23);
      const refusal = await answer.text();
      await run("prlimit", ["--pid", String(rig.house.pid()), "--fsize=unlimited:"]);
      if (answer.ok || !refusal.includes("state-unsaved")) throw new Error(`the house says ${refusal}`);
      if ((await readFile(file, "utf8")) !== before) throw new Error("what was kept before has changed");
      if (!(await keepCalibration(rig, 23)).answer.ok) throw new Error("it keeps nothing any more");
      return fromMs;
    },
  },
  {
    name: "browser's storage full: light goes on, and is kept again when there is space",
    isMissing: false,
    lost: "which message came last, until there is space",
    befall: async (rig) => {
      const { page, house } = rig;
      const cdp = await page.context().newCDPSession(page);
      await cdp.send("Storage.overrideQuotaForOrigin", { origin: house.origin, quotaSize: 1 });
      const fromMs = await drawUntilTold(rig);
      await cdp.send("Storage.overrideQuotaForOrigin", { origin: house.origin });
      return fromMs;
    },
    after: async (rig) => {
      await drawAnother(rig);
      await rig.untold("store-failed");
    },
  },
];

/** Chromium believes for half a minute in the space it has once seen: until then what is drawn is still kept. @returns when it was told. */
async function drawUntilTold(rig: KioskRig): Promise<number> {
  for (const untilMs = performance.now() + STEP_MS; performance.now() < untilMs;) {
    await drawAnother(rig);
    const drawnMs = await pageNow(rig.page);
    if (await rig.isTold("store-failed", LOOK_MS)) return drawnMs;
  }
  throw new Error("what could not be kept was not told");
}

/** The hand is taken away, and a new visitor comes: a message is drawn, and that is kept. */
async function drawAnother({ page, camera }: KioskRig): Promise<void> {
  await camera({ is: "nobody" });
  await page.waitForFunction(() => globalThis.paumeLight.darkAtMs > globalThis.paumeLight.litAtMs);
  await page.waitForTimeout(3000);
  await camera({ is: "live" });
}
