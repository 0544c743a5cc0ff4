import { HouseEvent, type HouseEventKind, type HouseEventOf } from "../../schema/house-event.ts";

/** A browser that was refused does not try again by itself; one whose connection broke does. */
const againAfterMs = 3000;

export interface Listening<K extends HouseEventKind> {
  /** What to be told of: nothing else is sent. */
  readonly kinds: readonly K[];
  readonly hear: (event: HouseEventOf<K>) => void;
  /** Told whenever the house begins or ceases to be heard. */
  readonly linked?: (heard: boolean) => void;
  /** Ends the listening. */
  readonly signal: AbortSignal;
}

/**
 * Listens to the house until `signal` aborts. A lost connection is sought again for as long as that takes. On each connection the latest
 * event of a lasting kind comes first (see `lastingKinds`). What the house does not mean by these kinds is not passed on.
 */
export function listen<K extends HouseEventKind>({ kinds, hear, linked, signal }: Listening<K>): void {
  const isOfKinds = (event: HouseEvent): event is HouseEventOf<K> =>
    kinds.some((kind) => kind === event.kind);

  const connect = () => {
    if (signal.aborted) return;
    const source = new EventSource(`/events?kinds=${kinds.join(",")}`);
    const end = () => source.close();
    signal.addEventListener("abort", end, { once: true });
    source.addEventListener("open", () => linked?.(true));
    source.addEventListener("error", () => {
      linked?.(false);
      if (source.readyState !== EventSource.CLOSED) return;
      signal.removeEventListener("abort", end);
      setTimeout(connect, againAfterMs);
    });
    source.addEventListener("message", ({ data }: MessageEvent<string>) => {
      const event = HouseEvent.safeParse(parsed(data));
      if (event.success && isOfKinds(event.data)) hear(event.data);
    });
  };
  connect();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
