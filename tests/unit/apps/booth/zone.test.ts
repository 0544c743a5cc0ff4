import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EDGES, proposed, withEdge, zoneOf } from "../../../../src/apps/booth/tools/zone.ts";
import { parseInstallation } from "../../../../src/schema/installation.ts";

const site = parseInstallation(
  readFileSync(join(import.meta.dirname, "../../../../kiosk-config/room.json"), "utf8"),
);
const WHOLE = { left: 0, top: 0, right: 1, bottom: 1 };
/** Whatever a technician does to the edges. */
const moves = fc.array(fc.tuple(fc.constantFrom(...EDGES), fc.double({ min: -1, max: 2, noNaN: true })), {
  maxLength: 12,
});
const mm = fc.integer({ min: -600, max: 600 });

describe("a proposal for where hands are held", () => {
  it("is a file that an installation opens with, and changes nothing else (seed 56)", () => {
    const zone = fc.record({
      x: mm,
      y: mm,
      z: fc.integer({ min: 500, max: 1000 }),
      farthestMm: fc.integer({ min: 300, max: 5000 }),
      area: moves.map((all) => all.reduce((area, [edge, to]) => withEdge(area, edge, to), WHOLE)),
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
