/** One page that listens, from its request to the end of its connection. */
export interface EventStream {
  readonly body: ReadableStream<Uint8Array>;
  /** @returns false where the stream has ended, or ends now because the page has not read for so long. */
  readonly send: (text: string) => boolean;
  readonly end: () => void;
}

interface EventStreamOptions {
  /** Asked at each heartbeat: whether the page may go on listening. */
  readonly mayStay: () => Promise<boolean>;
  readonly onEnd: () => void;
}

/** A comment that no page hears: it keeps whatever stands between from taking the silence for death. */
const heartbeat = ": still here\n\n";
const heartbeatMs = 15_000;
/** So much may wait for a page that does not read, beside what the socket holds. A page that is behind by more is better off beginning anew. */
const mostWaiting = 64;

/** A body of server-sent events. It ends by itself where the page is gone, too slow, or no longer allowed to listen. */
export function eventStream({ mayStay, onEnd }: EventStreamOptions): EventStream {
  const encoder = new TextEncoder();
  let control: ReadableStreamDefaultController<Uint8Array> | undefined;

  const leave = () => {
    clearInterval(beat);
    const left = control;
    control = undefined;
    if (left !== undefined) onEnd();
    return left;
  };
  const send = (text: string) => {
    if (control === undefined) return false;
    if ((control.desiredSize ?? 0) <= 0) {
      leave()?.error(new Error("the page does not read its events"));
      return false;
    }
    control.enqueue(encoder.encode(text));
    return true;
  };
  const end = () => leave()?.close();
  const beat = setInterval(() => {
    mayStay().then((may) => (may ? send(heartbeat) : end()), end);
  }, heartbeatMs).unref();

  const body = new ReadableStream<Uint8Array>(
    { start: (controller) => void (control = controller), cancel: () => void leave() },
    { highWaterMark: mostWaiting },
  );
  return { body, send, end };
}
