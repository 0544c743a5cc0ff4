import { dot, minus, norm } from "../geometry/vector.ts";
import { FORGET_MS } from "../tracking/tracks.ts";
import { foresee, speedAcross, type PalmPose, type Track, type TrackRules } from "../tracking/track.ts";
import { isArriving } from "./arrival.ts";
import { openingOf, type Place } from "./book.ts";
import { DARK_LEAF, isSame, liesIn, turnLeaf, type Leaf, type Shown } from "./leaf.ts";
import { ARRIVAL_RAMP, brightestAt, brightestOpen, DARK, rampLight, type Light } from "./light.ts";
import { nextVisit, WAITING, type Visit } from "./visit.ts";

/** A person at the installation, known by the palms they hold out. */
export interface Visitor {
  readonly id: number;
  /** Tracks, in the order in which they were offered: the first one present carries the page. */
  readonly palms: readonly number[];
  readonly visit: Visit;
  /** The palm was last seen open and turned to the light. */
  readonly offeredAtMs: number;
  /** Since when the palm has been in sight; undefined while it is lost. */
  readonly inSightSinceMs: number | undefined;
  /** Of the ring that comes before the first words. */
  readonly arrival: Light;
  readonly light: Light;
  /** What is in the light now. It changes in the dark only. */
  readonly shown: Shown | undefined;
  /** For so long it has been in the light: see `Leaf`. */
  readonly recalledMs: number;
  /** Where the hand was when it was last lit. */
  readonly litPose: PalmPose | undefined;
  /** Where each page of the message lies; empty where all are in the palm that carries them. */
  readonly places: readonly Place[];
  /** The second page of an open book, in the other palm. */
  readonly beside: Leaf;
}

/** What an installation decides for its visits. */
export interface VisitRules {
  readonly track: Pick<TrackRules, "closesAt">;
  /** A page fades in a hand that moves faster across the camera's axis; its visit goes on. */
  readonly fadesAboveMmPerS: number;
  /** How many times its reading time a page stays in a hand that holds it still: slow readers do. 1 or more. */
  readonly patience: number;
}

export interface Visitors {
  readonly all: readonly Visitor[];
  readonly nextId: number;
}

export const NOBODY: Visitors = { all: [], nextId: 1 };

/** An open palm must be meant: held for this long. */
export const OFFER_MS = 150;
/** A hand that is seen, but closed or turned away for this long, has been withdrawn; shorter is a tremor of the detector. */
export const WITHDRAW_MS = 350;
/** A hand missing from the frames for longer is dark until it is found: light on a hand that is not tracked would keep it from being found. */
const LIT_WITHOUT_SIGHT_MS = 200;
/** Without any answer from the detector for so long, every hand is dark. Until then a slow machine, whose answers come late, loses nobody. */
const BLIND_MS = 1500;
/** Nobody reads in a hand that goes faster. A tremor of the elderly is slower, as it is tracked. */
const READS_BELOW_MM_PER_S = 60;
/** Two palms of one person, held out together like a book: side by side, alike in direction and height. */
const BESIDE = { apartMm: 190, heightMm: 90, alike: 0.75 } as const;

/**
 * One moment for everybody: who has come, who reads on, who has left.
 * @param lookedAtMs the newest frame that the detector has answered for: a hand is lost when it is missing there, not when no answer has come yet.
 */
export function nextVisitors(
  visitors: Visitors,
  tracks: readonly Track[],
  nowMs: number,
  lookedAtMs: number,
  rules: VisitRules,
): Visitors {
  const isSeen = ({ seenAtMs }: Track): boolean =>
    lookedAtMs - seenAtMs <= LIT_WITHOUT_SIGHT_MS && nowMs - lookedAtMs <= BLIND_MS;
  const known = new Set(visitors.all.flatMap((visitor) => visitor.palms));
  let all = visitors.all;
  let { nextId } = visitors;
  for (const track of tracks) {
    if (known.has(track.id) || !isOffered(track) || !isSeen(track)) continue;
    const host = all.find((visitor) => isSecondPalm(visitor, track, tracks, nowMs));
    if (host === undefined) all = [...all, newcomer(nextId++, track, nowMs)];
    else all = all.map((v) => (v === host ? { ...v, palms: [...v.palms, track.id] } : v));
  }
  const next = all
    .map((visitor) => live(visitor, tracks, isSeen, nowMs, rules))
    .filter((visitor) => visitor.visit.kind !== "waiting");
  return { all: next, nextId };
}

/** The message that this visitor gets, once it has been drawn and typeset. */
export function tellVisitor(
  visitor: Visitor,
  message: {
    readonly id: string;
    readonly readingMs: readonly number[];
    readonly places?: readonly Place[];
  },
  nowMs: number,
): Visitor {
  const { id: messageId, readingMs, places = [] } = message;
  return {
    ...visitor,
    places,
    visit: nextVisit(visitor.visit, { kind: "message-set", messageId, readingMs, atMs: nowMs }),
  };
}

/** The hand that carries this visitor's page. */
export function carrier(visitor: Visitor, tracks: readonly Track[]): Track | undefined {
  const own = visitor.palms.flatMap((id) => tracks.find((track) => track.id === id) ?? []);
  return own.find((track) => track.offeringSinceMs !== undefined) ?? own[0];
}

