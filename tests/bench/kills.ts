import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startHouse } from "../browser/support/house.ts";
import { keepingScript } from "../browser/support/keeping-script.ts";
import type { KillReport } from "./kills/kill.ts";
import { killBrowser } from "./kills/kill-browser.ts";
import { killHouse } from "./kills/kill-house.ts";
import type { BenchOptions } from "./main.ts";

const summed = (reports: readonly KillReport[]) => {
  const sum = (of: keyof KillReport) => reports.reduce((total, report) => total + report[of], 0);
  return {
    kills: reports.length,
    saved: sum("saved"),
    lost: sum("lost"),
    fromHouse: sum("fromHouse"),
    inFlight: sum("inFlight"),
    killsWithSomeInFlight: reports.filter(({ inFlight }) => inFlight > 0).length,
    damaged: sum("damaged"),
  };
};

/** Moments spread evenly over the time in which the disk is busy; no two kills alike. */
const moment = (kill: number): number => 15 + ((kill * 37) % 260);

const shares: Readonly<Record<string, number>> = { house: 1, browser: 0 };

/** Kills the house, and the browser, while decisions are written: half of the kills each, or all of one. What was said to be saved must be there. */
export async function benchKills({ kills = 200, part = "both", say }: BenchOptions): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), "paume-kills-"));
  const half = Math.ceil(kills * (shares[part] ?? 0.5));
  const inHouse: KillReport[] = [];
  for (let kill = 0; kill < half; kill++) {
    inHouse.push(await killHouse(join(folder, `house-${kill % 4}`), moment(kill)));
    say(`house ${kill + 1}/${half}: ${JSON.stringify(inHouse.at(-1))}`);
  }
  const house = await startHouse();
  const script = await keepingScript();
  const inBrowser: KillReport[] = [];
  for (let kill = 0; kill < kills - half; kill++) {
    const profile = join(folder, "profile");
    inBrowser.push(await killBrowser({ profile, origin: house.origin, script }, moment(kill)));
    say(`browser ${kill + 1}/${kills - half}: ${JSON.stringify(inBrowser.at(-1))}`);
  }
  await house.close();
  await rm(folder, { recursive: true });
  return {
    lost: summed([...inHouse, ...inBrowser]).lost,
    house: summed(inHouse),
    browser: summed(inBrowser),
  };
}
