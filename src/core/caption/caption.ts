import type { LitPage } from "../floor/picture.ts";
import { palmToProjector, type Plane } from "../geometry/mapping.ts";
import type { PinholePair } from "../geometry/pinhole.ts";
import { add, times } from "../geometry/vector.ts";
import type { HostMessage } from "../messages/host-message.ts";
import type { Text } from "../messages/translation.ts";
import type { Face } from "../typeset/face.ts";
import type { TypesetRules } from "../typeset/rules.ts";
import { typeset, type Page } from "../typeset/typeset.ts";
import { DARK, rampLight, type Light, type Ramp } from "../visit/light.ts";
import { RECALL_MS } from "../visit/recall.ts";
import type { Visitor } from "../visit/visitors.ts";
import { captionTexts, type CaptionWords } from "./caption-text.ts";

/** A few lines that lie still outside the palms, as on the table's edge: the middle of the first is the plane's. */
export interface CaptionRules extends Plane, CaptionWords {
  readonly widthMm: number;
  readonly xHeightMm: number;
  /** Share of the projector's light. */
  readonly level: number;
}

/** The caption of whatever was told last and is still being read. It changes in the dark. */
export interface Caption {
  readonly told: (visitor: number, message: HostMessage) => void;
  /** @param mayShow by a message's id: what may not be shown any more goes out in that moment. */
  readonly light: (
    visitors: readonly Visitor[],
    nowMs: number,
    mayShow?: (id: string) => boolean,
  ) => readonly LitPage[];
}

/** Slow: nobody waits for it, and it must not draw eyes from a palm. */
const RAMP: Ramp = { riseMs: 1200, fallMs: 600 };
/** From one text's last baseline to the next one's first letters, in x-heights. */
const APART = 1.6;
/** A translation of the longest message has fewer at the narrowest. */
const MOST_LINES = 24;

interface Block {
  readonly page: Page;
  /** Of its page's middle below the caption's own. */
  readonly belowMm: number;
}

export function openCaption(
  rules: CaptionRules | undefined,
  pair: PinholePair,
  face: Face,
  typesetting: TypesetRules,
): Caption {
  if (rules === undefined) return { told: () => undefined, light: () => [] };
  let messages: ReadonlyMap<number, HostMessage> = new Map();
  let light: Light = DARK;
  let shown: { readonly message: HostMessage; readonly blocks: readonly Block[] } | undefined;
  return {
    told(visitor, message) {
      messages = new Map([...messages, [visitor, message]]);
    },
    light(visitors, nowMs, mayShow = () => true) {
      if (shown !== undefined && !mayShow(shown.message.id)) {
        shown = undefined;
        light = { ...light, level: 0, rising: false };
      }
      messages = new Map([...messages].filter(([id]) => visitors.some((visitor) => visitor.id === id)));
      const reader = visitors.findLast(({ visit }) => visit.kind === "reading");
      const wanted = reader && messages.get(reader.id);
      const isSame = wanted !== undefined && wanted === shown?.message;
      light = rampLight(light, isSame, RAMP, nowMs);
      if (light.level === 0 && !isSame)
        shown = wanted && {
          message: wanted,
          blocks: setCaption(captionTexts(wanted, rules), rules, face, typesetting),
        };
      if (light.level === 0 || shown === undefined) return [];
      const { message, blocks } = shown;
      return blocks.map(({ page, belowMm }, i) => ({
        key: `caption/${message.id}/${i}`,
        page,
        mapping: palmToProjector(pair, { ...rules, centre: add(rules.centre, times(rules.down, belowMm)) }),
        level: rules.level * light.level,
        recalledMs: RECALL_MS,
      }));
    },
  };
}

/** Sets texts one below the other, each at the caption's own size in as few lines as its width allows. */
export function setCaption(
  texts: readonly Text[],
  size: Pick<CaptionRules, "widthMm" | "xHeightMm">,
  face: Face,
  typesetting: TypesetRules,
): readonly Block[] {
  const { xHeightMm } = size;
  let nextMm = 0;
  return texts.flatMap((text): readonly Block[] => {
    const page = setText(text, size, face, typesetting);
    const [first, last] = [page?.lines[0]?.baselineMm, page?.lines.at(-1)?.baselineMm];
    if (page === undefined || first === undefined || last === undefined) return [];
    // The first line's letters stand about the plane's middle, every further text's below the last.
    const belowMm = nextMm + xHeightMm / 2 - first;
    nextMm += last - first + (1 + APART) * xHeightMm;
    return [{ page, belowMm }];
  });
}

/** In the lowest room of the caption's width that holds it. What no room holds is cut off. */
function setText(
  text: Text,
  { widthMm, xHeightMm }: Pick<CaptionRules, "widthMm" | "xHeightMm">,
  face: Face,
  typesetting: TypesetRules,
): Page | undefined {
  const rules = { ...typesetting, marginMm: 0, minimumXHeightMm: xHeightMm, maximumXHeightMm: xHeightMm };
  const { xHeightEm, ascentEm, descentEm } = face.metricsOf(text.lang);
  const boxMm = ((ascentEm + descentEm) * xHeightMm) / xHeightEm;
  let pages: readonly Page[] = [];
  for (let lines = 1; lines <= MOST_LINES && pages.length !== 1; lines++) {
    // Rows are stored on a raster: one line needs a row more than its box.
    const y = (boxMm * (1 + typesetting.leading * (lines - 1))) / 2 + typesetting.lineRasterMm;
    const x = widthMm / 2;
    const room = [
      { x: -x, y: -y },
      { x, y: -y },
      { x, y },
      { x: -x, y },
    ];
    pages = typeset(text, room, face, rules);
  }
  return pages[0];
}
