import type { Censored } from "../messages/draw.ts";
import { beginLanguageDraw, drawByLanguage, type LanguageDraw } from "../messages/draw-languages.ts";
import type { HostMessage, MessageSet } from "../messages/host-message.ts";
import { poolsOf, type LanguageWeights } from "../messages/languages.ts";
import type { Restraint } from "./restraint.ts";

/** Draws for a panic: from the safe messages alone, each once before any comes again, as every draw does. */
type SafeDraw = (restraint: Restraint, withheld: Censored) => HostMessage | undefined;

/**
 * A draw of its own, in memory only: the floor's draw stays where it is, and goes on from there when the panic is over.
 * @param weights languages that are asked for, as far as the safe messages have them. @param seed 32 bits of chance.
 */
export function openSafeDraw(set: MessageSet, weights: LanguageWeights, seed: number): SafeDraw {
  let progress: LanguageDraw = beginLanguageDraw(seed);
  let pools: ReturnType<typeof poolsOf> = [];
  let safe: ReadonlySet<string> | undefined;
  return (restraint, withheld) => {
    if (safe !== restraint.safe) {
      safe = restraint.safe;
      const messages = set.messages.filter(({ id }) => restraint.safe.has(id));
      // Another choice is another set: what was just shown rests there too.
      const sha256 = `${set.sha256} ${messages.map(({ id }) => id).join(" ")}`;
      pools = messages.length === 0 ? [] : poolsOf({ ...set, messages, sha256 }, weights);
    }
    const drawn = drawByLanguage(pools, progress, withheld);
    if (drawn !== undefined) progress = drawn.progress;
    return drawn?.message;
  };
}
