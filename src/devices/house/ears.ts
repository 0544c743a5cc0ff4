import {
  lastingKinds,
  type HouseEvent,
  type HouseEventKind,
  type HouseEventOf,
} from "../../schema/house-event.ts";
import { listen } from "./events.ts";

/** A whole page's one connection to the house: browsers allow six to an origin over all their tabs, and a seventh request waits for ever. */
export interface Ears<K extends HouseEventKind> {
  /** Every event of a kind from now on; where it is a lasting one that was heard before, the latest at once. */
  readonly on: <L extends K>(kind: L, hear: (event: HouseEventOf<L>) => void) => void;
  /** Whether the house is heard: now, and whenever that becomes different. */
  readonly linked: (tell: (isHeard: boolean) => void) => void;
}

/** @param kinds all that anything on the page will want to hear. @param signal ends the listening. */
export function openEars<K extends HouseEventKind>(kinds: readonly K[], signal: AbortSignal): Ears<K> {
  const hearers: ((event: HouseEvent) => void)[] = [];
  const tellers: ((isHeard: boolean) => void)[] = [];
  const latest = new Map<HouseEventKind, HouseEvent>();
  let isHeard = false;
  listen({
    kinds,
    hear: (event) => {
      if (lastingKinds.includes(event.kind)) latest.set(event.kind, event);
      for (const hear of hearers) hear(event);
    },
    linked: (heard) => {
      isHeard = heard;
      for (const tell of tellers) tell(heard);
    },
    signal,
  });
  return {
    on(kind, hear) {
      const own = (event: HouseEvent): void => {
        if (isOf(event, kind)) hear(event);
      };
      hearers.push(own);
      const before = latest.get(kind);
      if (before !== undefined) own(before);
    },
    linked(tell) {
      tellers.push(tell);
      tell(isHeard);
    },
  };
}

const isOf = <L extends HouseEventKind>(event: HouseEvent, kind: L): event is HouseEventOf<L> =>
  event.kind === kind;
