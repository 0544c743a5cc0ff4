import { PaumeError } from "../core/error.ts";
import type { Censored } from "../core/messages/draw.ts";
import { beginLanguageDraw, drawByLanguage } from "../core/messages/draw-languages.ts";
import type { HostMessage, MessageSet } from "../core/messages/host-message.ts";
import { poolsOf, type LanguageWeights } from "../core/messages/languages.ts";
import type { DrawStore } from "../devices/store/draw-store.ts";
import type { Faults } from "./faults.ts";

/** Draws host messages without repeats, and keeps how far it has come. */
export type DrawNext = () => HostMessage | undefined;

/**
 * @param store undefined to keep nothing, as an experiment does.
 * @param seed 32 bits of chance for a draw that begins anew.
 * @param weights languages that are asked for; the set as it is where there are none.
 */
export async function openMessages(
  set: MessageSet,
  censored: Censored,
  store: DrawStore | undefined,
  seed: number,
  faults: Faults,
  weights: LanguageWeights = {},
): Promise<DrawNext> {
  const failed = (error: unknown): void => {
    faults.raise(
      error instanceof PaumeError ? error : new PaumeError("store-failed", String(error), { cause: error }),
    );
  };
  const kept = await store?.load(set.sha256).catch(failed);
  let progress = kept ?? beginLanguageDraw(seed);
  const pools = poolsOf(set, weights);
  return () => {
    const drawn = drawByLanguage(pools, progress, censored);
    if (drawn === undefined) return undefined;
    progress = drawn.progress;
    // The light does not wait for the disk: a crash in these milliseconds repeats one message.
    store?.save(set.sha256, progress).then(() => faults.clear("store-failed"), failed);
    return drawn.message;
  };
}
