import { expect, it } from "vitest";
import { restingPlaces } from "../../../src/installation/resting-places.ts";
import { parseInstallation } from "../../../src/schema/installation.ts";
import { installationText } from "../../fixtures/installation-text.ts";

it("resting places are the file's, each where and as it says", () => {
  const place = {
    centreMm: [-100, 40, 1048],
    radiusMm: 60,
    rollDeg: 90,
    pitchDeg: 0,
    thicknessMm: 20,
    brighterBy: 0.4,
    darkerBy: 0.5,
    coveredShare: 0.3,
    restMs: 900,
    longestMs: 60_000,
    belongsMs: 90_000,
    ring: 0.2,
  };
  expect(restingPlaces(parseInstallation(installationText({ restingPlaces: [place] })))).toEqual([
    {
      centre: { x: -100, y: 40, z: 1048 },
      right: { x: expect.closeTo(0, 9), y: 1, z: 0 },
      down: { x: -1, y: expect.closeTo(0, 9), z: expect.closeTo(0, 9) },
      radiusMm: 60,
      thicknessMm: 20,
      cover: { brighterBy: 0.4, darkerBy: 0.5, share: 0.3, belongsMs: 90_000 },
      rest: { restMs: 900, longestMs: 60_000 },
      ringLevel: 0.2,
    },
  ]);
  expect(restingPlaces(parseInstallation(installationText()))).toEqual([]);
});
