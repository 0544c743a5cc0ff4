import { computed, type ReadonlySignal, type Signal, signal as state } from "@preact/signals";
import { numbersIn, sizeOf } from "../../../core/bit-set.ts";
import type { Counts, Filtered, Selection } from "../../../core/facets/facet-index.ts";
import { type MessageFacet, messageFacets } from "../../../core/facets/message-facets.ts";
import { type Query, queryOf } from "../../../core/search/query.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { facetWords } from "./facet-words.ts";
import { type MessageIndex, openMessageIndex } from "./message-index.ts";
import { searchWords } from "./search-words.ts";
import { valueName } from "./value-name.ts";

export type FacetCounts = ReadonlyMap<MessageFacet, Counts>;

/** What the curator looks for, and what there is of it. The search and the statistics are two views of one quest, which outlives both. */
export interface Quest {
  readonly index: MessageIndex;
  readonly typed: Signal<string>;
  readonly selection: ReadonlySignal<Selection<MessageFacet>>;
  readonly query: ReadonlySignal<Query>;
  readonly found: ReadonlySignal<Filtered<MessageFacet>>;
  readonly size: ReadonlySignal<number>;
  /** Counted when it is read: see `Filtered`. */
  readonly counts: ReadonlySignal<FacetCounts>;
  /** Counts among all messages: by them values keep their order while others come and go. */
  readonly totals: ReadonlySignal<FacetCounts>;
  /** Chooses a value, or lets go of it. */
  readonly toggle: (facet: MessageFacet, value: string) => void;
  readonly clear: () => void;
  /** The same in words: “lamp”, emotion: worry. */
  readonly says: () => string;
  /** Gives the queue what was found, as it is now. */
  readonly read: () => void;
}

const quests = new WeakMap<Desk, Quest>();

/** The desk's quest; its index is begun when the first view asks for it. */
export function questOf(desk: Desk): Quest {
  const own = quests.get(desk) ?? openQuest(desk);
  quests.set(desk, own);
  return own;
}

const whenIdle = (work: () => void): void => {
  setTimeout(work, 0);
};

function openQuest(desk: Desk): Quest {
  const index = openMessageIndex(desk, whenIdle, () => performance.now());
  const typed = state("");
  const selection = state<Selection<MessageFacet>>({});
  const query = computed(() => queryOf(typed.value));
  const found = computed(() => {
    void index.version.value;
    return index.find(query.value, selection.value);
  });
  const totals = computed(() => {
    void index.version.value;
    return index.find([], {}).counts();
  });
  const says = (): string => {
    const [words, { facets }] = [wordsOf(searchWords, desk), wordsOf(facetWords, desk)];
    const chosen = messageFacets.flatMap((facet) => {
      const values = [...(selection.value[facet] ?? [])].map((value) => valueName(facet, value, desk));
      return values.length === 0 ? [] : [`${facets[facet]}${words.colon}${values.join(", ")}`];
    });
    const sought = typed.value.trim();
    return [...(sought === "" ? [] : [sought]), ...chosen].join(" · ") || words.everything;
  };
  return {
    index,
    typed,
    selection,
    query,
    found,
    counts: computed(() => found.value.counts()),
    totals,
    size: computed(() => sizeOf(found.value.matching)),
    toggle(facet, value) {
      const values = new Set(selection.value[facet]);
      if (!values.delete(value)) values.add(value);
      selection.value = { ...selection.value, [facet]: values };
    },
    clear() {
      typed.value = "";
      selection.value = {};
    },
    says,
    read() {
      desk.filter.value = {
        ids: new Set(numbersIn(found.value.matching).flatMap((n) => index.idOf(n) ?? [])),
        says: says(),
      };
      desk.view.value = "queue";
    },
  };
}
