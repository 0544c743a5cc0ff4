import { PaumeError } from "../../core/error.ts";
import { NO_ORDERS, obey, type Order, type Orders } from "../../core/orders/orders.ts";
import { FloorOrders } from "../../schema/orders.ts";
import { parseJson } from "../../schema/parse-json.ts";
import { readableJson } from "../../schema/readable-json.ts";
import type { Disk } from "./disk.ts";
import { inTurn } from "../../core/in-turn.ts";
import { keepTwice, readKeptTwice } from "./keep-file.ts";

/** The orders for the floor, in memory and on disk. */
export interface KeptOrders {
  /** Once what was kept has been read. */
  readonly now: () => Promise<{ readonly orders: Orders; readonly fault: PaumeError | undefined }>;
  /**
   * Gives an order. It is told before it is kept: light that must go out does not wait for a disk, nor for one that takes nothing.
   * @returns the orders then; undefined where the order cannot be, see `obey`.
   * @throws PaumeError state-unsaved: it holds, until the house is started again.
   */
  readonly give: (order: Order, by: string, at: string) => Promise<Orders | undefined>;
}

const parse = (text: string) => parseJson(text, FloorOrders, "state-unsaved");

/** @param path of their file. @param tell is told the orders as soon as they are known, and whenever they become different. */
export function keepOrders(path: string, disk: Disk, tell: (orders: Orders) => void): KeptOrders {
  const next = inTurn();
  let orders = NO_ORDERS;
  let fault: PaumeError | undefined;

  const load = async (): Promise<void> => {
    try {
      orders = (await readKeptTwice(disk, path, parse)) ?? NO_ORDERS;
    } catch (error) {
      // Whoever has heard them still obeys them: new ones are only told when somebody gives one.
      fault = new PaumeError("state-unsaved", `the floor's orders: ${String(error)}`, { cause: error });
      return;
    }
    tell(orders);
  };
  const loaded = load();

  return {
    now: async () => {
      await loaded;
      return { orders, fault };
    },
    async give(order, by, at) {
      await loaded;
      const after = obey(orders, order, by, at);
      if (after === undefined) return undefined;
      orders = after;
      tell(after);
      // Only the disk takes one after the other: no order waits for an earlier one to be kept.
      await next(() => keepTwice(disk, path, `${readableJson(orders)}\n`));
      fault = undefined;
      return after;
    },
  };
}
