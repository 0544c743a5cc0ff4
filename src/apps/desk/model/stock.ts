import {
  batch as together,
  computed,
  signal as state,
  type ReadonlySignal,
  type Signal,
} from "@preact/signals";
import type { Card } from "../../../core/desk/card.ts";
import type { Status } from "../../../core/decisions/replay.ts";
import type { Heed } from "../desk.ts";

export type Standing = Readonly<Record<Status, number>>;

const isUnsearched = (card: Card | undefined): boolean => card !== undefined && card.findings === undefined;

const nobody: Standing = { open: 0, later: 0, "kept-once": 0, kept: 0, censored: 0, erased: 0 };

/** The cards, and what follows them one by one. */
export interface Stock {
  /** Copied when it is read after a change: whoever wants one card, or their number, has it for less. */
  readonly cards: ReadonlySignal<readonly Card[]>;
  readonly count: ReadonlySignal<number>;
  readonly standing: ReadonlySignal<Standing>;
  /** How many were not looked through yet. */
  readonly unsearched: ReadonlySignal<number>;
  /** Whoever reads it in a component or a computed hears of this card's changes, and of few others'. */
  readonly cardOf: (id: string) => Card | undefined;
  readonly heed: (heed: Heed) => () => void;
  /** Puts each in the place of the card with its id; one without a place is passed over. */
  readonly put: (renewed: readonly Card[]) => void;
  /** All cards anew, in their order. */
  readonly replace: (all: readonly Card[]) => void;
}

/** Cards share so many bells: a signal for each of 120,000 would cost more than the two or three readers who look up in vain. */
const bellCount = 512;

export function openStock(): Stock {
  let held: Card[] = [];
  const changed = state(0);
  const cards = computed<readonly Card[]>(() => {
    void changed.value;
    return held.slice();
  });
  const count = state(0);
  const standing = state(nobody);
  const unsearched = state(0);
  const heeds = new Set<Heed>();
  const bells = Array.from({ length: bellCount }, () => state(0));
  const places = state<ReadonlyMap<string, number>>(new Map());

  const tell = (changes: readonly (readonly [before: Card | undefined, now: Card | undefined])[]): void => {
    const counts = { ...standing.peek() };
    let left = unsearched.peek();
    for (const [before, now] of changes) {
      if (before !== undefined) counts[before.state.status] -= 1;
      if (now !== undefined) counts[now.state.status] += 1;
      left += Number(isUnsearched(now)) - Number(isUnsearched(before));
    }
    standing.value = counts;
    unsearched.value = left;
    for (const heed of heeds) for (const [before, now] of changes) heed(before, now);
  };
  return {
    cards,
    count,
    standing,
    unsearched,
    cardOf(id) {
      const place = places.value.get(id);
      if (place === undefined) return undefined;
      void bells[place % bellCount]?.value;
      return held[place];
    },
    heed(heed) {
      heeds.add(heed);
      return () => heeds.delete(heed);
    },
    put(renewed) {
      const rung = new Set<Signal<number>>();
      const changes = renewed.flatMap((card) => {
        const place = places.peek().get(card.message.id);
        if (place === undefined) return [];
        const before = held[place];
        held[place] = card;
        const bell = bells[place % bellCount];
        if (bell !== undefined) rung.add(bell);
        return [[before, card] as const];
      });
      together(() => {
        changed.value += 1;
        for (const bell of rung) bell.value += 1;
        tell(changes);
      });
    },
    replace(all) {
      const [before, former] = [held, places.peek()];
      const latter = new Map(all.map(({ message }, place) => [message.id, place]));
      const changes: [Card | undefined, Card | undefined][] = [];
      for (const card of before) if (!latter.has(card.message.id)) changes.push([card, undefined]);
      for (const card of all) {
        const old = before[former.get(card.message.id) ?? -1];
        if (old !== card) changes.push([old, card]);
      }
      together(() => {
        held = all.slice();
        places.value = latter;
        count.value = held.length;
        changed.value += 1;
        tell(changes);
      });
    },
  };
}
