import type { Proof } from "../../../core/typeset/proof.ts";
import { type Script, scriptOf } from "../../../core/typeset/script.ts";
import type { TypesetText } from "../../../core/typeset/typeset.ts";
import type { HandSize } from "../../../installation/shown-hand/hand.ts";

export const handSizes = ["adult", "child"] as const satisfies readonly HandSize[];

/** More would be asked of few visitors: of the bundled messages 1 in 150 needs them. */
export const mostPages: Readonly<Record<HandSize, number>> = { adult: 2, child: 3 };

/** A text as one hand would show it: how it is set, and each page drawn, in their order. */
export interface HandPreview {
  readonly proof: Proof;
  readonly plates: readonly HTMLCanvasElement[];
}

/** A text as palms would show it. It comes piece by piece. */
export interface Preview {
  readonly script: Script;
  /** Characters that no letters have. Undefined before they were looked at. */
  readonly lacks: readonly string[] | undefined;
  readonly hands: Readonly<Partial<Record<HandSize, HandPreview>>>;
}

export const emptyPreview = ({ lang }: TypesetText): Preview => ({
  script: scriptOf(lang),
  lacks: undefined,
  hands: {},
});

/** What a preview still wants, and how it comes by it. */
export interface Bench {
  readonly lackedBy: (message: TypesetText) => readonly string[];
  readonly prove: (message: TypesetText, hand: HandSize) => Proof;
  readonly draw: (proof: Proof, page: number, hand: HandSize) => HTMLCanvasElement;
}

const isDrawn = (shown: HandPreview | undefined): boolean =>
  shown !== undefined && shown.plates.length === shown.proof.pages.length;

export const isDone = (preview: Preview): boolean => handSizes.every((hand) => isDrawn(preview.hands[hand]));

/** The preview with its next piece: figures of each hand before any picture. Each piece takes some milliseconds, so that no key waits for long. */
export function withNextPiece(message: TypesetText, preview: Preview, bench: Bench): Preview {
  if (preview.lacks === undefined) return { ...preview, lacks: bench.lackedBy(message) };
  const unproved = handSizes.find((hand) => preview.hands[hand] === undefined);
  if (unproved !== undefined)
    return withHand(preview, unproved, { proof: bench.prove(message, unproved), plates: [] });
  const undrawn = handSizes.find((hand) => !isDrawn(preview.hands[hand]));
  const shown = undrawn && preview.hands[undrawn];
  if (undrawn === undefined || shown === undefined) return preview;
  const plate = bench.draw(shown.proof, shown.plates.length, undrawn);
  return withHand(preview, undrawn, { ...shown, plates: [...shown.plates, plate] });
}

const withHand = (preview: Preview, hand: HandSize, shown: HandPreview): Preview => ({
  ...preview,
  hands: { ...preview.hands, [hand]: shown },
});

/** The figures without the pictures, which are to be drawn anew in another size. */
export const withoutPlates = (preview: Preview): Preview => ({
  ...preview,
  hands: Object.fromEntries(
    handSizes.flatMap((hand) => {
      const shown = preview.hands[hand];
      return shown === undefined ? [] : [[hand, { ...shown, plates: [] }] as const];
    }),
  ),
});
