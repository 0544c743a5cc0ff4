import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCamera, toProjector, type Pinhole } from "../../../src/core/geometry/pinhole.ts";
import { PaumeError } from "../../../src/core/error.ts";
import { parseInstallation } from "../../../src/schema/installation.ts";
import { number } from "../../fixtures/arbitraries.ts";
import { installationText } from "../../fixtures/installation-text.ts";
import { RIG } from "../../fixtures/rig.ts";

/** What is wrong with a file that has such a place; nothing if it is sound. */
function fault(place: Readonly<Record<string, unknown>>): string {
  try {
    parseInstallation(installationText({ restingPlaces: [{ centreMm: [0, 0, 1000], ...place }] }));
  } catch (error) {
    if (error instanceof PaumeError) return error.detail;
    throw error;
  }
  return "";
}

const holds = (
  { widthPx, heightPx }: Pinhole,
  { x, y }: { readonly x: number; readonly y: number },
): boolean => x >= 0 && x < widthPx && y >= 0 && y < heightPx;

describe("a resting place in an installation's file (seed 93)", () => {
  it("is none by default, and needs to say only where it is", () => {
    expect(parseInstallation(installationText()).restingPlaces).toEqual([]);
    expect(fault({})).toBe("");
    expect(fault({ centreMm: undefined })).toContain("restingPlaces.0.centreMm: ");
  });

  it("must lie where camera and projector reach it", () => {
    fc.assert(
      fc.property(number(-700, 700), number(-600, 600), number(500, 1500), (x, y, z) => {
        const at = { x, y, z };
        const isReached =
          holds(RIG.camera, toCamera(RIG.camera, at)) && holds(RIG.projector, toProjector(RIG, at));
        expect(fault({ centreMm: [x, y, z] })).toBe(
          isReached ? "" : "restingPlaces: each must lie in the camera's and in the projector's picture",
        );
      }),
      { seed: 93, numRuns: 60 },
    );
  });

  it("learns no message as a part of it: what belongs there has been dark before", () => {
    fc.assert(
      fc.property(number(10_000, 600_000), number(60_000, 600_000), (longestMs, belongsMs) => {
        const said = fault({ longestMs, belongsMs });
        expect(said.startsWith("restingPlaces.0.belongsMs: must be longer")).toBe(belongsMs <= longestMs);
      }),
      { seed: 93 },
    );
  });
});
