import { createPrivateKey, sign } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SetupError } from "../../../../src/setup/quietly.mjs";
import { sha256 } from "../../../../src/setup/sha256.ts";
import { update } from "../../../../src/setup/update/update.ts";
import { fakeRelease } from "./fake-project.ts";
import { key, machine, machineFolder, pems, quiet, well } from "./trial-machine.ts";

describe("an update", () => {
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

  it("leaves nothing of an archive that cannot be unpacked", async () => {
    const releases = await machineFolder();
    const file = await fakeRelease("0.2.0", key);
    const text = "signed, and no archive";
    const description = { ...JSON.parse(await readFile(file, "utf8")), sha256: sha256(Buffer.from(text)) };
    const bytes = Buffer.from(JSON.stringify(description));
    await writeFile(file, bytes);
    await writeFile(file.replace(/json$/, "tar.gz"), text);
    await writeFile(`${file}.sig`, sign(null, bytes, createPrivateKey(key)).toString("base64"));
    const run = update(
      releases,
      file,
      machine(() => well("0.2.0")),
      quiet,
    );
    await expect(run).rejects.toThrow("Nothing was changed");
    expect(await readdir(join(releases.folder, "releases"))).toEqual(["first"]);
  });

  it("asks for the description where the archive is named", async () => {
    const releases = await machineFolder();
    const archive = (await fakeRelease("0.2.0", key)).replace(/json$/, "tar.gz");
    const run = update(
      releases,
      archive,
      machine(() => well("0.2.0")),
      quiet,
    );
    await expect(run).rejects.toThrow("name the .json beside it");
  });

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
});
