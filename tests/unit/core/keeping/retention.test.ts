import { describe, expect, it } from "vitest";
import type { Act, Decision } from "../../../../src/core/decisions/decision.ts";
import { replay } from "../../../../src/core/decisions/replay.ts";
import {
  decidable,
  type KeptMessage,
  type KeptWorkspace,
} from "../../../../src/core/keeping/kept-workspace.ts";
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
const censored = (id: string): [number, string, Act] => [1, id, { kind: "censor" }];

function dueOn(onDay: number, kept: KeptWorkspace): readonly string[] {
  const { log, texts, rules } = decidable(kept);
  const states = replay(log, texts, rules);
  const cards = kept.sources.flatMap(({ name: source, messages }) =>
    messages.flatMap((one) => {
      const state = states.get(one.id);
      return state === undefined ? [] : [{ message: { ...one, source }, state }];
    }),
  );
  return dueFor(cards, kept.settings.retention, onDay * day).map(
    ({ message: id, because }) => `${id} ${because}`,
  );
}

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

  it("is no text that another message has which is not due: a duplicate of what is kept", () => {
    const [twin, other] = [
      { ...message("m2"), text: "m1" },
      { ...message("m3"), text: "m1" },
    ];
    const one = workspace([message("m1"), twin], [censored("m2"), [1, "m1", { kind: "keep" }]]);
    expect(dueOn(12, one)).toEqual([]);
    const both = workspace([message("m1"), twin], [censored("m1"), censored("m2")]);
    expect(dueOn(12, both)).toEqual(["m1 censoredDays", "m2 censoredDays"]);
    const three = workspace([message("m1"), twin, other], [censored("m1"), censored("m2")]);
    expect(dueOn(12, three)).toEqual([]);
  });

  it("is nothing where no time is set, or where the text is erased", () => {
    const kept = workspace([message("m1", 1)], [[1, "m1", { kind: "censor" }]]);
    const settings = { ...kept.settings, retention: { censoredDays: undefined, goneDays: undefined } };
    expect(dueOn(900, { ...kept, settings })).toEqual([]);
    expect(dueOn(900, { ...kept, sources: [] })).toEqual([]);
  });
});
