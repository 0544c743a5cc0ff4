import { PaumeError } from "../core/error.ts";
import { NO_ORDERS, type Orders } from "../core/orders/orders.ts";
import type { Ears } from "../devices/house/ears.ts";
import type { FloorStore } from "../devices/store/floor-store.ts";
import type { Faults } from "./faults.ts";

/** What staff have ordered, as this kiosk knows it. */
export type StandingOrders = () => Orders;

/**
 * Begins with what was heard last, before anything is lit, and follows the house. A silent house changes nothing: what was
 * off stays off, whoever restarts what.
 */
export async function openStandingOrders(
  store: Pick<FloorStore, "orders" | "saveOrders">,
  faults: Faults,
  ears: Pick<Ears<"floor-orders">, "on">,
): Promise<StandingOrders> {
  const failed = (error: unknown): undefined => {
    if (!(error instanceof PaumeError)) throw error;
    faults.raise(error);
  };
  let orders = (await store.orders().catch(failed)) ?? NO_ORDERS;
  ears.on("floor-orders", (event) => {
    ({ orders } = event);
    store.saveOrders(orders).catch(failed);
  });
  return () => orders;
}
