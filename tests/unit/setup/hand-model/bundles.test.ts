import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { HandModelName, handModelSha256 } from "../../../../src/schema/hand-model.ts";
import { assembleBundle, bundles } from "../../../../src/setup/hand-model/bundles.ts";
import { installBundles } from "../../../../src/setup/hand-model/install-bundles.ts";
import { networks, readNetwork } from "../../../../src/setup/hand-model/networks.ts";
import { sha256 } from "../../../../src/setup/sha256.ts";

const handsPackage = "node_modules/@mediapipe/hands";
let scratch = "";
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "paume-models-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => rm(scratch, { recursive: true }));

const assemble = async (name: HandModelName) => {
  const { palm, landmarks } = bundles[name];
  return assembleBundle(
    bundles[name],
    await readNetwork(handsPackage, palm),
    await readNetwork(handsPackage, landmarks),
  );
};

describe("the bundles", () => {
  it.each(HandModelName.options)("%s is assembled to its SHA-256", async (name) => {
    expect(sha256(await assemble(name))).toBe(handModelSha256[name]);
  });

  it.each(["Pacific/Kiritimati", "America/St_Johns"])("is the same in %s", async (zone) => {
    vi.stubEnv("TZ", zone);
    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    expect(sha256(await assemble("lite"))).toBe(handModelSha256.lite);
  });

  it("is refused if a network is another than the pinned one, though it can be read", async () => {
    const palm = await readNetwork(handsPackage, networks.litePalm);
    const other = Uint8Array.from(palm);
    other[other.length - 100] = 1 ^ (other.at(-100) ?? 0);
    const landmarks = await readNetwork(handsPackage, networks.liteLandmarks);
    expect(() => assembleBundle(bundles.lite, other, landmarks)).toThrow(
      /^model-corrupt: palm_detection_lite\.tflite: the SHA-256 of its 1985440 bytes is [0-9a-f]{64}, expected e9a4/,
    );
  });
});

describe("installing", () => {
  it("writes what is missing or damaged, and leaves alone what is right", async () => {
    const folder = join(scratch, "models");
    expect(await installBundles(handsPackage, folder, ["lite"])).toEqual(["lite"]);
    expect(await readdir(folder)).toEqual(["LICENSE", "lite.task"]);
    expect(await readFile(join(folder, "LICENSE"), "utf8")).toMatch(/MediaPipe Authors[^]*Apache License/);

    const before = await Promise.all(["LICENSE", "lite.task"].map((file) => stat(join(folder, file))));
    expect(await installBundles(handsPackage, folder, ["lite"])).toEqual([]);
    const after = await Promise.all(["LICENSE", "lite.task"].map((file) => stat(join(folder, file))));
    expect(after.map((file) => file.mtimeMs)).toEqual(before.map((file) => file.mtimeMs));

    await writeFile(join(folder, "lite.task"), "cut off");
    expect(await installBundles(handsPackage, folder, ["lite"])).toEqual(["lite"]);
  });

  it("names the file that the package lacks, or the place where a file of it breaks off", async () => {
    const folder = join(scratch, "package");
    await expect(installBundles(folder, scratch, ["lite"])).rejects.toMatchObject({
      code: "model-missing",
      detail: expect.stringMatching(/package\/hands_solution_packed_assets_loader\.js cannot be read/),
    });
    const broken = await mkdtemp(join(scratch, "broken-"));
    for (const file of ["hands_solution_packed_assets_loader.js", "hands_solution_packed_assets.data"]) {
      await copyFile(join(handsPackage, file), join(broken, file));
    }
    const whole = await readFile(join(handsPackage, "hand_landmark_lite.tflite"));
    await writeFile(join(broken, "hand_landmark_lite.tflite"), whole.subarray(0, 1000));
    await expect(installBundles(broken, scratch, ["lite"])).rejects.toMatchObject({
      code: "model-corrupt",
      detail: expect.stringMatching(
        /^hand_landmark_lite\.tflite: .* at 0x[0-9a-f]+ points outside the file \(0x3e8 bytes\)$/,
      ),
    });
  });
});
