import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answers, serviceManager } from "../../../src/setup/service-manager.ts";
import { openHouse } from "../../../src/server/house.ts";
import { trialHouse } from "../server/trial-house.ts";

let folder: string;
let env: NodeJS.ProcessEnv;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paume-notify-"));
  // Stands for the true one, which would wait for systemd.
  writeFileSync(join(folder, "systemd-notify"), `#!/bin/sh\necho "$1" >> "${folder}/told"\n`);
  chmodSync(join(folder, "systemd-notify"), 0o755);
  env = { PATH: `${folder}:${process.env["PATH"]}`, NOTIFY_SOCKET: "/run/notify", WATCHDOG_USEC: "150000" };
});
afterEach(() => rmSync(folder, { recursive: true }));

const told = (): readonly string[] => {
  try {
    return readFileSync(join(folder, "told"), "utf8").trim().split("\n");
  } catch {
    return [];
  }
};
const nothing = () => {};

test.skipIf(process.platform === "win32")("a house is ready, is alive, is stopping", async () => {
  const manager = serviceManager(env, nothing);
  manager.ready(async () => true);
  await vi.waitFor(() => expect(told()).toContain("WATCHDOG=1"), 10_000);
  manager.stopping();
  await vi.waitFor(() => expect(told()).toContain("STOPPING=1"), 10_000);
  expect(told()[0]).toBe("READY=1");
});

test.skipIf(process.platform === "win32")(
  "one that does not answer is not fed, and that is said",
  async () => {
    const log: string[] = [];
    const manager = serviceManager(env, (line) => log.push(line));
    manager.ready(async () => false);
    await vi.waitFor(() => expect(log).toContain("house: does not answer itself"), 10_000);
    manager.stopping();
    expect(told()).not.toContain("WATCHDOG=1");
  },
);

test("where systemd did not start it, nobody is told", () => {
  const alive = vi.fn(async () => true);
  serviceManager({ PATH: env["PATH"] }, nothing).ready(alive);
  expect([told(), alive.mock.calls]).toEqual([[], []]);
});

test("a house answers itself until it is closed", async () => {
  const trial = trialHouse();
  const house = await openHouse(trial.options, 0);
  expect(await answers(house.origin)).toBe(true);
  await house.close();
  expect(await answers(house.origin)).toBe(false);
  trial.remove();
});
