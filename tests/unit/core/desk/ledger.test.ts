import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openLedger } from "../../../../src/core/desk/ledger.ts";
import type { Draft } from "../../../../src/core/decisions/decision.ts";
import { replay } from "../../../../src/core/decisions/replay.ts";
import { after, attempts, freshWorkspace } from "../decisions/workspace-of.ts";

const unnumbered = ({ number: _number, ...draft }: Draft & { readonly number: number }): Draft => draft;

const draft = (message: string, act: Draft["act"]): Draft => ({
  message,
  by: "Ana",
  atMs: 0,
  act,
  why: undefined,
  batch: undefined,
});

describe("a ledger (seed 611)", () => {
  it("says after every decision what a replay of the whole log says", () => {
    fc.assert(
      fc.property(attempts, fc.boolean(), (tried, twoPersons) => {
        const { log, texts, rules } = after(freshWorkspace(twoPersons), tried);
        const ledger = openLedger([], rules);
        for (const [index, decision] of log.entries()) {
          ledger.add([unnumbered(decision)]);
          const replayed = replay(log.slice(0, index + 1), texts, rules);
          for (const [id, text] of texts) expect(ledger.stateOf(id, text)).toEqual(replayed.get(id));
        }
        expect(ledger.log()).toEqual(log);
      }),
      { seed: 611 },
    );
  });

  it("goes on from wherever a log was left, one by one or many at once", () => {
    fc.assert(
      fc.property(attempts, fc.nat(), (tried, cut) => {
        const { log, texts, rules } = after(freshWorkspace(), tried);
        const left = cut % (log.length + 1);
        const ledger = openLedger(log.slice(0, left), rules);
        const added = ledger.add(log.slice(left).map(unnumbered));
        expect(added).toEqual({ decisions: log.slice(left), passedOver: [] });
        expect(ledger.log()).toEqual(log);
        const replayed = replay(log, texts, rules);
        for (const [id, text] of texts) {
          expect(ledger.stateOf(id, text)).toEqual(replayed.get(id));
          expect(ledger.decisionsOf(id)).toEqual(log.filter(({ message }) => message === id));
        }
      }),
      { seed: 611 },
    );
  });

  it("names what it passes over, and numbers the rest without a gap", () => {
    const ledger = openLedger([], { twoPersons: false, salt: "grain" });
    ledger.add([draft("m0", { kind: "erase", sha256: "0".repeat(64) })]);
    const { decisions, passedOver } = ledger.add([
      draft("m1", { kind: "keep" }),
      draft("m0", { kind: "keep" }),
      draft("m1", { kind: "undo", of: 2 }),
      draft("m1", { kind: "undo", of: 2 }),
    ]);
    expect(decisions.map(({ number, message }) => [number, message])).toEqual([
      [2, "m1"],
      [3, "m1"],
    ]);
    expect(passedOver).toEqual([
      { message: "m0", refusal: "erased-already" },
      { message: "m1", refusal: "undone-already" },
    ]);
  });
});
