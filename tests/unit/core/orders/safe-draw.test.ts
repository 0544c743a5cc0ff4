import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginLanguageDraw, drawByLanguage } from "../../../../src/core/messages/draw-languages.ts";
import { poolsOf } from "../../../../src/core/messages/languages.ts";
import { NO_ORDERS, type Orders } from "../../../../src/core/orders/orders.ts";
import { mayShow, restraintOf } from "../../../../src/core/orders/restraint.ts";
import { BUILT_IN, safeIds } from "../../../../src/core/orders/safe-choice.ts";
import { openSafeDraw } from "../../../../src/core/orders/safe-draw.ts";
import { parseHostMessages } from "../../../../src/schema/host-messages.ts";
import { idsTo, inLanguages, setOf } from "../messages/set-of.ts";

const NOTHING: ReadonlySet<string> = new Set();
const ordersOf = (safe: readonly string[], off: readonly string[] = []): Orders => ({
  ...NO_ORDERS,
  isPanic: true,
  safe: { kind: "ids", ids: safe },
  takenOff: off.map((id) => ({ id, at: "2026-11-22T10:00:00.000Z", by: "staff", why: "unsaid" })),
});

describe("the draw in a panic (seed 744)", () => {
  it("draws only what is safe, each once before any comes again, and nothing where nothing is", () => {
    const count = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(count, fc.integer(), fc.uniqueArray(fc.nat(50)), (messages, seed, chosen) => {
        const set = setOf(idsTo(messages));
        const restraint = restraintOf(ordersOf(chosen.map((n) => `m${n}`)), set.messages);
        const draw = openSafeDraw(set, {}, seed);
        const drawn = Array.from({ length: restraint.safe.size }, () => draw(restraint, NOTHING)?.id ?? "");
        expect(drawn.toSorted()).toEqual([...restraint.safe].toSorted());
        expect(draw(restraint, NOTHING) === undefined).toBe(restraint.safe.size === 0);
      }),
      { seed: 744 },
    );
  });

  it("leaves the floor's own draw where it is: what follows the panic is what would have followed without it", () => {
    const counts = { fr: 20, ar: 6 };
    const step = fc.constantFrom("usual" as const, "panic" as const);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat(), (steps, seed) => {
        const set = inLanguages(counts);
        const weights = { fr: 2, ar: 1 };
        const pools = poolsOf(set, weights);
        const safe = openSafeDraw(set, weights, seed);
        const restraint = restraintOf(ordersOf(["fr-m1", "fr-m2", "ar-m3"]), set.messages);
        const play = (all: typeof steps): readonly (string | undefined)[] => {
          let progress = beginLanguageDraw(seed);
          return all.flatMap((one) => {
            if (one === "panic") {
              expect(restraint.safe).toContain(safe(restraint, NOTHING)?.id);
              return [];
            }
            const drawn = drawByLanguage(pools, progress, NOTHING);
            progress = drawn?.progress ?? progress;
            return [drawn?.message.id];
          });
        };
        expect(play(steps)).toEqual(play(steps.filter((one) => one === "usual")));
      }),
      { seed: 744, numRuns: 60 },
    );
  });

  it("draws nothing that is taken off while it lasts, nor what has no letters", () => {
    const set = setOf(idsTo(4));
    const draw = openSafeDraw(set, {}, 1);
    const restraint = restraintOf(ordersOf(idsTo(4), ["m0"]), set.messages);
    const drawn = Array.from({ length: 12 }, () => draw(restraint, new Set(["m1"]))?.id);
    expect(new Set(drawn)).toEqual(new Set(["m2", "m3"]));
  });
});

describe("the safe choice", () => {
  it("that is built in is of the bundled set, all of it, in its languages", () => {
    const file = readFileSync(join(import.meta.dirname, "../../../../messages/host-messages.jsonl"));
    // Short ones only: the others cannot be among them, and take long to parse.
    const short = file
      .toString()
      .split("\n")
      .filter((line) => line.length < 230);
    const { messages } = parseHostMessages(new TextEncoder().encode(short.join("\n")));
    const chosen = messages.filter(({ id }) => safeIds(messages, BUILT_IN).has(id));
    expect(chosen).toHaveLength(22);
    expect(new Set(chosen.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(7);
    for (const { text } of chosen) expect(text.length).toBeLessThan(100);
  });

  it("by tag is whatever has it, and of an unknown set nothing", () => {
    const { messages } = setOf(idsTo(3));
    expect(safeIds(messages, { kind: "emotion", tag: "e" }).size).toBe(3);
    expect(safeIds(messages, { kind: "motive", tag: "e" }).size).toBe(0);
    expect(safeIds(messages, BUILT_IN).size).toBe(0);
    const restraint = restraintOf({ ...NO_ORDERS, isPanic: true }, messages);
    expect(messages.some(({ id }) => mayShow(restraint, id))).toBe(false);
  });
});
