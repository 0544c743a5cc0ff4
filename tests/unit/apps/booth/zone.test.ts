import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { proposed, zoneOf } from "../../../../src/apps/booth/tools/zone.ts";
import { parseInstallation } from "../../../../src/schema/installation.ts";

const site = parseInstallation(
  readFileSync(join(import.meta.dirname, "../../../../kiosk-config/room.json"), "utf8"),
);
const mm = fc.integer({ min: -600, max: 600 });

describe("a proposal for where hands are held", () => {
  it("is a file that an installation opens with, and changes nothing else (seed 56)", () => {
    const zone = fc.record({
      x: mm,
      y: mm,
      z: fc.integer({ min: 500, max: 1000 }),
      farthestMm: fc.integer({ min: 300, max: 5000 }),
    });
    fc.assert(
      fc.property(zone, (wished) => {
        const read = parseInstallation(JSON.stringify(proposed(site, wished)));
        expect(zoneOf(read)).toEqual(wished);
        expect(proposed(read, zoneOf(site))).toEqual(site);
      }),
      { seed: 56 },
    );
  });
});
