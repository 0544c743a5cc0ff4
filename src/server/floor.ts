import { Hono } from "hono";
import type { Order, Orders } from "../core/orders/orders.ts";
import { FloorReport, type FloorAnswer, type FloorShown, type FloorStatus } from "../schema/floor.ts";
import { FloorOrder } from "../schema/orders.ts";
import { OrderGiven, type OrdersGiven } from "../schema/orders-given.ts";
import type { Access } from "./access.ts";
import type { Audit } from "./audit.ts";
import type { HouseEnv } from "./door.ts";
import type { EventHub } from "./event-hub.ts";
import { shownTogether, type FloorKiosks } from "./floor-kiosks.ts";
import type { FloorMessages } from "./floor-messages.ts";
import { jsonBody } from "./json-body.ts";
import { rateLimit } from "./rate-limit.ts";
import type { KeptOrders } from "./state/kept-orders.ts";
import type { MonthlyJournal } from "./state/monthly-journal.ts";
import { tellFailure } from "./tell-failure.ts";

interface FloorOptions {
  readonly hub: EventHub;
  readonly kept: KeptOrders;
  /** Every order that was obeyed, for the desk's log. */
  readonly given: MonthlyJournal<OrderGiven>;
  readonly messages: FloorMessages;
  readonly kiosks: FloorKiosks;
  readonly status: () => Promise<FloorStatus>;
  readonly access: Access;
  readonly audit: Audit;
  readonly now: () => Date;
}

/** A thumb in a hurry; and two kiosks that say at once whatever changes. */
const orderPace = { atOnce: 10, perSecond: 4 } as const;
const reportPace = { atOnce: 80, perSecond: 20 } as const;
const tooFast = { error: "too-fast", detail: "wait a second" } as const;
/** Room for every safe message's id. */
const maximumBytes = 40_000;
/** So many orders the desk shows: years of them. */
const MOST_GIVEN = 5000;

/**
 * What is shown now, and what staff and curators order: a message off the floor or back on it, a panic, a pause, and, curators only, what a panic
 * shows. Kiosks hear the orders as events and say by reports that they obey.
 */
export function floor({
  hub,
  kept,
  given,
  messages,
  kiosks,
  status,
  access,
  audit,
  now,
}: FloorOptions): Hono<HouseEnv> {
  const app = new Hono<HouseEnv>();
  const mayOrder = rateLimit(orderPace);
  const mayReport = rateLimit(reportPace);
  const staff = access.only("staff", "curator");

  /** An order is told before it is on the disk: whoever has heard of it and asks for all of them waits for that. */
  let keeping: Promise<unknown> = Promise.resolve();
  const give = async (order: Order, by: string): Promise<Orders | undefined> => {
    const at = now().toISOString();
    const orders = await kept.give(order, by, at);
    if (orders !== undefined) await given.add(OrderGiven.parse({ at, by, order }));
    return orders;
  };

  app.get("/", staff, async (c) => {
    const { orders, fault } = await kept.now();
    const answer: FloorAnswer = {
      orders,
      now: withoutKind(hub.latest("floor-shown")),
      texts: [...(await messages.of(orders.takenOff.map(({ id }) => id)))],
      fault: fault?.detail ?? null,
    };
    return c.json(answer);
  });

  app.get("/status", access.only("staff", "curator", "technician"), async (c) => c.json(await status()));

  app.get("/messages", staff, async (c) =>
    c.json(await messages.search((c.req.query("q") ?? "").slice(0, 200))),
  );

  app.get("/orders", access.only("curator"), async (c) => {
    await keeping;
    const answer: OrdersGiven = { given: [...(await given.latest(MOST_GIVEN))] };
    return c.json(answer);
  });

  app.post("/orders", staff, ...jsonBody("order", FloorOrder, maximumBytes), async (c) => {
    const { actor, body } = c.var;
    if (body.kind === "choose-safe" && actor.who === "staff") {
      audit(actor, inWords(body), "refused, this is for a curator");
      return c.json({ error: "other-role", detail: "this is for: curator" }, 403);
    }
    if (!mayOrder(actor.token ?? actor.who, now().getTime())) return c.json(tooFast, 429);
    try {
      const giving = give(body, actor.who);
      keeping = Promise.allSettled([keeping, giving]);
      const orders = await giving;
      audit(actor, inWords(body), orders === undefined ? "refused, it cannot be" : "done");
      if (orders !== undefined) return c.json(orders);
      return c.json({ error: "order-impossible", detail: inWords(body) }, 409);
    } catch (error) {
      audit(actor, inWords(body), "done, and not on the disk");
      throw error;
    }
  });

  app.post("/report", ...jsonBody("report", FloorReport, 4096), async (c) => {
    // A kiosk is on the machine, where it has nobody to log in.
    if (!mayReport("kiosks", now().getTime())) return c.json(tooFast, 429);
    kiosks.heard(c.var.body);
    const together = shownTogether(kiosks.open());
    const texts = await messages.of(together.shown.map(({ id }) => id));
    const shown = together.shown.map((one) => {
      const { lang = "", text = "" } = texts.find(({ id }) => id === one.id) ?? {};
      return { ...one, lang, text };
    });
    const said: FloorShown = { ...together, shown };
    const before = withoutKind(hub.latest("floor-shown"));
    if (JSON.stringify(before) !== JSON.stringify(said)) hub.tell({ kind: "floor-shown", ...said });
    return c.body(null, 204);
  });

  app.onError(tellFailure);
  return app;
}

function withoutKind(event: (FloorShown & { readonly kind: "floor-shown" }) | undefined): FloorShown | null {
  if (event === undefined) return null;
  const { kind: _kind, ...said } = event;
  return said;
}

/** For the audit: ids and reasons, no texts. */
function inWords(order: Order): string {
  switch (order.kind) {
    case "take-off":
      return `message ${order.id} off the floor (${order.why})`;
    case "put-back":
      return `message ${order.id} back on the floor`;
    case "panic":
    case "pause":
      return `${order.kind} ${order.isOn ? "on" : "off"} (${order.why})`;
    case "choose-safe":
      return `safe messages: ${inBrief(order.safe)}`;
    default:
      return order satisfies never;
  }
}

function inBrief(safe: Extract<Order, { kind: "choose-safe" }>["safe"]): string {
  if (safe.kind === "ids") return `${safe.ids.length} by id`;
  return safe.kind === "built-in" ? "those built in" : `${safe.kind} ${safe.tag}`;
}
