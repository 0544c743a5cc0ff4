import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { riskOf, riskOrder, risks } from "../../../../src/core/desk/risk.ts";
import type { Finding } from "../../../../src/core/findings/finding.ts";
import { cardsToOrder } from "./card-of.ts";

const found = (detector: Finding["detector"], strength: number): Finding => ({
  detector,
  spans: [{ start: 0, end: 1 }],
  reason: "email-address",
  strength,
});
const rankOf = (card: Parameters<typeof riskOf>[0]): number => risks.indexOf(riskOf(card).risk);

describe("the order by risk (seed 612)", () => {
  it("has every card once, and is the same whenever it is made", () => {
    fc.assert(
      fc.property(cardsToOrder, (cards) => {
        const order = riskOrder(cards);
        expect(new Set(order)).toEqual(new Set(cards));
        expect(order).toHaveLength(cards.length);
        expect(riskOrder(cards)).toEqual(order);
      }),
      { seed: 612 },
    );
  });

  it("puts the more pressing first, then the surer, then what was imported sooner", () => {
    fc.assert(
      fc.property(cardsToOrder, (cards) => {
        const alone = riskOrder(cards.map((card) => ({ ...card, cluster: undefined })));
        for (const [index, card] of alone.entries()) {
          const next = alone[index + 1];
          if (next === undefined) break;
          const [a, b] = [riskOf(card), riskOf(next)];
          const ahead =
            rankOf(next) - rankOf(card) || Math.round(a.strength * 1000) - Math.round(b.strength * 1000);
          expect(ahead).toBeGreaterThanOrEqual(0);
          if (ahead === 0) expect(card.imported).toBeLessThan(next.imported);
        }
      }),
      { seed: 612 },
    );
  });

  it("has near-duplicates together, where the first of them stands", () => {
    fc.assert(
      fc.property(cardsToOrder, (cards) => {
        const order = riskOrder(cards);
        const places = new Map<number, number[]>();
        for (const [place, { cluster }] of order.entries()) {
          if (cluster !== undefined) places.set(cluster, [...(places.get(cluster) ?? []), place]);
        }
        for (const at of places.values()) {
          expect(at).toEqual(at.map((_, index) => (at[0] ?? 0) + index));
        }
        const firsts = order.filter(
          ({ cluster }, place) => cluster === undefined || order[place - 1]?.cluster !== cluster,
        );
        expect(riskOrder(firsts.map((card) => ({ ...card, cluster: undefined }))).map(rankOf)).toEqual(
          firsts.map(rankOf),
        );
      }),
      { seed: 612 },
    );
  });

  it("holds a doubtful name for more pressing than a certain insult, and that than a long text", () => {
    const name = { findings: [found("name", 0.5)], cluster: undefined };
    const insult = { findings: [found("insult", 1), found("too-long", 1)], cluster: undefined };
    const long = { findings: [found("too-long", 1)], cluster: undefined };
    const none = { findings: [], cluster: undefined };
    const unsearched = { findings: undefined, cluster: undefined };
    expect(riskOrder([none, unsearched, long, insult, name])).toEqual([name, insult, long, none, unsearched]);
  });
});
