import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft } from "../../../../src/core/decisions/decision.ts";
import { filtered, historyOf } from "../../../../src/core/decisions/history.ts";
import { append, refusalOf } from "../../../../src/core/decisions/log.ts";
import { after, attempts, freshWorkspace, ids } from "./workspace-of.ts";

const everything = { by: undefined, message: "", batch: undefined };
const draft = (message: string, act: Draft["act"], batch?: string): Draft => ({
  message,
  by: "Ana",
  atMs: 0,
  act,
  why: undefined,
  batch,
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

  it("leaves in what is asked for by person, message and batch, and all when nothing is asked", () => {
    fc.assert(
      fc.property(attempts, fc.constantFrom("Ana", "Bo", "Cy"), fc.constantFrom(...ids), (tried, by, id) => {
        const history = historyOf(after(freshWorkspace(), tried).log);
        expect(filtered(history, everything)).toEqual(history);
        const left = filtered(history, { ...everything, by, message: id.toUpperCase() });
        expect(left).toEqual(history.filter(({ decision }) => decision.by === by && decision.message === id));
      }),
      { seed: 84 },
    );
    const log = append(append([], draft("m0", { kind: "keep" }, "b1")), draft("m1", { kind: "keep" }));
    expect(filtered(historyOf(log), { ...everything, batch: "b1" })).toHaveLength(1);
  });
});
