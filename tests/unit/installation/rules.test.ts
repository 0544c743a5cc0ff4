import { describe, expect, it } from "vitest";
import { defaultTypesetRules } from "../../../src/core/typeset/rules.ts";
import { floorRules } from "../../../src/installation/rules.ts";
import { parseInstallation } from "../../../src/schema/installation.ts";
import { installationText } from "../../fixtures/installation-text.ts";
import { RIG } from "../../fixtures/rig.ts";

describe("an installation's rules for its floor", () => {
  it("are the typesetter's own where the file decides nothing", () => {
    expect(floorRules(parseInstallation(installationText())).typeset).toEqual(defaultTypesetRules);
  });

  it("leave everything in its place where the file or the browser asks for less motion", () => {
    const [moving, still] = [{}, { light: { motion: "reduced" } }].map((more) =>
      parseInstallation(installationText(more)),
    );
    if (moving === undefined || still === undefined) throw new Error("two files were given");
    const motions = [floorRules(moving), floorRules(moving, true), floorRules(still)].map(
      ({ motion }) => motion,
    );
    expect(motions).toEqual(["full", "reduced", "reduced"]);
  });

  it("gives its caption a plane", () => {
    const site = parseInstallation(installationText({ caption: { centreMm: [1, 2, 1000], rollDeg: 180 } }));
    expect(floorRules(site).caption).toMatchObject({
      centre: { x: 1, y: 2, z: 1000 },
      right: { x: -1, y: expect.closeTo(0, 9), z: 0 },
      translateTo: undefined,
    });
  });

  it("are the file's where it decides", () => {
    const typesetting = {
      marginMm: 5,
      minimumXHeightMm: 3.5,
      viewingDistanceMm: 700,
      maximumXHeightMm: 7,
      charactersPerSecond: 10,
      rightToLeftCharactersPerSecond: 7,
      minimumMs: 6000,
      patience: 1.5,
    };
    const hands = { spanMm: 88, farthestMm: 950, noiseMm: 2, opensAt: 0.7, closesAt: 0.4, maxTiltDeg: 45 };
    const light = {
      latencyMs: 75,
      seenMark: false,
      fadesAboveMmPerS: 300,
      invitation: 0.2,
      secondInvitation: 0.4,
      quietAfterMs: 60_000,
      motion: "reduced",
      area: { left: 0.25, bottom: 0.9 },
      invitationMm: [10, -20, 950],
    };
    const rules = floorRules(
      parseInstallation(installationText({ typesetting, hands, light, messages: { translateTo: "en" } })),
    );
    const { spanMm, farthestMm, ...track } = hands;
    const { marginMm, minimumXHeightMm, viewingDistanceMm, maximumXHeightMm, patience, ...reading } =
      typesetting;
    expect(rules).toEqual({
      pair: RIG,
      size: { spanMm, farthestMm },
      track,
      typeset: {
        ...defaultTypesetRules,
        marginMm,
        minimumXHeightMm,
        viewingDistanceMm,
        maximumXHeightMm,
        reading: { ...defaultTypesetRules.reading, ...reading },
      },
      latencyMs: 75,
      seenMark: false,
      patience,
      fadesAboveMmPerS: 300,
      area: { leftPx: 480, topPx: 0, widthPx: 1440, heightPx: 1080 },
      invitationMm: { x: 10, y: -20, z: 950 },
      invitation: { level: 0.2, besides: 0.4, quietAfterMs: 60_000 },
      motion: "reduced",
      caption: undefined,
      translateTo: "en",
      restingPlaces: [],
    });
  });
});
