import { describe, expect, it } from "vitest";
import { unpackAsset } from "../../../../src/setup/hand-model/packed-assets.ts";

const data = new Uint8Array([0, 1, 2, 3, 4, 5]);
const loader = (list: string) => `(function() {\n  loadPackage(${list});\n})();`;
const listOf = (file: Record<string, unknown>) => JSON.stringify({ files: [file], remote_package_size: 6 });
const unpack = (list: string) => unpackAsset("loader.js", loader(list), data, "palm.tflite");

describe("a packed asset", () => {
  it("is the byte range that the loader gives", () => {
    expect(unpack(listOf({ filename: "/modules/palm.tflite", start: 2, end: 5 }))).toEqual(
      data.subarray(2, 5),
    );
  });

  it.each([
    ["[]", "loader.js: has no list of files"],
    ['{"files": [}', "loader.js: the list of files at 0x10 is not JSON"],
    [
      listOf({ filename: "/palm.tflite", start: -1, end: 5 }),
      "loader.js: the list of files at 0x10: files.0.start: ",
    ],
    [
      listOf({ filename: "/other.tflite", start: 0, end: 5 }),
      "loader.js: the list of files at 0x10 has no palm.tflite",
    ],
    [
      listOf({ filename: "/palm.tflite", start: 2, end: 7 }),
      "loader.js: palm.tflite is bytes 2 to 7 of a data file of 6",
    ],
    [
      listOf({ filename: "/palm.tflite", start: 5, end: 2 }),
      "loader.js: palm.tflite is bytes 5 to 2 of a data file of 6",
    ],
  ])("is told by file and place where it is not there: %s", (list, detail) => {
    expect(() => unpack(list)).toThrow(`model-corrupt: ${detail}`);
  });
});
