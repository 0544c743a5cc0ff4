import type { Order } from "./orders.ts";

/** An order that was obeyed. */
export interface GivenOrder {
  /** Since 1970, UTC. */
  readonly atMs: number;
  /** The role that gave it. */
  readonly by: string;
  readonly order: Order;
}

/** The message that an order is about; undefined where it is about all of them. */
export const orderedMessage = (order: Order): string | undefined => ("id" in order ? order.id : undefined);
