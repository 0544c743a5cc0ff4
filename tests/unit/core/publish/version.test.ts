import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setDifference } from "../../../../src/core/publish/difference.ts";
import { compareVersions, nextVersion, VERSION } from "../../../../src/core/publish/version.ts";
import { hostMessages } from "../../../fixtures/host-messages.ts";

const number = fc.nat(99_998);
const version = fc.tuple(number, number, number).map((numbers) => numbers.join("."));

describe("a set's version (seed 702)", () => {
  it("orders by its numbers, not by its letters", () => {
    expect(["1.10.0", "1.9.9", "0.0.1", "10.0.0", "1.9.10"].toSorted(compareVersions)).toEqual([
      "0.0.1",
      "1.9.9",
      "1.9.10",
      "1.10.0",
      "10.0.0",
    ]);
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
        expect(compareVersions(a, b) === 0).toBe(a === b);
      }),
      { seed: 702 },
    );
  });

  it("that is proposed is a version, and later than every other", () => {
    fc.assert(
      fc.property(fc.array(version), hostMessages(), hostMessages(), (taken, before, now) => {
        const next = nextVersion(taken, setDifference(before, now));
        expect(next).toMatch(VERSION);
        for (const other of taken) expect(compareVersions(next, other)).toBeGreaterThan(0);
      }),
      { seed: 702 },
    );
  });

  it.each(["1.0", "1.0.0.0", "01.0.0", "1.0.0-beta", "../1.0.0", "1.0.0\n", ""])("is not %j", (text) => {
    expect(text).not.toMatch(VERSION);
  });
});
