import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readModelTable } from "../../../../src/setup/hand-model/tflite-model.ts";
import { withMetadata } from "../../../../src/setup/hand-model/with-metadata.ts";
import { smallNetwork } from "./small-network.ts";

const network = smallNetwork();
const metadata = new Uint8Array([10, 20, 30, 40, 50]);

/** Reads it or throws an error that names file and offset: what any input must come to. */
function readsOrTells(bytes: Uint8Array): void {
  try {
    withMetadata("some.tflite", bytes, metadata);
  } catch (error) {
    expect(error).toMatchObject({
      code: "model-corrupt",
      detail: expect.stringMatching(/^some\.tflite: .* at -?0x[0-9a-f]+|^some\.tflite: .* 8 are known$/),
    });
  }
}

describe("adding metadata to a network (seed 40)", () => {
  it("keeps the old file behind the new root, byte for byte, wherever its length ends", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        const whole = withMetadata("some.tflite", network, bytes);
        const shift = whole.length - network.length;
        expect(shift % 16).toBe(0);
        expect(whole.subarray(shift)).toEqual(network);
      }),
      { seed: 40 },
    );
  });

  it("keeps every field and adds one buffer, the metadata, and one entry that names it", () => {
    const whole = withMetadata("some.tflite", network, metadata);
    const shift = whole.length - network.length;
    const [before, after] = [readModelTable("", network), readModelTable("", whole)];
    const moved = (at: number | undefined) => (at === undefined ? undefined : at + shift);
    expect(after.version).toBe(3);
    for (const field of [1, 2, 3, 5, 7]) expect(after.values[field]).toBe(moved(before.values[field]));
    expect(after.buffers.slice(0, -1)).toEqual(before.buffers.map(moved));
    expect(after.metadata.slice(0, -1)).toEqual(before.metadata.map(moved));
    expect(after.buffers).toHaveLength(4);
    const text = new TextDecoder("latin1").decode(whole.subarray(0, shift));
    expect(text).toContain("TFLITE_METADATA");
    const data = text.indexOf("\x0a\x14\x1e\x28\x32");
    expect(data % 16).toBe(0);
    expect(new DataView(whole.buffer).getUint32(data - 4, true)).toBe(metadata.length);
  });

  it("can be done again: the result is a network like any other", () => {
    const twice = withMetadata("some.tflite", withMetadata("some.tflite", network, metadata), metadata);
    expect(readModelTable("", twice).buffers).toHaveLength(5);
  });
});

describe("a damaged network (seed 41)", () => {
  it("cut anywhere is told by file and offset", () => {
    for (let length = 0; length < network.length; length += 1) readsOrTells(network.subarray(0, length));
  });

  it("with any byte changed is told by file and offset, where it cannot be read", () => {
    fc.assert(
      fc.property(fc.nat(network.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const damaged = network.slice();
        damaged[at] = byte;
        readsOrTells(damaged);
      }),
      { seed: 41, numRuns: 3000 },
    );
  });

  it("of any bytes at all is told by file and offset", () => {
    const header = [8, 0, 0, 0, 0x54, 0x46, 0x4c, 0x33];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) =>
        readsOrTells(new Uint8Array([...header, ...bytes])),
      ),
      { seed: 41, numRuns: 2000 },
    );
  });

  it.each([
    [[0, 0xff], "the root table at 0xff points outside the file (0xb4 bytes)"],
    [[4, 0x58], 'the identifier at 0x4 is "XFL3" instead of "TFL3"'],
  ])("says what is wrong: byte %j", ([at = 0, byte = 0], detail) => {
    const damaged = network.slice();
    damaged[at] = byte;
    expect(() => withMetadata("some.tflite", damaged, metadata)).toThrow(
      `model-corrupt: some.tflite: ${detail}`,
    );
  });
});
