import { HouseEvent } from "../../../src/schema/house-event.ts";

/** A page's end of server-sent events. */
export interface Reading {
  readonly events: readonly HouseEvent[];
  readonly ids: readonly string[];
  /** All that came, as it came. */
  readonly text: () => string;
  /** Resolves once all that was sent before has been read. */
  readonly settled: () => Promise<void>;
  readonly leave: () => void;
  /** Resolves as the stream ends. */
  readonly over: Promise<void>;
}

/**
 * Reads a body of server-sent events to its end.
 * @param hear is given the data and the id of each.
 */
export function reading(
  body: ReadableStream<Uint8Array>,
  hear: (data: string, id: string) => void = () => undefined,
): Reading {
  const [decoder, reader] = [new TextDecoder(), body.getReader()];
  const events: HouseEvent[] = [];
  const ids: string[] = [];
  let [text, rest] = ["", ""];

  const take = (block: string) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
    const [id, data] = [field("id"), field("data")];
    if (id === undefined || data === undefined) return;
    ids.push(id);
    events.push(HouseEvent.parse(JSON.parse(data)));
    hear(data, id);
  };
  const read = async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const part = decoder.decode(value, { stream: true });
      text += part;
      const blocks = (rest + part).split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) take(block);
    }
  };
  return {
    events,
    ids,
    text: () => text,
    settled: async () => {
      for (let turn = 0; turn < 200; turn++) await Promise.resolve();
    },
    leave: () => void reader.cancel(),
    over: read(),
  };
}
