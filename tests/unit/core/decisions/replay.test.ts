import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DecisionLog, Draft } from "../../../../src/core/decisions/decision.ts";
import { append, appendBatch, effective, refusalOf } from "../../../../src/core/decisions/log.ts";
import { replay, stateOf } from "../../../../src/core/decisions/replay.ts";
import { decisionLine, parseDecisionLog } from "../../../../src/schema/decision.ts";
import { after, attempts, freshWorkspace, ids } from "./workspace-of.ts";

const draft = (message: string, by: string, act: Draft["act"]): Draft => ({
  message,
  by,
  atMs: 0,
  act,
  why: undefined,
  batch: undefined,
});

describe("a decision log (seed 81)", () => {
  it("says the same each time, and when it was written and read again", () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const { log, texts, rules } = after(freshWorkspace(), tried);
        const states = replay(log, texts, rules);
        expect(replay(log, texts, rules)).toEqual(states);
        const read = parseDecisionLog(log.map(decisionLine).join(""));
        expect(read).toEqual({ log, torn: undefined, faults: [] });
        expect(replay(read.log, texts, rules)).toEqual(states);
      }),
      { seed: 81 },
    );
  });

  it("is where it was after any decision was undone and redone", () => {
    fc.assert(
      fc.property(attempts, fc.nat(), (tried, pick) => {
        const { log, texts, rules } = after(freshWorkspace(), tried);
        const some = ids.flatMap((id) => effective(log.filter(({ message }) => message === id)));
        const chosen = some[pick % Math.max(1, some.length)];
        fc.pre(chosen !== undefined);
        const undone = append(log, draft(chosen.message, "Ana", { kind: "undo", of: chosen.number }));
        const redone = append(undone, draft(chosen.message, "Ana", { kind: "redo", of: chosen.number }));
        expect(replay(redone, texts, rules)).toEqual(replay(log, texts, rules));
        expect(redone.slice(0, log.length)).toEqual(log);
      }),
      { seed: 81 },
    );
  });

  it("loses no later work by an undoing: all is as if that one had never been decided", () => {
    fc.assert(
      fc.property(attempts, fc.nat(), (tried, pick) => {
        const { log, texts, rules } = after(freshWorkspace(), tried);
        const some = ids.flatMap((id) => effective(log.filter(({ message }) => message === id)));
        const chosen = some[pick % Math.max(1, some.length)];
        fc.pre(chosen !== undefined);
        const undone = append(log, draft(chosen.message, "Bo", { kind: "undo", of: chosen.number }));
        const without = log.filter(
          ({ number, act }) =>
            number !== chosen.number &&
            !((act.kind === "undo" || act.kind === "redo") && act.of === chosen.number),
        );
        expect(replay(undone, texts, rules)).toEqual(replay(without, texts, rules));
      }),
      { seed: 81 },
    );
  });

  it("has an entry for each message of a batch, and names those that don't take it", () => {
    const erased = append([], draft("m1", "Ana", { kind: "erase", sha256: "0".repeat(64) }));
    const { log, passedOver } = appendBatch(erased, ids, {
      by: "Bo",
      atMs: 5,
      act: { kind: "censor" },
      why: "essais",
      batch: "b1",
    });
    expect(passedOver).toEqual(["m1"]);
    expect(log.map(({ number, message, batch }) => [number, message, batch])).toEqual([
      [1, "m1", undefined],
      [2, "m0", "b1"],
      [3, "m2", "b1"],
    ]);
  });

  it("takes no undoing of what is not there, of another message's, of an undoing, or twice", () => {
    const kept = append([], draft("m0", "Ana", { kind: "keep" }));
    const undo = draft("m0", "Ana", { kind: "undo", of: 1 });
    const undone = append(kept, undo);
    expect(refusalOf(kept, draft("m1", "Ana", { kind: "undo", of: 1 }))).toBe("nothing-to-undo");
    expect(refusalOf(kept, draft("m0", "Ana", { kind: "redo", of: 1 }))).toBe("not-undone");
    expect(refusalOf(undone, undo)).toBe("undone-already");
    expect(refusalOf(undone, draft("m0", "Ana", { kind: "undo", of: 2 }))).toBe("not-undoable");
    expect(() => append(undone, undo)).toThrow("undone-already");
  });

  it("asks, where two people must agree, for two of the text as it is", () => {
    const rules = { twoPersons: true, salt: "grain" };
    const steps: readonly [string, Draft["act"], string][] = [
      ["Ana", { kind: "keep" }, "kept-once"],
      ["Ana", { kind: "keep" }, "kept-once"],
      ["Bo", { kind: "keep" }, "kept"],
      ["Bo", { kind: "edit", text: "Autre." }, "open"],
      ["Bo", { kind: "keep" }, "kept-once"],
      ["Ana", { kind: "keep" }, "kept"],
      ["Cy", { kind: "censor" }, "censored"],
      ["Cy", { kind: "undo", of: 7 }, "kept"],
      ["Cy", { kind: "later" }, "later"],
    ];
    let log: DecisionLog = [];
    for (const [by, act, status] of steps) {
      log = append(log, draft("m0", by, act));
      expect(stateOf("Texte.", log, rules).status).toBe(status);
    }
  });

  it("is read but for a line that was not written to its end, and tells what is wrong by line", () => {
    const log = append(
      append([], draft("m0", "Ana", { kind: "keep" })),
      draft("m0", "Ana", { kind: "later" }),
    );
    const written = log.map(decisionLine).join("");
    for (let cut = 0; cut < written.length; cut++) {
      const { log: read, faults } = parseDecisionLog(written.slice(0, cut));
      expect(faults).toEqual([]);
      expect(read).toEqual(log.slice(0, written.slice(0, cut).split("\n").length - 1));
    }
    expect(parseDecisionLog(`{"a":1}\n${written}`).faults[0]).toMatch(/^line 1: /u);
  });
});
