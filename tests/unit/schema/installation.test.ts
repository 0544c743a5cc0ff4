import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PaumeError } from "../../../src/core/error.ts";
import { defaultTypesetRules } from "../../../src/core/typeset/rules.ts";
import { parseInstallation } from "../../../src/schema/installation.ts";
import { number } from "../../fixtures/arbitraries.ts";
import { installationText } from "../../fixtures/installation-text.ts";
import { RIG } from "../../fixtures/rig.ts";
import { rotation } from "../core/geometry/rotation.ts";

const calibrated = (rows: readonly number[]): string =>
  installationText({ calibration: { ...RIG, rotation: rows } });

/** What is wrong with a file, in the words that a technician gets. */
function fault(text: string): string {
  try {
    parseInstallation(text);
  } catch (error) {
    if (error instanceof PaumeError && error.code === "installation-invalid") return error.detail;
    throw error;
  }
  return "";
}

describe("an installation's file (seed 91)", () => {
  it("needs a name and a calibration only", () => {
    const site = parseInstallation(installationText());
    expect(site.hands).toMatchObject({ model: "lite-palm-full-landmarks", maxHands: 4, lookEveryMs: 300 });
    expect(site.messages).toEqual({ set: "host-messages", censored: [], publishers: [], languages: {} });
    expect(fault("{}")).toMatch(/^name: .*; calibration: /);
  });

  it("has the typesetter's own defaults", () => {
    const { typesetting } = parseInstallation(installationText());
    const { marginMm, minimumXHeightMm, viewingDistanceMm, maximumXHeightMm, reading } = defaultTypesetRules;
    const { leadInMs: _, ...decided } = reading;
    expect(typesetting).toEqual({
      marginMm,
      minimumXHeightMm,
      viewingDistanceMm,
      maximumXHeightMm,
      patience: 1,
      ...decided,
    });
  });

  it("comes back as it was written, with everything decided in it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        number(40, 130),
        number(0.62, 1),
        (maxHands, spanMm, opensAt) => {
          const site = parseInstallation(installationText({ hands: { maxHands, spanMm, opensAt } }));
          expect(parseInstallation(JSON.stringify(site))).toEqual(site);
          expect(site.hands).toMatchObject({ maxHands, spanMm, opensAt });
        },
      ),
      { seed: 91 },
    );
  });

  it("is refused with every faulty field and its reason, never anything else", () => {
    expect(fault("{ name: 1 }")).toMatch(/^it is not JSON: /);
    const text = installationText({ hands: { maxHands: 9 }, lamp: {}, light: { colour: "white" } });
    expect(fault(text)).toContain("hands.maxHands: ");
    expect(fault(text)).toContain("light.colour: ");
    expect(fault(text)).toContain("lamp: is not a field of it");
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(fault(JSON.stringify(value))).not.toBe("");
      }),
      { seed: 91 },
    );
  });
});

describe("what an installation's fields may be together (seed 92)", () => {
  it("takes any turn as a rotation, and neither a mirror nor anything stretched or askew", () => {
    const angle = number(-180, 180);
    fc.assert(
      fc.property(angle, angle, angle, number(0.01, 0.5), (a, b, c, off) => {
        const turn = rotation(a, b, c);
        expect(fault(calibrated(turn))).toBe("");
        const mirror = turn.map((value, i) => (i < 3 ? -value : value));
        expect(fault(calibrated(mirror))).toBe(
          "calibration.rotation: must turn, not mirror: its determinant is negative",
        );
        const stretched = turn.map((value) => value * (1 + off));
        expect(fault(calibrated(stretched))).toContain("rows must have length 1");
      }),
      { seed: 92, numRuns: 50 },
    );
  });

  it("lets an offer end at no more openness than it began with, and type grow, not shrink", () => {
    fc.assert(
      fc.property(number(0, 1), number(0, 1), (opensAt, closesAt) => {
        const isRefused = fault(installationText({ hands: { opensAt, closesAt } })).startsWith(
          "hands.closesAt: ",
        );
        expect(isRefused).toBe(closesAt > opensAt);
      }),
      { seed: 92 },
    );
    fc.assert(
      fc.property(number(2, 10), number(2, 10), (minimumXHeightMm, maximumXHeightMm) => {
        const said = fault(installationText({ typesetting: { minimumXHeightMm, maximumXHeightMm } }));
        expect(said.startsWith("typesetting.minimumXHeightMm: ")).toBe(minimumXHeightMm > maximumXHeightMm);
      }),
      { seed: 92 },
    );
  });

  it("takes a caption where it says one is, and what it says by default", () => {
    expect(parseInstallation(installationText()).caption).toBeUndefined();
    const { caption } = parseInstallation(installationText({ caption: { centreMm: [0, 150, 1048] } }));
    expect(caption).toMatchObject({
      namesLanguage: true,
      namesProvenance: true,
      language: "en",
      xHeightMm: 4,
    });
    expect(fault(installationText({ caption: {} }))).toContain("caption.centreMm: ");
  });

  it("takes languages by weight, each above nothing", () => {
    const { messages } = parseInstallation(installationText({ messages: { languages: { fr: 3, ar: 1 } } }));
    expect(messages.languages).toEqual({ fr: 3, ar: 1 });
    expect(fault(installationText({ messages: { languages: { fr: 0 } } }))).toContain(
      "messages.languages.fr: ",
    );
  });

  it("takes a message set's name, and no path", () => {
    for (const set of ["../secret", "a/b", "Set", "", "a--b"])
      expect(fault(installationText({ messages: { set } }))).toContain("messages.set: ");
    expect(fault(installationText({ messages: { set: "winter-2027" } }))).toBe("");
  });
});
