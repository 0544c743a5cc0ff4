import type { GivenOrder } from "../../core/orders/given-order.ts";
import type { Order, Orders } from "../../core/orders/orders.ts";
import { PaumeError } from "../../core/error.ts";
import { FloorAnswer, FloorStatus, FoundMessages, type FloorReport } from "../../schema/floor.ts";
import { FloorOrders } from "../../schema/orders.ts";
import { OrdersGiven } from "../../schema/orders-given.ts";
import type { z } from "../../schema/zod.ts";
import { answered, ask } from "./ask.ts";
import { latestSender } from "./latest-sender.ts";
import { LIFE } from "./life.ts";

/** What became of an order: it holds; the session has ended or is another role's; it cannot be; it came too fast. */
export type OrderOutcome =
  | { readonly kind: "done"; readonly orders: Orders }
  | { readonly kind: "logged-out" | "impossible" | "too-fast" }
  /** It holds, and is not on the house's disk. */
  | { readonly kind: "unsaved" };

/** Undefined where this page may not ask: the session has ended. */
type Granted<T> = Promise<T | undefined>;

/** Orders something for the floor. @throws PaumeError house-silent. */
export async function giveOrder(order: Order): Promise<OrderOutcome> {
  const response = await ask("/floor/orders", { method: "POST", body: order });
  if (response.ok) return { kind: "done", orders: await answered(response, FloorOrders) };
  if (response.status === 401 || response.status === 403) return { kind: "logged-out" };
  if (response.status === 429) return { kind: "too-fast" };
  if (response.status === 507) return { kind: "unsaved" };
  return { kind: "impossible" };
}

/** @throws PaumeError house-silent. */
export const fetchFloor = (): Granted<FloorAnswer> => granted("/floor", FloorAnswer);

/** @throws PaumeError house-silent. */
export const fetchFloorStatus = (): Granted<FloorStatus> => granted("/floor/status", FloorStatus);

/** Every order that was obeyed, newest first: for curators. @throws PaumeError house-silent. */
export const fetchOrdersGiven = async (): Granted<readonly GivenOrder[]> =>
  (await granted("/floor/orders", OrdersGiven))?.given.map(({ at, ...rest }) => ({
    atMs: Date.parse(at),
    ...rest,
  }));

/** Messages by id or words. @throws PaumeError house-silent. */
export const searchFloor = (query: string): Granted<FoundMessages> =>
  granted(`/floor/messages?q=${encodeURIComponent(query)}`, FoundMessages);

async function granted<T>(path: string, schema: z.ZodType<T>): Granted<T> {
  const response = await ask(path, { method: "GET" });
  if (response.status === 401 || response.status === 403) return undefined;
  if (!response.ok) throw new PaumeError("house-silent", `${path}: ${response.status}`);
  return answered(response, schema);
}

/** The kiosk's end: says what it shows, whenever that becomes different. */
export function reportSender(signal: AbortSignal): (report: Omit<FloorReport, "life">) => void {
  const send = latestSender("/floor/report", 120, signal);
  return (report) => send({ life: LIFE, ...report });
}
