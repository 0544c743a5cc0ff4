import { isSettled } from "../mark/hand-size.ts";
import type { HostMessage } from "../messages/host-message.ts";
import type { Track } from "../tracking/track.ts";
import { liesWithin } from "../typeset/refit.ts";
import type { TypesetRules } from "../typeset/rules.ts";
import { typesetBook, type Page } from "../typeset/typeset.ts";
import { inReadingOrder, layPages, relayOf, type Relay } from "../visit/book.ts";
import type { Shown } from "../visit/leaf.ts";
import { nextVisit } from "../visit/visit.ts";
import { carrier, tellVisitor, WITHDRAW_MS, type Visitor } from "../visit/visitors.ts";
import { openAhead } from "./ahead.ts";
import type { FloorSources } from "./floor.ts";

/** What the visitors are told: drawn, set for their palms, and set anew when these come and go. */
export interface Telling {
  /** Does ahead what the next pictures will need. Called between pictures. @returns the visitors, with what was set anew for them. */
  readonly prepare: (
    visitors: readonly Visitor[],
    hands: readonly Track[],
    nowMs: number,
  ) => readonly Visitor[];
  /** Tells a visitor whose palm is offered a message; the same visitor if there is none to draw. */
  readonly tell: (visitor: Visitor, hands: readonly Track[], nowMs: number) => Visitor;
  readonly pageOf: (visitor: number, shown: Shown) => Page | undefined;
  readonly messageOf: (visitor: number) => HostMessage | undefined;
  /** See `AheadOfTime`. */
  readonly forget: () => void;
}

/** A message as it is set now, and the pages of earlier settings that may still be lit. */
interface Told {
  readonly message: HostMessage;
  readonly pages: readonly Page[];
  readonly settings: readonly (readonly Page[])[];
  readonly setAtMs: number;
  /** What it could not be set anew for to any use: that is not tried again. */
  readonly triedFor: string;
}

/** A palm whose outline goes on changing has its page set anew at most so often. */
const REFITS_APART_MS = 2500;

