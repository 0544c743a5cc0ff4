import { PaumeError } from "../core/error.ts";
import { beginDraw, drawMessage } from "../core/messages/draw.ts";
import type { HostMessage, MessageSet } from "../core/messages/host-message.ts";
import type { DrawStore } from "../devices/store/draw-store.ts";
import type { Faults } from "./faults.ts";

/** Draws host messages without repeats, and keeps how far it has come. */
export type DrawNext = () => HostMessage | undefined;

/**
 * @param store undefined to keep nothing, as an experiment does.
 * @param seed 32 bits of chance for a draw that begins anew.
 */
export async function openMessages(
  set: MessageSet,
  censored: ReadonlySet<string>,
  store: DrawStore | undefined,
  seed: number,
  faults: Faults,
): Promise<DrawNext> {
  const failed = (error: unknown): void => {
    faults.raise(
      error instanceof PaumeError ? error : new PaumeError("store-failed", String(error), { cause: error }),
    );
  };
  const kept = await store?.load().catch(failed);
  let progress = kept ?? beginDraw(set, seed);
  return () => {
    const drawn = drawMessage(set, progress, censored);
    if (drawn === undefined) return undefined;
    progress = drawn.progress;
    // The light does not wait for the disk: a crash in these milliseconds repeats one message.
    store?.save(progress).then(() => faults.clear("store-failed"), failed);
    return drawn.message;
  };
}
