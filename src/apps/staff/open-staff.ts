import { signal as state, type ReadonlySignal, type Signal } from "@preact/signals";
import { PaumeError } from "../../core/error.ts";
import type { Language } from "../../core/language.ts";
import type { Order, Orders } from "../../core/orders/orders.ts";
import { fetchFloor, fetchFloorStatus, giveOrder, type OrderOutcome } from "../../devices/house/floor.ts";
import { listen } from "../../devices/house/events.ts";
import { logOut, whoAmI } from "../../devices/house/session.ts";
import { usualLanguage } from "../../installation/chosen-language.ts";
import type { FloorAnswer, FloorShown, FloorStatus, MessageText } from "../../schema/floor.ts";
import type { Session } from "../../schema/session.ts";
import { nextLately, type Lately } from "./lately.ts";
import { undoOf } from "./undo-of.ts";

/** What is in the way of an order, or beside it. */
export type Trouble = Exclude<OrderOutcome["kind"], "done" | "logged-out">;

/** The page of whoever looks after the floor. */
export interface OpenStaff {
  readonly language: Signal<Language>;
  /** Undefined until the house has said who this is. */
  readonly who: ReadonlySignal<Session["who"] | undefined>;
  readonly isHeard: ReadonlySignal<boolean>;
  readonly orders: ReadonlySignal<Orders | undefined>;
  /** Null until a kiosk has said what it shows. */
  readonly shown: ReadonlySignal<FloorShown | null>;
  /** What is in palms, and what was a moment ago. */
  readonly lately: ReadonlySignal<readonly Lately[]>;
  /** Of messages that were seen here or are off the floor, by id. */
  readonly texts: ReadonlySignal<ReadonlyMap<string, MessageText>>;
  readonly status: ReadonlySignal<FloorStatus | undefined>;
  readonly trouble: ReadonlySignal<Trouble | undefined>;
  /** The house could not read what it had kept. */
  readonly fault: ReadonlySignal<string | null>;
  /** What was ordered here last, and what would undo it. */
  readonly last: ReadonlySignal<{ readonly order: Order; readonly undo: Order } | undefined>;
  readonly give: (order: Order) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly enter: () => Promise<void>;
  readonly leave: () => Promise<void>;
  readonly met: (messages: readonly MessageText[]) => void;
}

const STATUS_MS = 5000;
const AGAIN_MS = 3000;

/** Whoever looks after the machine sees how it is, and nothing of what is in palms. */
export const mayLook = (who: Session["who"] | undefined): boolean => mayOrder(who) || who === "technician";

export const mayOrder = (who: Session["who"] | undefined): boolean =>
  who === "staff" || who === "curator" || who === "machine";

export function openStaff(signal: AbortSignal): OpenStaff {
  const language = state(usualLanguage());
  const who = state<Session["who"] | undefined>(undefined);
  const isHeard = state(true);
  const orders = state<Orders | undefined>(undefined);
  const shown = state<FloorShown | null>(null);
  const lately = state<readonly Lately[]>([]);
  const texts = state<ReadonlyMap<string, MessageText>>(new Map());
  const status = state<FloorStatus | undefined>(undefined);
  const trouble = state<Trouble | undefined>(undefined);
  const fault = state<string | null>(null);
  const last: Signal<OpenStaff["last"]["value"]> = state(undefined);
  let ears = new AbortController();

  const met = (messages: readonly MessageText[]): void => {
    const named = messages.map((message) => [message.id, message] as const);
    if (named.length > 0) texts.value = new Map([...texts.value, ...named]);
  };
  const isOff = (id: string): boolean => orders.value?.takenOff.some((off) => off.id === id) === true;
  const watch = (): void => {
    lately.value = nextLately(lately.value, shown.value?.shown ?? [], isOff, performance.now());
  };
  const loggedOut = (): void => {
    who.value = "visitor";
    ears.abort();
  };
  /** Undefined where the house is silent: then it is told so. */
  const heard = async <T>(asked: Promise<T>): Promise<T | undefined> => {
    try {
      const answer = await asked;
      isHeard.value = true;
      return answer;
    } catch (error) {
      if (!(error instanceof PaumeError)) throw error;
      isHeard.value = false;
      return undefined;
    }
  };
  const look = async (until: AbortSignal): Promise<void> => {
    // A telephone in a pocket asks nothing.
    if (document.visibilityState === "visible") {
      const now = await heard(fetchFloorStatus().then((found) => found ?? "logged-out"));
      if (until.aborted) return;
      if (now === "logged-out") return loggedOut();
      if (now !== undefined) status.value = now;
      watch();
    }
    const timer = setTimeout(() => void look(until), STATUS_MS);
    until.addEventListener("abort", () => clearTimeout(timer), { once: true });
  };

  const enter = async (): Promise<void> => {
    const session = await heard(whoAmI());
    const floor = session && mayOrder(session.who) ? await heard(fetchFloor()) : undefined;
    if (session === undefined || (mayOrder(session.who) && floor === undefined)) {
      if (!signal.aborted) setTimeout(() => void enter(), AGAIN_MS);
      return;
    }
    who.value = session.who;
    if (!mayLook(session.who)) return;
    ears.abort();
    ears = new AbortController();
    const until = AbortSignal.any([signal, ears.signal]);
    if (floor !== undefined) follow(floor, until);
    void look(until);
  };
  const follow = (floor: FloorAnswer, until: AbortSignal): void => {
    met(floor.texts);
    [orders.value, shown.value, fault.value] = [floor.orders, floor.now, floor.fault];
    watch();
    listen({
      kinds: ["floor-orders", "floor-shown"],
      hear: (event) => {
        if (event.kind === "floor-orders") orders.value = event.orders;
        else {
          shown.value = event;
          met(event.shown);
        }
        watch();
      },
      linked: (isLinked) => void (isHeard.value = isLinked),
      signal: until,
    });
  };
  void enter();

  const give = async (order: Order): Promise<void> => {
    const undo = undoOf(order, orders.value);
    const outcome = await heard(giveOrder(order));
    if (outcome === undefined) return;
    if (outcome.kind === "logged-out") return loggedOut();
    trouble.value = outcome.kind === "done" ? undefined : outcome.kind;
    if (outcome.kind !== "done") return;
    orders.value = outcome.orders;
    watch();
    last.value = undo && { order, undo };
  };

  return {
    language,
    who,
    isHeard,
    orders,
    shown,
    lately,
    texts,
    status,
    trouble,
    fault,
    last,
    give,
    undo: async () => {
      if (last.value !== undefined) await give(last.value.undo);
      last.value = undefined;
    },
    enter,
    leave: async () => {
      await heard(logOut());
      loggedOut();
    },
    met,
  };
}