function isOffered({ offeringSinceMs, seenAtMs }: Track): boolean {
  // By the sightings' own time: a hand seen once and then lost has offered nothing.
  return offeringSinceMs !== undefined && seenAtMs - offeringSinceMs >= OFFER_MS;
}

function newcomer(id: number, track: Track, nowMs: number): Visitor {
  return {
    id,
    palms: [track.id],
    visit: nextVisit(WAITING, { kind: "palm-offered", atMs: nowMs }),
    offeredAtMs: nowMs,
    inSightSinceMs: nowMs,
    arrival: DARK,
    light: DARK,
    shown: undefined,
    recalledMs: 0,
    litPose: undefined,
    places: [],
    beside: DARK_LEAF,
  };
}

function isSecondPalm(visitor: Visitor, track: Track, tracks: readonly Track[], nowMs: number): boolean {
  const first = carrier(visitor, tracks);
  if (first === undefined || visitor.palms.length > 1) return false;
  const a = foresee(first, nowMs);
  const b = foresee(track, nowMs);
  const apart = minus(a.centre, b.centre);
  return (
    norm(apart) < BESIDE.apartMm && Math.abs(apart.z) < BESIDE.heightMm && dot(a.down, b.down) > BESIDE.alike
  );
}

function live(
  visitor: Visitor,
  tracks: readonly Track[],
  isSeen: (track: Track) => boolean,
  nowMs: number,
  rules: VisitRules,
): Visitor {
  const present = visitor.palms.filter((id) => tracks.some((track) => track.id === id));
  const hand = carrier(visitor, tracks);
  const seen = hand !== undefined && isSeen(hand);
  const offering = seen && hand.offeringSinceMs !== undefined;
  const offeredAtMs = offering ? nowMs : visitor.offeredAtMs;
  const inSightSinceMs = seen ? (visitor.inSightSinceMs ?? nowMs) : undefined;
  const withdrawn =
    inSightSinceMs === undefined
      ? nowMs - offeredAtMs > FORGET_MS
      : // A hand that has just been found again is given as long as every other.
        nowMs - Math.max(offeredAtMs, inSightSinceMs) > WITHDRAW_MS;
  const leaving = withdrawn
    ? nextVisit(visitor.visit, { kind: "palm-withdrawn", atMs: nowMs })
    : visitor.visit;
  const mmPerS = hand === undefined ? 0 : speedAcross(hand);
  const patience = offering && mmPerS <= READS_BELOW_MM_PER_S ? rules.patience : 1;
  const darkMs = darkTime(visitor, nowMs);
  const visit = nextVisit(leaving, { kind: "time", atMs: nowMs, patience, darkMs });
  const arrival = rampLight(visitor.arrival, offering && isArriving(visit, nowMs), ARRIVAL_RAMP, nowMs);
  const turn = (leaf: Leaf, page: Shown | undefined, waits = false): Leaf => {
    const palm = tracks.find(({ id }) => id === page?.palm);
    const isOpen = palm?.offeringSinceMs !== undefined && isSeen(palm) && !waits;
    return turnLeaf(leaf, page, isOpen, palm === undefined ? 1 : brightestIn(palm, leaf, rules), nowMs);
  };
  const [wanted, wantedBeside] = openingOf(visit, visitor.places, hand?.id);
  // A leaf stays with its palm: what is next there waits until it is dark. Both pages of an opening come together.
  const isSwapped =
    liesIn(visitor.beside, wanted?.palm) || (wantedBeside && liesIn(visitor, wantedBeside.palm));
  const [before, besideBefore] = isSwapped ? [visitor.beside, visitor] : [visitor, visitor.beside];
  const { shown, light, recalledMs } = turn(before, wanted);
  return {
    ...visitor,
    palms: present.length > 0 ? present : visitor.palms,
    visit,
    offeredAtMs,
    inSightSinceMs,
    arrival,
    light,
    shown,
    recalledMs,
    litPose: light.level > 0 && hand !== undefined ? foresee(hand, nowMs) : visitor.litPose,
    beside: turn(besideBefore, wantedBeside, !isSame(before.shown, wanted)),
  };
}

/** For how long, of the time since the last moment, the page that is being read was dark: its hand may be too fast, or lost for a while. */
function darkTime({ visit, light, shown, beside }: Visitor, nowMs: number): number {
  // A first page that is about to be lit has its time already.
  if (visit.kind !== "reading" || shown === undefined) return 0;
  const isLit = [{ light, shown }, beside].some(
    (leaf) => leaf.shown?.page === visit.page && leaf.light.level > 0,
  );
  return isLit ? 0 : Math.max(0, nowMs - Math.max(light.atMs, visit.pageSinceMs));
}

function brightestIn(hand: Track, { light: { level } }: Leaf, rules: VisitRules): number {
  return Math.min(
    brightestAt(speedAcross(hand), rules.fadesAboveMmPerS, level),
    brightestOpen(hand.openness, hand.usualOpenness, rules.track.closesAt, level),
  );
}
