import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inReadingOrder, layPages, openingOf, relayOf, type Place } from "../../../../src/core/visit/book.ts";
import { startTrack } from "../../../../src/core/tracking/track.ts";
import type { Visit } from "../../../../src/core/visit/visit.ts";
import { number } from "../../../fixtures/arbitraries.ts";
import { palmAt, TRACK_RULES } from "../../../fixtures/palms.ts";

const [LEFT, RIGHT] = [1, 2];
const anyPalms = fc.constantFrom([LEFT], [RIGHT], [LEFT, RIGHT], [RIGHT, LEFT]);
const reading = (page: number): Visit => ({
  kind: "reading",
  messageId: "m",
  readingMs: [],
  page,
  pageSinceMs: 0,
});
const fits = () => true;
const fitsButTheLast = (page: number) => page !== 3;
const palmsOf = (places: readonly Place[]) => places.map(({ palm }) => palm);
const relay = (places: readonly Place[], page: number, held: readonly number[], hasBegun = true) =>
  relayOf(reading(page), places, held, fits, hasBegun);

describe("the reading order of two palms (seed 77)", () => {
  it("is from left to right as they lie before the reader, whichever way they are turned, and the other way in Arabic", () => {
    fc.assert(
      fc.property(number(-180, 180), number(60, 180), (rollDeg, apartMm) => {
        const turn = (rollDeg * Math.PI) / 180;
        const at = (mm: number) => ({ x: mm * Math.cos(turn), y: mm * Math.sin(turn), z: 900 });
        const [one, other] = [-apartMm / 2, apartMm / 2].map((mm, i) =>
          startTrack(i, palmAt(at(mm), { rollDeg }), TRACK_RULES, 0),
        );
        if (one === undefined || other === undefined) throw new Error("two tracks were started");
        for (const given of [
          [one, other],
          [other, one],
        ]) {
          expect(inReadingOrder(given, "ltr", 0)).toEqual([one, other]);
          expect(inReadingOrder(given, "rtl", 0)).toEqual([other, one]);
        }
      }),
      { seed: 77, numRuns: 60 },
    );
  });
});

describe("the places of pages (seed 78)", () => {
  it("lie in the palms by turns, and no palm has two pages of one opening", () => {
    fc.assert(
      fc.property(fc.nat(12), anyPalms, (pages, palms) => {
        const places = layPages(pages, palms, 0);
        expect(palmsOf(places)).toEqual(Array.from({ length: pages }, (_, i) => palms[i % palms.length]));
        for (const page of places.keys()) {
          const opening = openingOf(reading(page), places, undefined);
          expect(opening.map((shown) => shown.page)).toContain(page);
          expect(new Set(opening.map(({ palm }) => palm)).size).toBe(opening.length);
        }
      }),
      { seed: 78 },
    );
  });

  it("are laid anew only for palms that have come or gone, and what is laid is settled", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        anyPalms,
        fc.nat(8),
        anyPalms,
        fc.boolean(),
        (pages, palms, at, held, hasBegun) => {
          const places = layPages(pages, palms, 0);
          const page = at % pages;
          const again = relay(places, page, held, hasBegun);
          if (hasBegun && held.length === palms.length && held.every((palm) => palms.includes(palm))) {
            expect(again).toBeUndefined();
          }
          if (again === undefined) return;
          expect(again.from).toBeLessThan(pages);
          // The page that is being read moves only if its palm has gone, or if it has hardly been looked at.
          const stays = held.includes(places[page]?.palm ?? NaN);
          if (stays && hasBegun) expect(again.from).toBeGreaterThan(page);
          const laid = layPages(pages - again.from, again.palms, 1, places.slice(0, again.from));
          expect(laid).toHaveLength(pages);
          const then = relay(laid, Math.max(page, 0), held, true);
          if (then !== undefined) expect(then.from).toBeGreaterThan(page);
        },
      ),
      { seed: 78, numRuns: 400 },
    );
  });

  it("go on in the other palm when one has gone, from the page that is being read or from the next", () => {
    const book = layPages(4, [LEFT, RIGHT], 0);
    expect(relay(book, 0, [RIGHT])).toEqual({ from: 0, palms: [RIGHT] });
    expect(relay(book, 0, [LEFT])).toEqual({ from: 1, palms: [LEFT] });
    expect(relay(book, 1, [RIGHT])).toEqual({ from: 2, palms: [RIGHT] });
    expect(relay(book, 3, [RIGHT])).toBeUndefined();
    expect(relay(book, 3, [])).toBeUndefined();
  });

  it("are shared with a palm that comes: at once while nothing has been read, else from the next opening on", () => {
    const alone = layPages(3, [LEFT], 0);
    expect(relay(alone, 0, [LEFT, RIGHT], false)).toEqual({ from: 0, palms: [LEFT, RIGHT] });
    expect(relay(alone, 0, [LEFT, RIGHT])).toEqual({ from: 1, palms: [LEFT, RIGHT] });
    expect(relay(alone, 2, [LEFT, RIGHT])).toBeUndefined();
  });

  it("are laid anew from the opening's beginning where a palm has become too small for its page", () => {
    const book = layPages(4, [LEFT, RIGHT], 0);
    expect(relayOf(reading(3), book, [LEFT, RIGHT], fitsButTheLast, true)).toEqual({
      from: 2,
      palms: [LEFT, RIGHT],
    });
  });
});
