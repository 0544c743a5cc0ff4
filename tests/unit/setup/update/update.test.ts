import { generateKeyPairSync } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SetupError } from "../../../../src/setup/quietly.mjs";
import { lastingPlace } from "../../../../src/setup/update/lasting-place.ts";
import { tryOut } from "../../../../src/setup/update/kiosk-machine.ts";
import type { Seen } from "../../../../src/setup/update/probation.ts";
import { link, linked, readTrial, writeTrial, type Releases } from "../../../../src/setup/update/releases.ts";
import { goBack, resume, update, type Machine } from "../../../../src/setup/update/update.ts";
import { fakeRelease } from "./fake-project.ts";

const pems = () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    key: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
    trusted: publicKey.export({ format: "pem", type: "spki" }).toString(),
  };
};
const { key, trusted } = pems();

/** A machine that runs release "first", 0.1.0. */
async function machineFolder(): Promise<Releases> {
  const folder = await mkdtemp(join(tmpdir(), "paume-releases-"));
  await mkdir(join(folder, "releases", "first"), { recursive: true });
  await writeFile(join(folder, "releases", "first", "package.json"), '{"version":"0.1.0"}');
  await writeFile(join(folder, "release-key.pem"), trusted);
  const releases = { folder };
  await link(releases, "current", "first");
  return releases;
}

const quiet = () => undefined;
const cut = () => Promise.reject(new Error("no power"));
const well = (version: string): Seen => ({ version, reasons: [] });

/** Releases are really tried out; what is seen of them once they run is the test's. Minutes pass at once. */
const machine = (look: () => Seen | undefined, restart: () => Promise<void> = async () => {}): Machine => ({
  restart,
  look: () => Promise.resolve(look()),
  pause: () => Promise.resolve(),
  tryOut,
});

const state = async (releases: Releases) => ({
  current: (await linked(releases, "current"))?.split("-")[0],
  onTrial: (await readTrial(releases)) !== undefined,
});

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
  });

  it.each(["description", "signature", "archive"])(
    "refuses a release whose %s has one other byte",
    async (part) => {
      const releases = await machineFolder();
      const file = await fakeRelease("0.2.0", key);
      const path = { description: file, signature: `${file}.sig`, archive: file.replace(/json$/, "tar.gz") }[
        part
      ];
      if (path === undefined) throw new Error(part);
      const bytes = await readFile(path);
      const middle = bytes.length >> 1;
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      await writeFile(path, bytes);
      const run = update(
        releases,
        file,
        machine(() => well("0.2.0")),
        quiet,
      );
      await expect(run).rejects.toThrow(SetupError);
      expect(await readdir(join(releases.folder, "releases"))).toEqual(["first"]);
    },
  );

  it("refuses a release that another key has signed", async () => {
    const releases = await machineFolder();
    const run = update(
      releases,
      await fakeRelease("0.2.0", pems().key),
      machine(() => well("0.2.0")),
      quiet,
    );
    await expect(run).rejects.toThrow("not signed by the key");
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
