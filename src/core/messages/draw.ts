import type { HostMessage, MessageSet } from "./host-message.ts";
import { messageAt, roundKey } from "./order.ts";

/** So many messages close a round and rest at the start of the next. */
const longestRest = 500;

/**
 * How far the drawing has come: all that must be stored, a few kB. A round shows every message of the set once, in
 * an order of its own. Ids are kept rather than numbers where they must outlive the set.
 */
export interface DrawProgress {
  /** SHA-256 of the set that `place` and `waiting` belong to. */
  readonly setHash: string;
  /** Chance, 32 bits, chosen once for an installation. */
  readonly seed: number;
  readonly round: number;
  /** Places of this round's order that are done with. */
  readonly place: number;
  /** Messages shown in this round. */
  readonly shown: number;
  /** Ids that closed the last round; passed over until as many others have been shown, then none. */
  readonly resting: readonly string[];
  /** Places passed over because their message was resting; they come next once it has rested. */
  readonly waiting: readonly number[];
  /** Ids shown last, oldest first, across rounds and sets. */
  readonly recent: readonly string[];
}

/** Ids that are not drawn now. */
export type Censored = Pick<ReadonlySet<string>, "has">;

export interface Drawn {
  readonly message: HostMessage;
  readonly progress: DrawProgress;
}

/** @param seed 32 bits of chance. */
export function beginDraw(set: MessageSet, seed: number): DrawProgress {
  const nothing = { place: 0, shown: 0, resting: [], waiting: [], recent: [] };
  return { setHash: set.sha256, seed: seed >>> 0, round: 0, ...nothing };
}

/**
 * A round of another set rests what was just shown too, as far as that set has it. A message comes again after
 * `longestRest` others, or after half of what a smaller set has to show: more could not be kept for ever.
 */
function nextRound(set: MessageSet, progress: DrawProgress): DrawProgress {
  const drawable = progress.setHash === set.sha256 ? progress.shown : set.messages.length;
  const rest = Math.min(longestRest, Math.floor(drawable / 2));
  return {
    ...beginDraw(set, progress.seed),
    round: progress.round + 1,
    resting: rest === 0 ? [] : progress.recent.slice(-rest),
    recent: progress.recent,
  };
}

/** The progress of a round after one more of its messages was shown. @param to the message's id, and how far the round's order is then done with. */
export function withShown(
  progress: DrawProgress,
  to: Pick<DrawProgress, "place" | "waiting"> & { readonly id: string },
): DrawProgress {
  const shown = progress.shown + 1;
  return {
    ...progress,
    place: to.place,
    shown,
    resting: shown < progress.resting.length ? progress.resting : [],
    waiting: to.waiting,
    recent: [...progress.recent, to.id].slice(-longestRest),
  };
}

function drawInRound(set: MessageSet, progress: DrawProgress, censored: Censored): Drawn | undefined {
  const size = set.messages.length;
  const key = roundKey(progress.seed, progress.round);
  const resting = new Set(progress.shown < progress.resting.length ? progress.resting : []);
  const waiting = [...progress.waiting];
  let place = progress.place;

  while (place < size || waiting.length > 0) {
    const rested = resting.size === 0 || place === size ? waiting.shift() : undefined;
    const at = rested ?? place++;
    const message = set.messages[messageAt(at, size, key)];
    if (message === undefined || censored.has(message.id)) continue;
    if (rested === undefined && resting.has(message.id)) {
      waiting.push(at);
      continue;
    }
    return { message, progress: withShown(progress, { id: message.id, place, waiting }) };
  }
  return undefined;
}

/**
 * Draws the next message: none twice before all have been shown, and none of a round's last 500 among the first 500
 * of the next. It takes the same time however large the set is, and one step more for each censored message on the
 * way: a round looks at each place once, or twice if it had to wait.
 * A message censored in mid-round is passed over and nothing else changes; one set free after its place has passed
 * comes again in the next round. Another set (another hash) begins a new round.
 * @param progress as the last draw returned it, or as stored; save what comes back, since a crash before that
 *   repeats the message.
 * @param censored ids that are never drawn; it may hold ids of other sets.
 * @returns undefined if everything is censored.
 */
export function drawMessage(set: MessageSet, progress: DrawProgress, censored: Censored): Drawn | undefined {
  const current = progress.setHash === set.sha256 && progress.place <= set.messages.length;
  const round = current ? progress : nextRound(set, progress);
  return drawInRound(set, round, censored) ?? drawInRound(set, nextRound(set, round), censored);
}
