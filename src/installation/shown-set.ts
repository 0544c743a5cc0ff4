import type { HostMessage, MessageSet } from "../core/messages/host-message.ts";
import type { Face } from "../core/typeset/face.ts";
import type { Script } from "../core/typeset/script.ts";
import type { DrawStore } from "../devices/store/draw-store.ts";
import type { Installation } from "../schema/installation.ts";
import type { Faults } from "./faults.ts";
import { openLetters } from "./letters.ts";
import { openMessages } from "./messages.ts";
import { restrain, type Restrained } from "./restrain.ts";
import type { StandingOrders } from "./standing-orders.ts";

interface Showing {
  readonly installation: Pick<Installation, "messages" | "caption">;
  /** Undefined to keep nothing. */
  readonly store: DrawStore | undefined;
  /** 32 bits of chance for a draw that begins anew. */
  readonly seed: number;
  /** What staff have ordered; undefined where nobody orders anything. */
  readonly orders: StandingOrders | undefined;
  readonly faults: Faults;
  readonly signal: AbortSignal;
}

/** The set that messages are drawn from: one after the other, without a new floor. */
export interface ShownSet {
  readonly face: Face;
  readonly draw: () => HostMessage | undefined;
  /** What staff let be shown of it, by id; and how many messages a panic would show. */
  readonly mayShow: (id: string) => boolean;
  readonly safe: () => number;
  /** Makes another set ready, its letters and its draw. @returns what shows it from the next message on. */
  readonly stage: (set: MessageSet) => Promise<() => void>;
}

/** A set that can be drawn from. */
interface Ready {
  readonly face: Face;
  readonly restrained: Restrained;
  readonly draw: () => HostMessage | undefined;
  /** Ends its waiting for letters. */
  readonly life: AbortController;
}

/** Resolves once the first set's letters are there, as far as they can be had. */
export async function openShownSet(first: MessageSet, showing: Showing): Promise<ShownSet> {
  const { installation, store, seed, orders, faults, signal } = showing;
  const { censored, translateTo, languages } = installation.messages;
  const loaded = new Set<Script>();
  const ready = async (set: MessageSet): Promise<Ready> => {
    const life = new AbortController();
    const shown = { censored, translateTo: [translateTo, installation.caption?.translateTo] };
    const both = AbortSignal.any([signal, life.signal]);
    const { face, withheld } = await openLetters(set, shown, faults, both, loaded);
    const restrained = restrain(set, withheld, languages, seed, orders);
    const own = await openMessages(set, restrained.censored, store, seed, faults, languages);
    return { face, restrained, draw: restrained.draw(own), life };
  };

  let now = await ready(first);
  /** Made ready, and not shown yet: it may never be. */
  let staged: Ready | undefined;
  return {
    face: now.face,
    draw: () => now.draw(),
    mayShow: (id) => now.restrained.mayShow(id),
    safe: () => now.restrained.safe(),
    async stage(set) {
      staged?.life.abort();
      staged = undefined;
      const next = await ready(set);
      staged = next;
      return () => {
        now.life.abort();
        now = next;
        staged = undefined;
      };
    },
  };
}
