import { BUILT_IN, type SafeChoice } from "./safe-choice.ts";

/** What may be said of why, in one tap. There are no free words: they would say who complained, and of whom. */
export const reasons = ["unsaid", "complaint", "personal-data", "hurtful", "mistake", "drill"] as const;
export type Reason = (typeof reasons)[number];

/** A message that is not on the floor until somebody puts it back. */
export interface TakenOff {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  /** The role that took it off. */
  readonly by: string;
  readonly why: Reason;
}

/** What staff and curators have ordered for the floor, and what holds until they order otherwise. */
export interface Orders {
  /** Grows with every order, so that a kiosk can say which it obeys. */
  readonly revision: number;
  /** Oldest first. */
  readonly takenOff: readonly TakenOff[];
  /** Only the safe choice is shown. */
  readonly isPanic: boolean;
  /** No light at all. */
  readonly isPaused: boolean;
  readonly safe: SafeChoice;
}

export type Order =
  /** Of one that is off already it says why. */
  | { readonly kind: "take-off"; readonly id: string; readonly why: Reason }
  | { readonly kind: "put-back"; readonly id: string }
  | { readonly kind: "panic"; readonly isOn: boolean; readonly why: Reason }
  | { readonly kind: "pause"; readonly isOn: boolean; readonly why: Reason }
  | { readonly kind: "choose-safe"; readonly safe: SafeChoice };

export const NO_ORDERS: Orders = {
  revision: 0,
  takenOff: [],
  isPanic: false,
  isPaused: false,
  safe: BUILT_IN,
};

/** As many may be off at once: more is a matter for the desk. */
export const MOST_TAKEN_OFF = 1000;

/**
 * The orders after one more.
 * @param by the role that gives it. @param at ISO 8601.
 * @returns undefined where the order asks for what cannot be: one message too many off the floor, or one back that is not off.
 */
export function obey(orders: Orders, order: Order, by: string, at: string): Orders | undefined {
  const next = { ...orders, revision: orders.revision + 1 };
  switch (order.kind) {
    case "take-off": {
      const { id, why } = order;
      const known = orders.takenOff.find((one) => one.id === id);
      if (known !== undefined) {
        return { ...next, takenOff: orders.takenOff.map((one) => (one === known ? { ...one, why } : one)) };
      }
      if (orders.takenOff.length >= MOST_TAKEN_OFF) return undefined;
      return { ...next, takenOff: [...orders.takenOff, { id, at, by, why }] };
    }
    case "put-back": {
      const takenOff = orders.takenOff.filter(({ id }) => id !== order.id);
      return takenOff.length === orders.takenOff.length ? undefined : { ...next, takenOff };
    }
    case "panic":
      return { ...next, isPanic: order.isOn };
    case "pause":
      return { ...next, isPaused: order.isOn };
    case "choose-safe":
      return { ...next, safe: order.safe };
    default:
      return order satisfies never;
  }
}
