import { depthIn } from "../../../../core/geometry/polygon.ts";
import type { PalmMm } from "../../../../core/geometry/spaces.ts";
import type { Face } from "../../../../core/typeset/face.ts";
import { normalise } from "../../../../core/typeset/normalise.ts";
import { defaultTypesetRules as rules } from "../../../../core/typeset/rules.ts";
import { typesetBook, type Page, type TypesetText } from "../../../../core/typeset/typeset.ts";
import { fetchMessageSet } from "../../../../devices/house/house.ts";
import { loadFace } from "../../../../devices/projector/fonts.ts";
import { sizeGain, type SizeGain } from "./size-gain.ts";

type Palms = readonly (readonly PalmMm[])[];

export interface TypesetOptions {
  /** Where messages are set: one outline, or an open book's two. */
  readonly palms: readonly Palms[];
  /** Every so many-th message is set; 1 is all. */
  readonly every: number;
  /** Every so many-th of those is compared with rectangles, in the places of one palm. */
  readonly compareEvery: number;
  /** Texts that no message should be. */
  readonly bad: readonly (TypesetText & { readonly name: string })[];
}

/** A message in one of the places. */
export interface Fit {
  readonly place: number;
  readonly id: string;
  readonly lang: string;
  readonly characters: number;
  readonly ms: number;
  /** The quickest of three more runs, for every tenth message. */
  readonly againMs: number | undefined;
  readonly pages: number;
  readonly xHeightMm: number;
  /** How far the nearest corner of a line's box is within the outline, mm. */
  readonly nearestMm: number;
  /** All of the text is on the pages. */
  readonly isWhole: boolean;
}

export interface TypesetReport {
  readonly messages: number;
  readonly marginMm: number;
  readonly minimumXHeightMm: number;
  readonly fits: readonly Fit[];
  readonly gains: readonly (SizeGain & { readonly place: number; readonly characters: number })[];
  readonly bad: readonly {
    readonly name: string;
    readonly ms: readonly number[];
    readonly pages: number;
    readonly nearestMm: number;
    readonly isWhole: boolean;
  }[];
}

/** So many messages are set before any is timed: the code and the widths of common words are warm then, as after an hour. */
const WARM_UP = 400;
const BAD_RUNS = 9;
const AGAIN = 3;
const AGAIN_EVERY = 10;

/** Sets the bundled messages with the true typefaces, as the browser measures them. */
export async function measureTypeset(options: TypesetOptions): Promise<TypesetReport> {
  const [face, { messages }] = await Promise.all([loadFace(), fetchMessageSet("host-messages")]);
  const { palms, every, compareEvery } = options;
  for (const message of messages.slice(-WARM_UP))
    for (const place of palms) typesetBook(message, place, face, rules);
  const some = messages.filter((_, i) => i % every === 0);
  const fits = some.flatMap((message, i) =>
    // Whichever place comes first measures the new words: each in its turn.
    palms.map((_, k): Fit => {
      const place = (i + k) % palms.length;
      const { ms, ...fit } = timed(message, palms[place] ?? [], face);
      const again = Array.from(
        { length: i % AGAIN_EVERY === 0 ? AGAIN : 0 },
        () => timed(message, palms[place] ?? [], face).ms,
      );
      const characters = Array.from(message.text).length;
      return {
        place,
        id: message.id,
        lang: message.lang,
        characters,
        ms,
        againMs: again.length > 0 ? Math.min(...again) : undefined,
        ...fit,
      };
    }),
  );
  const gains = palms.flatMap(([outline, second], place) =>
    outline === undefined || second !== undefined
      ? []
      : some
          .filter((_, i) => i % compareEvery === 0)
          .map((message) => ({
            place,
            characters: Array.from(message.text).length,
            ...sizeGain(message, outline, face, rules),
          })),
  );
  const bad = options.bad.flatMap(({ name, ...text }) =>
    palms.slice(0, 1).map((place) => {
      const runs = Array.from({ length: BAD_RUNS }, () => timed(text, place, face));
      const [{ pages, nearestMm, isWhole } = { pages: 0, nearestMm: NaN, isWhole: false }] = runs;
      return { name, ms: runs.map(({ ms }) => ms), pages, nearestMm, isWhole };
    }),
  );
  const { marginMm, minimumXHeightMm } = rules;
  return { messages: messages.length, marginMm, minimumXHeightMm, fits, gains, bad };
}

function timed(text: TypesetText, place: Palms, face: Face) {
  const from = performance.now();
  const pages = typesetBook(text, place, face, rules);
  const ms = performance.now() - from;
  return {
    ms,
    pages: pages.length,
    xHeightMm: Math.min(...pages.map((page) => page.xHeightMm)),
    nearestMm: Math.min(...pages.map((page, i) => nearestToEdge(page, place[i % place.length] ?? [], face))),
    isWhole: pages.map(({ source }) => source).join("") === normalise(text.text, text.lang),
  };
}

/** Of every line's box, ascender to descender. */
function nearestToEdge(page: Page, outline: readonly PalmMm[], face: Face): number {
  const { ascentEm, descentEm } = face.metricsOf(page.language);
  return Math.min(
    Infinity,
    ...page.lines.flatMap(({ leftMm, widthMm, baselineMm }) =>
      [leftMm, leftMm + widthMm].flatMap((x) =>
        [baselineMm - ascentEm * page.emMm, baselineMm + descentEm * page.emMm].map((y) =>
          depthIn({ x, y }, outline),
        ),
      ),
    ),
  );
}
