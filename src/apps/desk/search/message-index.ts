import { type ReadonlySignal, signal as state } from "@preact/signals";
import { addBit, type BitSet, emptySet, numbersIn, removeBit } from "../../../core/bit-set.ts";
import type { Card } from "../../../core/desk/card.ts";
import {
  type Counts,
  createFacetIndex,
  type FacetIndex,
  type Filtered,
  type Selection,
} from "../../../core/facets/facet-index.ts";
import { type MessageFacet, messageFacets } from "../../../core/facets/message-facets.ts";
import type { Query } from "../../../core/search/query.ts";
import { createSearchIndex, type SearchIndex } from "../../../core/search/search-index.ts";
import type { Desk } from "../desk.ts";
import { facetValuesOf, searchedOf } from "./faceted.ts";

/** All messages of the desk by words and facets, following every change of them. */
export interface MessageIndex {
  /** Another number whenever what is found may have changed: whoever reads it asks again. */
  readonly version: ReadonlySignal<number>;
  /** How many messages are still to be taken in. They are not found yet. */
  readonly waiting: ReadonlySignal<number>;
  readonly find: (query: Query, selection: Selection<MessageFacet>) => Filtered<MessageFacet>;
  readonly cross: (down: MessageFacet, across: MessageFacet, among: BitSet) => ReadonlyMap<string, Counts>;
  /** Of a number that was found; undefined once that message is gone. */
  readonly idOf: (n: number) => string | undefined;
}

/** What the index follows. */
export type Followed = Pick<Desk, "cards" | "heed" | "decisionsOf">;

/** ms of work at a time: a key that is pressed meanwhile waits no longer. */
const sliceMs = 10;
/** ms between two tellings while many are taken in. */
const tellingMs = 250;

interface Shelves {
  readonly capacity: number;
  readonly search: SearchIndex;
  readonly facets: FacetIndex<MessageFacet>;
  /** Numbers whose text is no longer the one that was taken in: not found until it is. */
  readonly stale: BitSet;
}

const shelvesFor = (capacity: number): Shelves => ({
  capacity,
  search: createSearchIndex(capacity),
  facets: createFacetIndex(messageFacets, capacity),
  stale: emptySet(capacity),
});

/**
 * @param later runs a piece of work when the page has nothing better to do.
 * @param nowMs a clock that never goes back.
 */
export function openMessageIndex(
  desk: Followed,
  later: (work: () => void) => void,
  nowMs: () => number,
): MessageIndex {
  const [version, waiting] = [state(0), state(0)];
  const pending = new Map<string, Card>();
  let numbers = new Map<string, number>();
  /** By number: the card as it was taken in. */
  let taken: (Card | undefined)[] = [];
  let free: number[] = [];
  let shelves = shelvesFor(0);
  let [isWorking, toldMs] = [false, 0];

  const tell = (): void => {
    version.value += 1;
    waiting.value = pending.size;
    toldMs = nowMs();
  };
  const restart = (): void => {
    const all = desk.cards.peek();
    // A quarter more than there are, so that small imports need no new shelves.
    shelves = shelvesFor(1024 + Math.ceil(all.length * 1.25));
    [numbers, taken, free] = [new Map(), [], []];
    for (const card of all) pending.set(card.message.id, card);
  };
  const takeIn = (card: Card): void => {
    const { id } = card.message;
    const n = numbers.get(id) ?? free.pop() ?? taken.length;
    if (n >= shelves.capacity) return restart();
    numbers.set(id, n);
    // Words and notes are all in the state: 120,000 cards that only get their findings are not read again.
    if (taken[n]?.state !== card.state) shelves.search.put(n, searchedOf(card));
    taken[n] = card;
    shelves.facets.put(n, facetValuesOf(card, desk.decisionsOf(id)));
    removeBit(shelves.stale, n);
  };
  const drop = (id: string): void => {
    pending.delete(id);
    const n = numbers.get(id);
    if (n === undefined) return;
    shelves.search.remove(n);
    shelves.facets.remove(n);
    numbers.delete(id);
    taken[n] = undefined;
    free.push(n);
  };
  const work = (): void => {
    const untilMs = nowMs() + sliceMs;
    for (const [id, card] of pending) {
      pending.delete(id);
      takeIn(card);
      if (nowMs() >= untilMs) break;
    }
    isWorking = pending.size > 0;
    if (isWorking) later(work);
    if (!isWorking || nowMs() - toldMs > tellingMs) tell();
  };
  const begin = (): void => {
    if (isWorking) return;
    isWorking = true;
    later(work);
  };

  desk.heed((before, now) => {
    if (now === undefined) {
      if (before !== undefined) drop(before.message.id);
    } else {
      const n = numbers.get(now.message.id);
      if (n !== undefined && before?.state.whole !== now.state.whole) addBit(shelves.stale, n);
      pending.set(now.message.id, now);
    }
    begin();
  });
  restart();
  waiting.value = pending.size;
  begin();

  return {
    version,
    waiting,
    find: (query, selection) => {
      const found = shelves.search.find(query);
      for (const n of numbersIn(shelves.stale)) removeBit(found, n);
      return shelves.facets.filter(selection, found);
    },
    cross: (down, across, among) => shelves.facets.cross(down, across, among),
    idOf: (n) => taken[n]?.message.id,
  };
}
