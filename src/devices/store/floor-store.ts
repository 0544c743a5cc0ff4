import { get, set } from "idb-keyval";
import type { Orders } from "../../core/orders/orders.ts";
import { Tally } from "../../schema/counts.ts";
import { FloorOrders } from "../../schema/orders.ts";
import { z } from "../../schema/zod.ts";
import { openStrictStore } from "./strict-store.ts";
import { told } from "./told.ts";

const Tallies = z.array(Tally);

/** What a kiosk keeps of its floor for when the house is silent. Everything resolves once it is on the disk, and throws PaumeError "store-failed". */
export interface FloorStore {
  /** The orders that were heard last; undefined where there are none, or none that can be read. */
  readonly orders: () => Promise<Orders | undefined>;
  readonly saveOrders: (orders: Orders) => Promise<void>;
  /** Days that have been counted and not yet been told for good. */
  readonly tallies: () => Promise<readonly Tally[]>;
  readonly saveTallies: (tallies: readonly Tally[]) => Promise<void>;
}

export function openFloorStore(): FloorStore {
  const store = openStrictStore("paume-floor");
  return {
    orders: async () =>
      FloorOrders.safeParse(await told("reading the orders", get<unknown>("orders", store.use))).data,
    saveOrders: (orders) => told("saving the orders", set("orders", orders, store.use)),
    tallies: async () =>
      Tallies.safeParse(await told("reading the counts", get<unknown>("tallies", store.use))).data ?? [],
    saveTallies: (tallies) => told("saving the counts", set("tallies", tallies, store.use)),
  };
}
