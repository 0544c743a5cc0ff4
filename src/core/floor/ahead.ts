import type { HostMessage } from "../messages/host-message.ts";
import { textsOf } from "../messages/translation.ts";
import type { Track } from "../tracking/track.ts";
import { directionOf } from "../typeset/direction.ts";
import { isSameOutline } from "../typeset/refit.ts";
import type { TypesetRules } from "../typeset/rules.ts";
import { typesetBook, type Page } from "../typeset/typeset.ts";
import { inReadingOrder } from "../visit/book.ts";
import type { FloorSources } from "./floor.ts";

/** A message set for the palms that it will be told in. */
export interface Ahead {
  readonly message: HostMessage;
  /** In the order in which they are read. */
  readonly palms: readonly Track[];
  readonly pages: readonly Page[];
}

/** Messages that are drawn and set before they are needed, one for each palm that is being offered. */
export interface AheadOfTime {
  /**
   * The message for palms that are offered together, set for their outlines as they are: at no cost while these have changed by less than
   * `refitsPastMm`. Undefined while there is none to draw.
   */
  readonly for: (palms: readonly Track[], nowMs: number) => Ahead | undefined;
  /** The same, which is told now and forgotten here. */
  readonly take: (palms: readonly Track[], nowMs: number) => Ahead | undefined;
  /** Palms that are no longer offered give their messages back to whoever comes next. */
  readonly keep: (palms: readonly (readonly Track[])[]) => void;
  /** Whatever was drawn and not told yet is drawn anew: it is of a set that is no longer shown. */
  readonly forget: () => void;
}

/** @param translateTo see `textsOf`. */
export function openAhead(
  rules: TypesetRules,
  { face, draw, mayShow = () => true }: FloorSources,
  translateTo: string | undefined,
): AheadOfTime {
  let set: ReadonlyMap<number, Ahead> = new Map();
  let spare: readonly HostMessage[] = [];

  /** What may not be shown now waits until it may. */
  const next = (): HostMessage | undefined => {
    const ready = spare.find(({ id }) => mayShow(id));
    if (ready === undefined) return draw();
    spare = spare.filter((message) => message !== ready);
    return ready;
  };

  const knownFor = (palm: number): Ahead | undefined => {
    const known = set.get(palm);
    if (known === undefined || mayShow(known.message.id)) return known;
    spare = [...spare, known.message];
    set = without(new Set([palm]));
    return undefined;
  };

  const setFor = (palms: readonly Track[], nowMs: number): Ahead | undefined => {
    const [first] = palms;
    if (first === undefined) return undefined;
    const known = knownFor(first.id);
    const message = known?.message ?? next();
    if (message === undefined) return undefined;
    if (!mayShow(message.id)) {
      spare = [...spare, message];
      return undefined;
    }
    const inOrder = inReadingOrder(palms, directionOf(message.lang), nowMs);
    if (known !== undefined && areSame(known.palms, inOrder, rules)) return known;
    const outlines = inOrder.map((palm) => palm.outline);
    const pages = textsOf(message, translateTo).flatMap((text) => typesetBook(text, outlines, face, rules));
    const ahead = { message, palms: inOrder, pages };
    set = new Map([...set, [first.id, ahead]]);
    return ahead;
  };

  const without = (ids: ReadonlySet<number>): ReadonlyMap<number, Ahead> =>
    new Map([...set].filter(([id]) => !ids.has(id)));

  return {
    for: setFor,
    take(palms, nowMs) {
      const ahead = setFor(palms, nowMs);
      set = without(new Set(palms.slice(0, 1).map(({ id }) => id)));
      return ahead;
    },
    keep(palms) {
      const offered = new Set(palms.flatMap(([first]) => first?.id ?? []));
      const gone = [...set].filter(([id]) => !offered.has(id));
      if (gone.length === 0) return;
      spare = [...spare, ...gone.map(([, { message }]) => message)];
      set = without(new Set(gone.map(([id]) => id)));
    },
    forget() {
      [set, spare] = [new Map(), []];
    },
  };
}

const areSame = (a: readonly Track[], b: readonly Track[], rules: TypesetRules): boolean =>
  a.length === b.length &&
  a.every((palm, i) => {
    const other = b[i];
    return other !== undefined && palm.id === other.id && isSameOutline(palm.outline, other.outline, rules);
  });
