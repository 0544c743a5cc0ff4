import type { Card } from "../../../core/desk/card.ts";
import type { Stock } from "./stock.ts";

type Lists = readonly (readonly string[])[];

/** Which messages say nearly the same: lists of ids, and the number of its list on each card. */
export interface Clusters {
  /** All other cards have none. */
  readonly set: (lists: Lists) => void;
  /** As they were set, without what is gone since. */
  readonly all: () => Lists;
  /** Ids of all that say nearly the same as this one, itself among them. */
  readonly alikeTo: (card: Card) => readonly string[];
}

export function openClusters(stock: Stock): Clusters {
  let lists: Lists = [];
  const membersOf = (cluster: number): readonly string[] =>
    (lists[cluster] ?? []).filter((id) => stock.cardOf(id)?.cluster === cluster);
  return {
    set(found) {
      lists = found;
      const clusterOf = new Map(found.flatMap((ids, cluster) => ids.map((id) => [id, cluster] as const)));
      stock.put(
        stock.cards.peek().flatMap((card) => {
          const cluster = clusterOf.get(card.message.id);
          return cluster === card.cluster ? [] : [{ ...card, cluster }];
        }),
      );
    },
    all: () => lists.map((_, cluster) => membersOf(cluster)).filter(({ length }) => length > 1),
    alikeTo: ({ cluster }) => (cluster === undefined ? [] : membersOf(cluster)),
  };
}
