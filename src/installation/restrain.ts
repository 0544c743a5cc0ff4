import type { Censored } from "../core/messages/draw.ts";
import type { HostMessage, MessageSet } from "../core/messages/host-message.ts";
import type { LanguageWeights } from "../core/messages/languages.ts";
import { NO_ORDERS, type Orders } from "../core/orders/orders.ts";
import { mayShow, restraintOf, type Restraint } from "../core/orders/restraint.ts";
import { openSafeDraw } from "../core/orders/safe-draw.ts";
import type { StandingOrders } from "./standing-orders.ts";

/** A set under orders. */
export interface Restrained {
  /** What the set's own draw must not draw. */
  readonly censored: Censored;
  readonly mayShow: (id: string) => boolean;
  /** So many messages a panic shows. */
  readonly safe: () => number;
  /** The set's own draw, and in a panic another one. */
  readonly draw: (own: () => HostMessage | undefined) => () => HostMessage | undefined;
}

/**
 * @param withheld ids that have no letters, or that the installation's file censors. @param orders none where nobody gives any.
 * @param seed 32 bits of chance.
 */
export function restrain(
  set: MessageSet,
  withheld: Censored,
  weights: LanguageWeights,
  seed: number,
  orders: StandingOrders = () => NO_ORDERS,
): Restrained {
  let of: Orders | undefined;
  let known: Restraint = restraintOf(NO_ORDERS, []);
  const now = (): Restraint => {
    const standing = orders();
    if (standing !== of) known = restraintOf(standing, set.messages);
    of = standing;
    return known;
  };
  const drawSafe = openSafeDraw(set, weights, seed);
  return {
    censored: { has: (id) => withheld.has(id) || now().takenOff.has(id) },
    mayShow: (id) => mayShow(now(), id),
    safe: () => now().safe.size,
    draw: (own) => () => (now().isPanic ? drawSafe(now(), withheld) : own()),
  };
}
