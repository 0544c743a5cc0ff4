/**
 * What one visitor is being told. A visit begins with an offered palm and shows one message, page by page, until the palm is withdrawn.
 */
export type Visit =
  | { readonly kind: "waiting" }
  | { readonly kind: "offered"; readonly sinceMs: number }
  | {
      readonly kind: "reading";
      readonly messageId: string;
      /** How long each page stays. */
      readonly readingMs: readonly number[];
      readonly page: number;
      /** When its time began; moved on by the time that it lay in the dark. */
      readonly pageSinceMs: number;
    }
  | {
      readonly kind: "closing";
      readonly sinceMs: number;
      /** The last page had had its time. */
      readonly isRead: boolean;
    };

export type VisitEvent =
  | { readonly kind: "palm-offered"; readonly atMs: number }
  | {
      readonly kind: "message-set";
      readonly messageId: string;
      readonly readingMs: readonly number[];
      readonly atMs: number;
    }
  | {
      /** The pages after those that have been read were set anew. */
      readonly kind: "pages-reset";
      readonly readingMs: readonly number[];
      readonly page: number;
      readonly pageSinceMs: number;
    }
  | { readonly kind: "palm-withdrawn"; readonly atMs: number }
  /** The message may not be shown any more: whoever reads it gets another. */
  | { readonly kind: "message-taken-off"; readonly atMs: number }
  | {
      readonly kind: "time";
      readonly atMs: number;
      /** How many times its reading time a page may stay now, 1 or more: whoever holds it still may be reading yet. */
      readonly patience: number;
      /** For so long, of the time since the last moment, the page was not in the light: nobody could read it. */
      readonly darkMs: number;
    };

/** The light needs this long to go out; then the visit is over. */
export const CLOSING_MS = 400;

export const WAITING: Visit = { kind: "waiting" };

/** The next state. An event that means nothing in a state leaves it as it is. */
export function nextVisit(visit: Visit, event: VisitEvent): Visit {
  switch (event.kind) {
    case "palm-offered":
      return visit.kind === "waiting" ? { kind: "offered", sinceMs: event.atMs } : visit;
    case "message-set":
      if (visit.kind !== "offered") return visit;
      return {
        kind: "reading",
        messageId: event.messageId,
        readingMs: event.readingMs,
        page: 0,
        pageSinceMs: event.atMs,
      };
    case "pages-reset": {
      const { readingMs, page, pageSinceMs } = event;
      return visit.kind === "reading" ? { ...visit, readingMs, page, pageSinceMs } : visit;
    }
    case "palm-withdrawn":
      if (visit.kind === "offered") return WAITING;
      if (visit.kind !== "reading") return visit;
      return {
        kind: "closing",
        sinceMs: event.atMs,
        isRead: isReadBy(visit, event.atMs),
      };
    case "message-taken-off":
      return visit.kind === "reading" ? { kind: "offered", sinceMs: event.atMs } : visit;
    case "time":
      return passTime(visit, event);
    default:
      return event satisfies never;
  }
}

/** The last page has had its time. */
export function isReadBy(visit: Visit, nowMs: number): boolean {
  if (visit.kind === "closing") return visit.isRead;
  return visit.kind === "reading" && isLast(visit) && nowMs - visit.pageSinceMs >= staysMs(visit);
}

type Reading = Extract<Visit, { readonly kind: "reading" }>;

const isLast = ({ page, readingMs }: Reading): boolean => page >= readingMs.length - 1;
const staysMs = ({ page, readingMs }: Reading): number => readingMs[page] ?? 0;

function passTime(
  visit: Visit,
  { atMs: nowMs, patience, darkMs }: Extract<VisitEvent, { kind: "time" }>,
): Visit {
  if (visit.kind === "closing") return nowMs - visit.sinceMs >= CLOSING_MS ? WAITING : visit;
  if (visit.kind !== "reading") return visit;
  const pageSinceMs = Math.min(nowMs, visit.pageSinceMs + darkMs);
  // The last page stays for as long as the hand does: nobody is hurried out.
  if (!isLast(visit) && nowMs - pageSinceMs >= patience * staysMs(visit))
    return { ...visit, page: visit.page + 1, pageSinceMs: nowMs };
  return darkMs === 0 ? visit : { ...visit, pageSinceMs };
}
