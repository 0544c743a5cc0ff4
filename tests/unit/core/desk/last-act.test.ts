import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastDone, lastUndone } from "../../../../src/core/desk/last-act.ts";
import { openLedger } from "../../../../src/core/desk/ledger.ts";
import type { Draft, Verdict } from "../../../../src/core/decisions/decision.ts";
import { replay } from "../../../../src/core/decisions/replay.ts";
import { freshWorkspace, ids } from "../decisions/workspace-of.ts";

interface Turn {
  readonly kind: Verdict;
  readonly messages: readonly string[];
}

const turns: fc.Arbitrary<readonly Turn[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Verdict>("keep", "censor", "later"),
    messages: fc.subarray(ids, { minLength: 1 }),
  }),
  { maxLength: 12 },
);

function deskOf() {
  const { texts, rules } = freshWorkspace();
  const ledger = openLedger([], rules);
  const add = (
    messages: readonly string[],
    act: Draft["act"],
    batch: string | undefined,
    by = "Ana",
  ): void => {
    ledger.add(messages.map((message) => ({ message, by, atMs: 0, act, why: undefined, batch })));
  };
  const reverse = (kind: "undo" | "redo", numbers: readonly number[], batch: string): void => {
    for (const of of numbers) {
      const message = ledger.log()[of - 1]?.message ?? "";
      add([message], { kind, of }, numbers.length > 1 ? batch : undefined);
    }
  };
  return { ledger, add, reverse, states: () => replay(ledger.log(), texts, rules) };
}

describe("the last act (seed 615)", () => {
  it("leads back to the beginning turn by turn, and forth again", () => {
    fc.assert(
      fc.property(turns, (done) => {
        const { ledger, add, reverse, states } = deskOf();
        const seen = [states()];
        for (const [turn, { kind, messages }] of done.entries()) {
          add(messages, { kind }, messages.length > 1 ? `b${turn}` : undefined);
          seen.push(states());
        }
        for (let turn = done.length - 1; turn >= 0; turn--) {
          reverse("undo", lastDone(ledger.log(), "Ana"), `u${turn}`);
          expect(states()).toEqual(seen[turn]);
        }
        expect(lastDone(ledger.log(), "Ana")).toEqual([]);
        for (let turn = 0; turn < done.length; turn++) {
          reverse("redo", lastUndone(ledger.log(), "Ana"), `r${turn}`);
          expect(states()).toEqual(seen[turn + 1]);
        }
        expect(lastUndone(ledger.log(), "Ana")).toEqual([]);
      }),
      { seed: 615 },
    );
  });

  it("is one's own, and no erasing", () => {
    const { ledger, add } = deskOf();
    add(["m0"], { kind: "keep" }, undefined);
    add(["m1"], { kind: "censor" }, undefined, "Bo");
    add(["m2"], { kind: "erase", sha256: "0".repeat(64) }, undefined);
    expect(lastDone(ledger.log(), "Ana")).toEqual([1]);
    expect(lastDone(ledger.log(), "Bo")).toEqual([2]);
    expect(lastUndone(ledger.log(), "Ana")).toEqual([]);
  });
});
