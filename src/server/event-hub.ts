import {
  lastingKinds,
  type HouseEvent,
  type HouseEventKind,
  type HouseEventOf,
} from "../schema/house-event.ts";
import type { DoorKind } from "./door.ts";
import { eventStream, type EventStream } from "./event-stream.ts";

export interface Listener {
  readonly kinds: readonly HouseEventKind[];
  readonly door: DoorKind;
  /** The browser's Last-Event-ID: what it has heard, it is not told again. */
  readonly heard: string | undefined;
  readonly mayStay: () => Promise<boolean>;
  /** Ends the listening at once. */
  readonly ended: AbortSignal | undefined;
}

export interface EventHub {
  /** @returns how many listening pages were sent it. */
  readonly tell: (event: HouseEvent) => number;
  /** The latest of a lasting kind. */
  readonly latest: <K extends HouseEventKind>(kind: K) => HouseEventOf<K> | undefined;
  /** Grows with every event of a lasting kind; 0 before the first. */
  readonly latestNumber: (kind: HouseEventKind) => number;
  /** Whether any page of this machine listens for it. */
  readonly isHeard: (kind: HouseEventKind) => boolean;
  /** @returns the body of the answer. */
  readonly listen: (listener: Listener) => ReadableStream<Uint8Array>;
}

/** Then the oldest gives way: often it is a telephone that went out of reach without a word. */
const mostListeners: Readonly<Record<DoorKind, number>> = { inner: 24, outer: 6 };
/** A browser that lost its connection waits this long. */
const greeting = "retry: 2000\n\n";

interface Numbered {
  readonly number: number;
  readonly event: HouseEvent;
  readonly text: string;
}

/** Tells pages what happens. Events are numbered within one life of the house, which `now` names. */
export function eventHub(now: () => Date): EventHub {
  const life = now().getTime().toString(36);
  const lasting = new Map<HouseEventKind, Numbered>();
  const listening: Readonly<Record<DoorKind, Map<EventStream, readonly HouseEventKind[]>>> = {
    inner: new Map(),
    outer: new Map(),
  };
  let count = 0;

  const numberOf = (heard: string | undefined) => {
    const [of, number] = (heard ?? "").split("-");
    return of === life && number !== undefined && /^\d{1,15}$/.test(number) ? Number(number) : 0;
  };

  return {
    tell: (event) => {
      const number = ++count;
      const text = `id: ${life}-${number}\ndata: ${JSON.stringify(event)}\n\n`;
      if (lastingKinds.includes(event.kind)) lasting.set(event.kind, { number, event, text });
      const streams = [...listening.inner, ...listening.outer];
      return streams.filter(([stream, kinds]) => kinds.includes(event.kind) && stream.send(text)).length;
    },
    latest: <K extends HouseEventKind>(kind: K) => {
      const event = lasting.get(kind)?.event;
      const isOfKind = (one: HouseEvent): one is HouseEventOf<K> => one.kind === kind;
      return event !== undefined && isOfKind(event) ? event : undefined;
    },
    latestNumber: (kind) => lasting.get(kind)?.number ?? 0,
    isHeard: (kind) => [...listening.inner.values()].some((kinds) => kinds.includes(kind)),
    listen: ({ kinds, door, heard, mayStay, ended }) => {
      const here = listening[door];
      const stream = eventStream({
        mayStay,
        onEnd: () => {
          here.delete(stream);
          ended?.removeEventListener("abort", stream.end);
        },
      });
      here.set(stream, kinds);
      ended?.addEventListener("abort", stream.end, { once: true });
      const [oldest] = here.keys();
      if (here.size > mostListeners[door]) oldest?.end();

      stream.send(greeting);
      for (const [kind, { number, text }] of lasting) {
        if (kinds.includes(kind) && number > numberOf(heard)) stream.send(text);
      }
      return stream.body;
    },
  };
}
