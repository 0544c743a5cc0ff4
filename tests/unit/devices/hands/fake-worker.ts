import type { FromWorker, ToWorker } from "../../../../src/devices/hands/protocol.ts";

/** A worker that does nothing but what the test makes it say. */
export class FakeWorker extends EventTarget {
  static readonly all: FakeWorker[] = [];
  readonly heard: ToWorker[] = [];
  terminated = false;

  constructor() {
    super();
    FakeWorker.all.push(this);
  }

  postMessage(message: ToWorker, transfer: readonly Transferable[]): void {
    // As browsers do; Node clones a spent buffer without a word.
    if (message.kind === "frame" && message.pixels.data.byteLength === 0)
      throw new DOMException("the buffer was given away", "DataCloneError");
    if (message.kind === "frame") structuredClone(message.pixels.data, { transfer: [...transfer] });
    this.heard.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(message: FromWorker): void {
    this.dispatchEvent(new MessageEvent("message", { data: message }));
  }

  crash(message: string): void {
    this.dispatchEvent(Object.assign(new Event("error"), { message }));
  }

  /** @returns how many messages of a kind it has got. */
  got(kind: ToWorker["kind"]): number {
    return this.heard.filter((message) => message.kind === kind).length;
  }

  static get last(): FakeWorker {
    const last = FakeWorker.all.at(-1);
    if (last === undefined) throw new Error("no worker was started");
    return last;
  }
}
