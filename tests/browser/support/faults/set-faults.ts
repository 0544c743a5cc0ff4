import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SetList } from "../../../../src/schema/kept-sets.ts";
import { messagesOf, trialDesk } from "../../../fixtures/published-sets.ts";
import type { Fault } from "./fault.ts";
import { openAgain, tell } from "./house-faults.ts";
import { STEP_MS, type KioskRig } from "./kiosk-rig.ts";

/** Until the kiosk says that it shows this version. */
async function untilSeen({ house: { origin }, page }: KioskRig, version: string | null): Promise<void> {
  for (const untilMs = performance.now() + STEP_MS; performance.now() < untilMs;) {
    const { seen } = SetList.parse(await (await fetch(`${origin}/sets`)).json());
    if (seen[0]?.version === version) return;
    await page.waitForTimeout(200);
  }
  throw new Error(`the kiosk does not show ${version ?? "the bundled set"}`);
}

export const setFaults: readonly Fault[] = [
  {
    name: "published set in use cut off: the one before is shown",
    isMissing: false,
    lost: "nothing: the last good one is shown, and the page says so",
    befall: async (rig) => {
      const { origin, state, installation } = rig.house;
      const desk = await trialDesk();
      const messages = { publishers: [desk.publisher] };
      await writeFile(installation, JSON.stringify({ ...JSON.parse(rig.site), messages }));
      for (const version of ["1.0.0", "1.1.0"]) {
        const kept = await tell(origin, "/sets", await desk.sign(version, messagesOf(30, version)));
        if (!kept.ok) throw new Error(await kept.text());
        await tell(origin, "/sets/active", { id: version, by: "Ada" });
      }
      await truncate(join(state, "sets", "1.1.0.jsonl"), 200);
      const fromMs = await openAgain(rig);
      await rig.told("set-refused");
      await untilSeen(rig, "1.0.0");
      return fromMs;
    },
    after: async (rig) => {
      await tell(rig.house.origin, "/sets/active", { id: null, by: "Ada" });
      await writeFile(rig.house.installation, rig.site);
      // It is changed over when nobody reads.
      await rig.camera({ is: "nobody" });
      await untilSeen(rig, null);
      await rig.untold("set-refused");
      await rig.camera({ is: "live" });
    },
  },
];