/** @param translateTo see `textsOf`. */
export function openTelling(
  rules: TypesetRules,
  sources: FloorSources,
  translateTo: string | undefined,
): Telling {
  const ahead = openAhead(rules, sources, translateTo);
  let told: ReadonlyMap<number, Told> = new Map();
  let heldAtMs: ReadonlyMap<number, number> = new Map();

  const relay = (visitor: Visitor, hands: readonly Track[], nowMs: number): Visitor => {
    const { visit, places } = visitor;
    const now = told.get(visitor.id);
    const [direction = "ltr"] = now?.pages.map((page) => page.direction) ?? [];
    const own = visitor.palms.flatMap((id) => hands.find((hand) => hand.id === id && isKnown(hand)) ?? []);
    const held = own.filter(({ id }) => nowMs - (heldAtMs.get(id) ?? -Infinity) <= WITHDRAW_MS);
    if (visit.kind !== "reading" || now === undefined || held.length === 0) return visitor;
    const fits = (i: number): boolean => {
      const page = now.pages[i];
      const palm = held.find(({ id }) => id === places[i]?.palm);
      if (page === undefined || palm === undefined || nowMs - now.setAtMs < REFITS_APART_MS) return true;
      return liesWithin(page, palm.outline, sources.face.metricsOf(page.language), rules);
    };
    const hasBegun = nowMs - visit.pageSinceMs >= rules.reading.leadInMs;
    const order = inReadingOrder(held, direction, nowMs);
    const wanted = relayOf(
      visit,
      places,
      order.map(({ id }) => id),
      fits,
      hasBegun,
    );
    const triedFor = JSON.stringify(wanted);
    if (wanted === undefined || triedFor === now.triedFor) return visitor;
    return layAnew(visitor, now, wanted, order, triedFor, nowMs);
  };

  const layAnew = (
    visitor: Visitor,
    now: Told,
    { from, palms }: Relay,
    hands: readonly Track[],
    triedFor: string,
    nowMs: number,
  ): Visitor => {
    const { visit } = visitor;
    if (visit.kind !== "reading") return visitor;
    const rest = now.pages.slice(from);
    const outlines = hands.map((hand) => hand.outline);
    // A message may be followed by its translation.
    const pages = [...new Set(rest.map(({ language }) => language))].flatMap((lang) => {
      const own = rest.filter(({ language }) => language === lang);
      const text = own.map(({ source }) => source).join("");
      return typesetBook({ text, lang }, outlines, sources.face, rules, own[0]?.emMm);
    });
    const [outline = []] = outlines;
    const [page] = rest;
    const isUndivided =
      page !== undefined &&
      rest.length === 1 &&
      pages.length === 1 &&
      visitor.places[from]?.palm === palms[0];
    if (isUndivided && liesWithin(page, outline, sources.face.metricsOf(page.language), rules)) {
      told = new Map([...told, [visitor.id, { ...now, triedFor }]]);
      return visitor;
    }
    const all = [...now.pages.slice(0, from), ...pages];
    const settings = [...now.settings, all];
    told = new Map([...told, [visitor.id, { ...now, pages: all, settings, setAtMs: nowMs, triedFor: "" }]]);
    const isReadOn = from > visit.page;
    return {
      ...visitor,
      places: layPages(pages.length, palms, settings.length - 1, visitor.places.slice(0, from)),
      visit: nextVisit(visit, {
        kind: "pages-reset",
        readingMs: all.map(({ readingMs }) => readingMs),
        page: isReadOn ? visit.page : from,
        pageSinceMs: isReadOn ? visit.pageSinceMs : nowMs,
      }),
    };
  };

  return {
    prepare(visitors, hands, nowMs) {
      told = new Map([...told].filter(([id]) => visitors.some((visitor) => visitor.id === id)));
      const isThere = (id: number): boolean => hands.some((hand) => hand.id === id);
      heldAtMs = new Map([
        ...[...heldAtMs].filter(([id]) => isThere(id)),
        ...hands.filter(isHeldOut).map(({ id }) => [id, nowMs] as const),
      ]);
      const own = new Set(visitors.flatMap(({ palms }) => palms));
      const strangers = hands.filter((hand) => isHeldOut(hand) && !own.has(hand.id));
      const waiting = visitors.filter(({ visit }) => visit.kind === "offered");
      const offered = [
        ...waiting.map((visitor) => offeredPalms(visitor, hands)),
        ...strangers.map((hand) => [hand]),
      ];
      ahead.keep(offered);
      for (const palms of offered) ahead.for(palms, nowMs);
      return visitors.map((visitor) => relay(visitor, hands, nowMs));
    },
    tell(visitor, hands, nowMs) {
      if (visitor.visit.kind !== "offered") return visitor;
      const set = ahead.take(offeredPalms(visitor, hands), nowMs);
      if (set === undefined) return visitor;
      const { message, pages } = set;
      told = new Map([
        ...told,
        [visitor.id, { message, pages, settings: [pages], setAtMs: nowMs, triedFor: "" }],
      ]);
      const palms = set.palms.map(({ id }) => id);
      const readingMs = pages.map((page) => page.readingMs);
      const places = layPages(pages.length, palms, 0);
      return tellVisitor(visitor, { id: message.id, readingMs, places }, nowMs);
    },
    forget: ahead.forget,
    messageOf: (visitor) => told.get(visitor)?.message,
    pageOf: (visitor, { setting, page }) => told.get(visitor)?.settings[setting]?.[page],
  };
}

const isHeldOut = ({ offeringSinceMs }: Track): boolean => offeringSinceMs !== undefined;

/** Not on its way to the size that it has been found to be. */
const isKnown = ({ size }: Track): boolean => size.learned === undefined || isSettled(size);

/** The visitor's palms that are held out now, the one that was offered first before the other. */
function offeredPalms(visitor: Visitor, hands: readonly Track[]): readonly Track[] {
  const first = carrier(visitor, hands);
  const open = visitor.palms.flatMap((id) => hands.find((hand) => hand.id === id && isHeldOut(hand)) ?? []);
  return first === undefined ? [] : [first, ...open.filter(({ id }) => id !== first.id)];
}
