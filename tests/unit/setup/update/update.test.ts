import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SetupError } from "../../../../src/setup/quietly.mjs";
import { lastingPath, lastingPlace } from "../../../../src/setup/update/lasting-place.ts";
import type { Seen } from "../../../../src/setup/update/probation.ts";
import { writeTrial } from "../../../../src/setup/update/releases.ts";
import { goBack, resume, update } from "../../../../src/setup/update/update.ts";
import { fakeRelease } from "./fake-project.ts";
import { cut, key, machine, machineFolder, quiet, state, versionLinked, well } from "./trial-machine.ts";

describe("a release's place", () => {
  it("is told by the link to it, so that an update changes no unit", async () => {
    const { folder } = await machineFolder();
    expect(lastingPlace(join(folder, "releases", "first"))).toEqual({
      project: join(folder, "current"),
      releases: folder,
    });
    expect(lastingPlace("/home/paume/checkout")).toEqual({
      project: "/home/paume/checkout",
      releases: "/opt/paume",
    });
  });

  it("stays what a site's file is found by, and a file outside keeps its own", async () => {
    const { folder } = await machineFolder();
    const project = join(folder, "releases", "first");
    const lasting = (file: string) => lastingPath(file, project);
    expect(lasting(join(project, "kiosk-config", "room.json"))).toBe(
      join(folder, "current", "kiosk-config", "room.json"),
    );
    for (const file of [
      "/etc/paume/site.json",
      join(folder, "current", "site.json"),
      `${project}-2/site.json`,
    ]) {
      expect(lasting(file)).toBe(file);
    }
  });
});

describe("updating", () => {
  it("changes over to a signed release that is well, keeps the one before, and goes back when told to", async () => {
    const releases = await machineFolder();
    await update(
      releases,
      await fakeRelease("0.2.0", key),
      machine(() => well("0.2.0")),
      quiet,
    );
    expect(await state(releases)).toEqual({ current: "0.2.0", onTrial: false });
    await update(
      releases,
      await fakeRelease("0.3.0", key),
      machine(() => well("0.3.0")),
      quiet,
    );
    expect(await state(releases)).toEqual({ current: "0.3.0", onTrial: false });
    // Two are enough: the one that runs and the one before.
    const kept = await readdir(join(releases.folder, "releases"));
    expect(new Set(kept.map((id) => id.split("-")[0]))).toEqual(new Set(["0.2.0", "0.3.0"]));
    await goBack(
      releases,
      machine(() => well("0.2.0")),
      quiet,
    );
    expect(await state(releases)).toEqual({ current: "0.2.0", onTrial: false });
  });

  it.each([
    ["has something amiss", () => ({ version: "0.2.0", reasons: ["camera-blind"] }), "camera-blind"],
    ["does not answer", () => undefined, "nothing answered"],
    ["did not come to run", () => well("0.1.0"), "version 0.1.0 answers"],
  ])("takes a release back that %s in its first minute", async (_, look, reason) => {
    const releases = await machineFolder();
    let restarts = 0;
    const run = update(
      releases,
      await fakeRelease("0.2.0", key),
      machine(look, async () => void restarts++),
      quiet,
    );
    await expect(run).rejects.toThrow(reason);
    expect(await state(releases)).toEqual({ current: "first", onTrial: false });
    expect(restarts).toBe(2);
  });

  it("leaves nothing of one that it takes back, and the way to the release before stays", async () => {
    const releases = await machineFolder();
    const change = async (version: string, look: () => Seen) =>
      update(releases, await fakeRelease(version, key), machine(look), quiet);
    await change("0.2.0", () => well("0.2.0"));
    await change("0.3.0", () => well("0.3.0"));
    await expect(change("0.4.0", () => well("0.3.0"))).rejects.toThrow("version 0.3.0 answers");
    expect(await readdir(join(releases.folder, "releases"))).toHaveLength(2);
    expect(await state(releases)).toEqual({ current: "0.3.0", onTrial: false });
    expect(await versionLinked(releases, "previous")).toBe("0.2.0");
  });

  it("takes one back that is well only now and then", async () => {
    const releases = await machineFolder();
    let looks = 0;
    const run = update(
      releases,
      await fakeRelease("0.2.0", key),
      machine(() => (looks++ % 5 === 0 ? undefined : well("0.2.0"))),
      quiet,
    );
    await expect(run).rejects.toThrow(SetupError);
    expect(await state(releases)).toEqual({ current: "first", onTrial: false });
  });

  it("does not touch what runs where the new house does not open", async () => {
    const releases = await machineFolder();
    const run = update(
      releases,
      await fakeRelease("0.2.0", key, "broken"),
      machine(() => well("0.1.0"), cut),
      quiet,
    );
    await expect(run).rejects.toThrow("no roof");
    expect(await state(releases)).toEqual({ current: "first", onTrial: false });
    expect(await readdir(join(releases.folder, "releases"))).toEqual(["first"]);
  });

  it("ends a trial after a power cut as it would have ended", async () => {
    for (const [look, ends] of [
      [well("0.2.0"), "0.2.0"],
      [undefined, "first"],
    ] as const) {
      const releases = await machineFolder();
      const file = await fakeRelease("0.2.0", key);
      await expect(
        update(
          releases,
          file,
          machine(() => look, cut),
          quiet,
        ),
      ).rejects.toThrow("no power");
      expect(await state(releases)).toEqual({ current: "0.2.0", onTrial: true });
      await resume(
        releases,
        machine(() => look),
        quiet,
      ).catch(quiet);
      expect(await state(releases)).toEqual({ current: ends, onTrial: false });
    }
  });

  it("forgets a trial that had not begun when the power was cut", async () => {
    const releases = await machineFolder();
    await writeTrial(releases, { candidate: "0.2.0-aaaaaaaa", previous: "first" });
    await resume(
      releases,
      machine(() => well("0.1.0")),
      quiet,
    );
    expect(await state(releases)).toEqual({ current: "first", onTrial: false });
  });
});
