import type { Order, Orders } from "../../core/orders/orders.ts";

/** @returns the order that takes another back; undefined for one that takes one back itself, or chooses. */
export function undoOf(order: Order, orders: Orders | undefined): Order | undefined {
  switch (order.kind) {
    case "take-off":
      return { kind: "put-back", id: order.id };
    case "panic":
    case "pause":
      return order.isOn ? { kind: order.kind, isOn: false, why: "unsaid" } : undefined;
    case "put-back": {
      const why = orders?.takenOff.find(({ id }) => id === order.id)?.why ?? "unsaid";
      return { kind: "take-off", id: order.id, why };
    }
    case "choose-safe":
      return orders && { kind: "choose-safe", safe: orders.safe };
    default:
      return order satisfies never;
  }
}
