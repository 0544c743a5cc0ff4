import { describe, expect, it } from "vitest";
import type { Act, Decision } from "../../../../src/core/decisions/decision.ts";
import type { KeptMessage, KeptWorkspace } from "../../../../src/core/keeping/kept-workspace.ts";
import { dueFor } from "../../../../src/core/keeping/retention.ts";
import { freshSettings } from "../../../../src/core/keeping/settings.ts";

const day = 86_400_000;
const message = (id: string, goneDay?: number): KeptMessage => ({
  id,
  lang: "fr",
  text: id,
  normalised: id,
  motive: undefined,
  emotion: undefined,
  importedAtMs: 0,
  changedAtMs: undefined,
  goneAtMs: goneDay === undefined ? undefined : goneDay * day,
});
const workspace = (
  messages: readonly KeptMessage[],
  decided: readonly [day: number, message: string, act: Act][],
): KeptWorkspace => ({
  sources: [{ name: "a", messages }],
  log: decided.map(([onDay, id, act], index): Decision => ({
    number: index + 1,
    message: id,
    by: "Ana",
    atMs: onDay * day,
    act,
    why: undefined,
    batch: undefined,
  })),
  snapshots: [],
  settings: { ...freshSettings("grain"), retention: { censoredDays: 10, goneDays: 5 } },
  damage: [],
});
const dueOn = (onDay: number, kept: KeptWorkspace): readonly string[] =>
  dueFor(kept, onDay * day).map(({ message: id, because }) => `${id} ${because}`);

describe("what is kept for too long", () => {
  it("is a censored text, counted from the last time it was censored, and none that was put back", () => {
    const kept = workspace(
      ["m1", "m2", "m3"].map((id) => message(id)),
      [
        [1, "m1", { kind: "censor" }],
        [1, "m2", { kind: "censor" }],
        [2, "m2", { kind: "undo", of: 2 }],
        [4, "m3", { kind: "censor" }],
        [6, "m3", { kind: "censor" }],
      ],
    );
    expect(dueOn(11, kept)).toEqual([]);
    expect(dueOn(12, kept)).toEqual(["m1 censoredDays"]);
    expect(dueOn(17, kept)).toEqual(["m1 censoredDays", "m3 censoredDays"]);
    expect(dueOn(0, kept)).toEqual([]);
  });

  it("is a text that its source no longer has, unless somebody kept it since", () => {
    const kept = workspace(
      [message("m1", 3), message("m2", 2), message("m3")],
      [
        [1, "m1", { kind: "keep" }],
        [4, "m2", { kind: "keep" }],
      ],
    );
    expect(dueOn(9, kept)).toEqual(["m1 goneDays"]);
  });

  it("is nothing where no time is set, or where the text is erased", () => {
    const kept = workspace([message("m1", 1)], [[1, "m1", { kind: "censor" }]]);
    const settings = { ...kept.settings, retention: { censoredDays: undefined, goneDays: undefined } };
    expect(dueOn(900, { ...kept, settings })).toEqual([]);
    expect(dueOn(900, { ...kept, sources: [] })).toEqual([]);
  });
});
