import type { HostMessage } from "../messages/host-message.ts";
import type { Orders } from "./orders.ts";
import { safeIds } from "./safe-choice.ts";

/** What orders mean for the messages of one set. */
export interface Restraint {
  readonly takenOff: ReadonlySet<string>;
  /** What a panic shows, whether there is one or not; without what is off the floor. */
  readonly safe: ReadonlySet<string>;
  readonly isPanic: boolean;
}

export function restraintOf(orders: Orders, messages: readonly HostMessage[]): Restraint {
  const takenOff = new Set(orders.takenOff.map(({ id }) => id));
  const safe = [...safeIds(messages, orders.safe)].filter((id) => !takenOff.has(id));
  return { takenOff, safe: new Set(safe), isPanic: orders.isPanic };
}

/** Whether a message may be in the light. */
export const mayShow = ({ takenOff, safe, isPanic }: Restraint, id: string): boolean =>
  isPanic ? safe.has(id) : !takenOff.has(id);
