import type { Entry } from "./directory.ts";

/** What was unpacked is larger than anything that we take; said before it fills the memory. */
export class TooLarge extends RangeError {}

/**
 * An entry's bytes, whatever size its directory promises.
 * @param most bytes. @throws TooLarge beyond that; TypeError where it is damaged.
 */
export async function unpacked({ method, packed }: Entry, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (method === "stored") {
    if (packed.length > most) throw new TooLarge(`${packed.length} bytes`);
    return packed;
  }
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let part = await reader.read(); part.value !== undefined; part = await reader.read()) {
    size += part.value.length;
    if (size > most) {
      await reader.cancel();
      throw new TooLarge(`more than ${most} bytes`);
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
