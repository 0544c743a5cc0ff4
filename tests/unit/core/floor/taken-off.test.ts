import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFloor } from "../../../../src/core/floor/floor.ts";
import type { Picture } from "../../../../src/core/floor/picture.ts";
import { captionTexts } from "../../../../src/core/caption/caption-text.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { RULES } from "../../../fixtures/palms.ts";
import { plainFace } from "../typeset/plain-face.ts";
import { openStage, perform, type Hand, type Shot } from "./stage.ts";

const here: Hand = () => ({ at: { x: 10, y: -20, z: 900 } });
const there: Hand = () => ({ at: { x: 260, y: -20, z: 900 } });
const comesAndGoes: Hand = (atMs) => (atMs % 3000 < 2000 ? here(atMs) : undefined);

/** Messages in a picture, whatever their brightness. */
const messagesIn = ({ pages, captions }: Picture): readonly string[] => [
  ...pages.map(({ key }) => key.split("/")[1] ?? ""),
  ...captions.map(({ key }) => key.split("/")[1] ?? ""),
];
const messagesOf = (shots: readonly Shot[]): readonly string[] => [
  ...new Set(shots.flatMap(({ picture }) => messagesIn(picture))),
];
const lightIn = ({ pages, marks, invitation, rings, farewells, captions }: Picture): number =>
  Math.max(
    0,
    invitation.level,
    ...[...pages, ...marks, ...rings, ...farewells, ...captions].map((lit) => lit.level),
  );

describe("a message that is taken off (seed 741)", () => {
  it("is in no picture from that moment on, whenever that is, and whoever reads it gets another, which comes gently", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(here, comesAndGoes),
        number(300, 5000),
        number(0, 400),
        (hand, atMs, againMs) => {
          const off = new Set<string>();
          const { floor } = openStage(Infinity, (id) => !off.has(id));
          const [first, second] = [atMs, atMs + againMs];
          const before = perform(floor, [hand, there], first);
          for (const id of messagesIn(before.at(-1)?.picture ?? floor.picture(first))) off.add(id);
          const between = perform(floor, [hand, there], second, first);
          for (const id of ["m-1", "m-2"]) off.add(id);
          const after = perform(floor, [hand, there], second + 4000, second);
          expect(messagesOf(after).filter((id) => off.has(id))).toEqual([]);
          if (between.length === 0) return;
          let levels: ReadonlyMap<string, number> = new Map();
          for (const { picture } of after) {
            for (const { key, level } of picture.pages)
              expect(level - (levels.get(key) ?? 0)).toBeLessThan(0.1);
            levels = new Map(picture.pages.map(({ key, level }) => [key, level]));
          }
          expect(after.at(-1)?.picture.pages.length ?? 0).toBeGreaterThan(0);
        },
      ),
      { seed: 741, numRuns: 10 },
    );
  });

  it("keeps what was drawn for another palm, and shows it when it is put back: nothing that was drawn is lost", () => {
    const off = new Set<string>();
    const { floor, drawn } = openStage(2, (id) => !off.has(id));
    // Drawn ahead for the offered palm, not yet lit.
    perform(floor, [here], 250);
    expect(drawn()).toBe(1);
    off.add("m-1");
    expect(messagesOf(perform(floor, [here], 2500, 250))).toEqual(["m-2"]);
    off.clear();
    expect(messagesOf(perform(floor, [here, there], 5000, 2500))).toEqual(["m-2", "m-1"]);
    expect(drawn()).toBe(2);
  });

  it("leaves the palm dark while there is no other, and is read on in no palm when it is put back", () => {
    const off = new Set<string>();
    const { floor } = openStage(1, (id) => !off.has(id));
    expect(messagesOf(perform(floor, [here], 2000))).toEqual(["m-1"]);
    off.add("m-1");
    const dark = perform(floor, [here], 5000, 2000);
    expect(messagesOf(dark)).toEqual([]);
    off.clear();
    expect(messagesOf(perform(floor, [here], 9000, 5000))).toEqual([]);
  });

  it("never makes a palm flash, however fast orders follow each other", () => {
    const off = new Set<string>();
    const { floor } = openStage(Infinity, (id) => !off.has(id));
    const rises: number[] = [];
    let isRising = false;
    let before = 0;
    for (let ms = 0; ms < 12_000; ms += 100) {
      for (const { nowMs, picture } of perform(floor, [here], ms + 100, ms)) {
        const level = picture.pages[0]?.level ?? 0;
        if (level > before && !isRising) rises.push(nowMs);
        isRising = level > before;
        before = level;
        if (level > 0.3) for (const id of messagesIn(picture)) off.add(id);
      }
    }
    expect(rises.length).toBeGreaterThan(3);
    for (const [i, atMs] of rises.entries()) expect(atMs - (rises[i - 1] ?? -Infinity)).toBeGreaterThan(334);
  });

  it("goes out beside the palms too, with its caption", () => {
    const off = new Set<string>();
    const words = {
      namesLanguage: true,
      namesProvenance: false,
      provenance: {},
      language: "en",
      translateTo: undefined,
    };
    const caption = {
      ...words,
      centre: { x: 0, y: 160, z: 1000 },
      right: { x: 1, y: 0, z: 0 },
      down: { x: 0, y: 1, z: 0 },
      widthMm: 200,
      xHeightMm: 4,
      level: 1,
    };
    const message = { id: "m-1", lang: "en", text: "Come in.", motive: "m", emotion: "e", provenance: "p" };
    const floor = openFloor(
      { ...RULES, caption },
      { face: plainFace, draw: () => message, mayShow: (id) => !off.has(id) },
    );
    const lit = perform(floor, [here], 3000).at(-1)?.picture;
    expect(lit?.captions).toHaveLength(captionTexts(message, words).length);
    off.add("m-1");
    expect(perform(floor, [here], 5000, 3000).flatMap(({ picture }) => picture.captions)).toEqual([]);
  });
});

describe("a pause (seed 742)", () => {
  it("puts out every light and tells nobody anything, and afterwards whoever is there gets a message of their own", () => {
    fc.assert(
      fc.property(number(0, 4000), fc.constantFrom(here, comesAndGoes), (atMs, hand) => {
        const { floor } = openStage();
        const before = perform(floor, [hand], atMs);
        floor.pause(true);
        const paused = perform(floor, [hand, there], atMs + 6000, atMs);
        const told = new Set(messagesOf(before));
        const { visitors } = before.at(-1) ?? { visitors: 0 };
        expect(messagesOf(paused).filter((id) => !told.has(id))).toEqual([]);
        for (const { nowMs, picture } of paused) {
          if (nowMs > atMs + 500) expect([...picture.pages, ...picture.marks]).toEqual([]);
          if (nowMs > atMs + 3500) expect(lightIn(picture)).toBe(0);
        }
        expect(visitors).toBeLessThanOrEqual(1);
        expect(floor.visitors()).toEqual([]);
        floor.pause(false);
        const after = messagesOf(perform(floor, [here], atMs + 9000, atMs + 6000));
        expect(after).toHaveLength(1);
        expect(told).not.toContain(after[0]);
      }),
      { seed: 742, numRuns: 6 },
    );
  });

  it("of a second takes no reader's place", () => {
    const { floor } = openStage();
    perform(floor, [here], 2000);
    floor.pause(true);
    perform(floor, [here], 2600, 2000);
    floor.pause(false);
    expect(messagesOf(perform(floor, [here], 4000, 2600))).toEqual(["m-1"]);
  });
});
