import { describe, expect, it } from "vitest";
import { type MessageIndex, openMessageIndex } from "../../../../../src/apps/desk/search/message-index.ts";
import { openStock } from "../../../../../src/apps/desk/model/stock.ts";
import { type BitSet, numbersIn } from "../../../../../src/core/bit-set.ts";
import type { Card } from "../../../../../src/core/desk/card.ts";
import { stateOf } from "../../../../../src/core/decisions/replay.ts";
import type { Decision } from "../../../../../src/core/decisions/decision.ts";
import { queryOf } from "../../../../../src/core/search/query.ts";

const cardOf = (id: string, text: string, decisions: readonly Decision[] = []): Card => ({
  message: {
    id,
    lang: "fr",
    text,
    normalised: text,
    motive: undefined,
    emotion: undefined,
    source: "a.csv",
    importedAtMs: 0,
    changedAtMs: undefined,
    goneAtMs: undefined,
  },
  findings: [],
  cluster: undefined,
  state: stateOf(text, decisions, { twoPersons: false, salt: "" }),
});

/** A stock of cards, an index that follows it, and the pieces of work that the index has left for later. */
function followed(cards: readonly Card[]) {
  const stock = openStock();
  stock.replace(cards);
  const work: (() => void)[] = [];
  let ms = 0;
  const index = openMessageIndex(
    { cards: stock.cards, heed: stock.heed, decisionsOf: () => [] },
    (piece) => work.push(piece),
    // Each look at the clock takes 3 ms: a slice has a few cards.
    () => (ms += 3),
  );
  const finish = (): void => {
    for (let next = work.shift(); next !== undefined; next = work.shift()) next();
  };
  return { stock, index, work, finish };
}

const idsIn = (index: MessageIndex, set: BitSet): readonly string[] =>
  numbersIn(set).flatMap((n) => index.idOf(n) ?? []);

const found = (index: MessageIndex, typed: string): readonly string[] =>
  idsIn(index, index.find(queryOf(typed), {}).matching);

describe("the desk's index", () => {
  it("takes cards in slice by slice, and says how many are left", () => {
    const { index, work, finish } = followed(
      Array.from({ length: 50 }, (_, n) => cardOf(`h${n}`, "une lampe")),
    );
    expect(index.waiting.value).toBe(50);
    expect(found(index, "lampe")).toEqual([]);
    work.shift()?.();
    expect(found(index, "lampe").length).toBeGreaterThan(0);
    expect(found(index, "lampe").length).toBeLessThan(50);
    finish();
    expect(index.waiting.value).toBe(0);
    expect(found(index, "lampe")).toHaveLength(50);
  });

  it("finds no word that was edited or erased away, not for a moment", () => {
    const { stock, index, finish } = followed([cardOf("h1", "Karim attend"), cardOf("h2", "Karim dort")]);
    finish();
    const before = index.version.value;
    stock.put([cardOf("h1", "Quelqu'un attend")]);
    expect(found(index, "karim")).toEqual(["h2"]);
    stock.replace([cardOf("h1", "Quelqu'un attend")]);
    expect(found(index, "karim")).toEqual([]);
    finish();
    expect(found(index, "quelqu'un")).toEqual(["h1"]);
    expect(index.version.value).toBeGreaterThan(before);
  });

  it("grows with imports beyond its room, and gives the room of what is gone to others", () => {
    const { stock, index, finish } = followed([cardOf("h1", "Karim attend")]);
    finish();
    const many = Array.from({ length: 3000 }, (_, n) => cardOf(`n${n}`, `texte numéro ${n}`));
    stock.replace([cardOf("h1", "Karim attend"), ...many]);
    finish();
    expect(found(index, "texte")).toHaveLength(3000);
    expect(found(index, "karim")).toEqual(["h1"]);
    stock.replace(many);
    stock.replace([...many, cardOf("h3", "Karim revient")]);
    finish();
    expect(found(index, "karim")).toEqual(["h3"]);
    expect(index.find([], {}).counts().get("source")?.get("a.csv")).toBe(3001);
  });

  it("counts by what the decisions made of a message", () => {
    const { stock, index, finish } = followed([cardOf("h1", "une lampe"), cardOf("h2", "une lampe")]);
    finish();
    const keep: Decision = {
      number: 1,
      message: "h1",
      by: "Ana",
      atMs: 0,
      act: { kind: "keep" },
      why: undefined,
      batch: undefined,
    };
    stock.put([cardOf("h1", "une lampe", [keep])]);
    finish();
    const { matching, counts } = index.find([], { status: new Set(["kept"]) });
    expect(idsIn(index, matching)).toEqual(["h1"]);
    expect(counts().get("status")?.get("open")).toBe(1);
    expect(counts().get("decided-by")?.get("Ana")).toBe(1);
  });
});
