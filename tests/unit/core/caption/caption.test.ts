import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCaption, setCaption, type CaptionRules } from "../../../../src/core/caption/caption.ts";
import type { HostMessage } from "../../../../src/core/messages/host-message.ts";
import type { Visitor } from "../../../../src/core/visit/visitors.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { mostFlashes } from "../../../fixtures/flashes.ts";
import { RULES } from "../../../fixtures/palms.ts";
import { RIG } from "../../../fixtures/rig.ts";
import { visitorIn } from "../../../fixtures/visitor.ts";
import { plainFace } from "../typeset/plain-face.ts";

const CAPTION: CaptionRules = {
  centre: { x: -150, y: 120, z: 1048 },
  right: { x: 1, y: 0, z: 0 },
  down: { x: 0, y: 1, z: 0 },
  widthMm: 240,
  xHeightMm: 4,
  level: 0.3,
  namesLanguage: true,
  namesProvenance: true,
  provenance: {},
  language: "en",
  translateTo: "en",
};
const entrez = (id: string, lang = "fr"): HostMessage => ({
  id,
  lang,
  text: "Entrez.",
  motive: "welcome",
  emotion: "joy",
  provenance: "written-for-this-installation",
  translations: { en: "Come in, and sit down with us." },
});
const reader = (id: number): Visitor =>
  visitorIn(id, { kind: "reading", messageId: `m-${id}`, readingMs: [4000], page: 0, pageSinceMs: 0 });

const open = (rules: CaptionRules | undefined) => openCaption(rules, RIG, plainFace, RULES.typeset);

/** What a caption says, moment by moment, while visitors come and go. */
function play(
  rules: CaptionRules | undefined,
  readers: (nowMs: number) => readonly number[],
  untilMs: number,
) {
  const caption = open(rules);
  const told = new Set<number>();
  return Array.from({ length: Math.ceil(untilMs / 20) }, (_, i) => {
    const nowMs = 20 * i;
    const ids = readers(nowMs);
    for (const id of ids) {
      if (!told.has(id)) caption.told(id, entrez(`m-${id}`, id % 2 === 0 ? "ar" : "fr"));
      told.add(id);
    }
    const pages = caption.light(ids.map(reader), nowMs);
    const lines = pages.map(({ page }) => page.lines.map(({ text }) => text).join(" "));
    return { nowMs, lines, level: pages[0]?.level ?? 0, key: pages[0]?.key };
  });
}

describe("a caption", () => {
  it("says the language by its own name, where the message comes from, and what it means", () => {
    expect(play(CAPTION, () => [1], 2000).at(-1)?.lines).toEqual([
      "français",
      "written for this installation",
      "Come in, and sit down with us.",
    ]);
    const words = {
      ...CAPTION,
      namesLanguage: false,
      translateTo: undefined,
      provenance: { "written-for-this-installation": "écrit pour ce lieu" },
    };
    expect(play(words, () => [1], 2000).at(-1)?.lines).toEqual(["écrit pour ce lieu"]);
    expect(play(CAPTION, () => [2], 2000).at(-1)?.lines[0]).toBe("العربية");
  });

  it("is not there unless an installation has one, nor while nobody reads", () => {
    expect(play(undefined, () => [1], 2000).every(({ lines }) => lines.length === 0)).toBe(true);
    expect(play(CAPTION, () => [], 2000).every(({ lines }) => lines.length === 0)).toBe(true);
  });

  it("is of whoever was told last and still reads, and changes in the dark", () => {
    const moments = play(CAPTION, (nowMs) => (nowMs < 2000 ? [1] : nowMs < 6000 ? [1, 2] : [1]), 10_000);
    const keyAt = (atMs: number): string | undefined => moments.find(({ nowMs }) => nowMs === atMs)?.key;
    expect([keyAt(1900), keyAt(5000), keyAt(9000)]).toEqual([
      "caption/m-1/0",
      "caption/m-2/0",
      "caption/m-1/0",
    ]);
    let before: (typeof moments)[number] | undefined;
    for (const moment of moments) {
      if (before?.key !== moment.key) expect(Math.min(before?.level ?? 0, moment.level)).toBeLessThan(0.02);
      expect(Math.abs(moment.level - (before?.level ?? 0))).toBeLessThan(0.02);
      before = moment;
    }
  });
});

describe("a caption's lines (seed 162)", () => {
  it("stand one below the other at one size, in as few lines as the width allows, none wider", () => {
    const texts = fc.array(
      fc
        .array(fc.stringMatching(/^[a-z]{1,9}$/u), { minLength: 1, maxLength: 30 })
        .map((words) => words.join(" ")),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(texts, (all) => {
        const given = all.map((text) => ({ text, lang: "fr" }));
        const blocks = setCaption(given, CAPTION, plainFace, RULES.typeset);
        let below = -Infinity;
        for (const [i, { page, belowMm }] of blocks.entries()) {
          expect(page.lines.map(({ text }) => text).join(" ")).toBe(all[i]);
          expect(page.xHeightMm).toBeCloseTo(4, 6);
          const widest = plainFace.measureEm(all[i] ?? "", "fr") * page.emMm;
          // Ragged lines may need one more than a single endless one would fill.
          expect(page.lines.length).toBeLessThanOrEqual(Math.ceil(widest / (CAPTION.widthMm - 60)) + 1);
          for (const { widthMm, baselineMm } of page.lines) {
            expect(widthMm).toBeLessThanOrEqual(CAPTION.widthMm);
            expect(baselineMm + belowMm - page.emMm * 0.7).toBeGreaterThan(below);
            below = baselineMm + belowMm;
          }
        }
      }),
      { seed: 162, numRuns: 60 },
    );
  });

  it("flashes at most three times a second, however readers come and go (seed 86)", () => {
    const spells = fc.array(fc.tuple(fc.subarray([1, 2, 3]), number(20, 600)), {
      minLength: 2,
      maxLength: 25,
    });
    fc.assert(
      fc.property(spells, (all) => {
        const readers = (nowMs: number): readonly number[] => {
          let leftMs = nowMs;
          return all.find(([, lengthMs]) => (leftMs -= lengthMs) < 0)?.[0] ?? [];
        };
        const shots = play({ ...CAPTION, level: 1 }, readers, 5000);
        expect(mostFlashes(shots)).toBeLessThanOrEqual(3);
      }),
      { seed: 86, numRuns: 30 },
    );
  });
});
