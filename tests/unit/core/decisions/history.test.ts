import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft } from "../../../../src/core/decisions/decision.ts";
import { historyOf } from "../../../../src/core/decisions/history.ts";
import { append, refusalOf } from "../../../../src/core/decisions/log.ts";
import { after, attempts, freshWorkspace, ids } from "./workspace-of.ts";

const draft = (message: string, act: Draft["act"]): Draft => ({
  message,
  by: "Ana",
  atMs: 0,
  act,
  why: undefined,
  batch: undefined,
});

describe("a history (seed 84)", () => {
  it("has every decision once, newest first", () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const { log } = after(freshWorkspace(), tried);
        expect(historyOf(log).map(({ decision }) => decision)).toEqual(log.toReversed());
      }),
      { seed: 84 },
    );
  });

  it("offers exactly what the log takes", () => {
    fc.assert(
      fc.property(attempts, fc.option(fc.constantFrom(...ids)), (tried, gone) => {
        const { log: decided } = after(freshWorkspace(), tried);
        const log =
          gone === null ? decided : append(decided, draft(gone, { kind: "erase", sha256: "0".repeat(64) }));
        for (const { decision, offers, isUndone } of historyOf(log)) {
          for (const kind of ["undo", "redo"] as const) {
            const refusal = refusalOf(log, draft(decision.message, { kind, of: decision.number }));
            expect(offers === kind).toBe(refusal === undefined);
          }
          if (offers !== undefined) expect(isUndone).toBe(offers === "redo");
        }
      }),
      { seed: 84 },
    );
  });
});
