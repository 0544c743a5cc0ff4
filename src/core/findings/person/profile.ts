import type { Detect, Finding, Span } from "../finding.ts";
import { anyOf, wordBegin, capitalised, wordEnd } from "../pattern.ts";
import { lands, towns } from "../place/place-names.ts";
import { occupations } from "./occupations.ts";

const inWords =
  "(?:vingt|trente|quarante|cinquante|soixante(?:-(?:et-)?(?:dix|onze|douze|treize|quatorze|quinze|seize))?|quatre-vingts?(?:-dix)?)(?:[- ](?:et[- ])?(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix))?|dix-huit|dix-neuf";
const years = "(?:ans|years(?:\\s+old)?|años|anni|Jahre|anos|lat|jaar|років|роки|лет|سنة|عاما|ساله)";
/** Not how long something lasted, how old another was, or what age somebody had once. */
const noSpan =
  "(?<!(?:il y a|y a|pendant|depuis|durant|après|avant|dans|en|plus de|moins de|que|avais|avait|avions|tous les|toutes les|à|passé|vécu|marié|mariés|filles? de|fils de|enfants? de|for|since|hace|seit)\\s+(?:ses |mes |les |nos |presque |près de |bientôt )?)";
const age = new RegExp(
  `${wordBegin}${noSpan}(?:1[5-9]|[2-9]\\d|10\\d|${inWords})\\s*${years}${wordEnd}(?!\\s+(?:de|d'|après|plus|que|à|avant|je|j'))|(?:j'ai|à)\\s+(?:presque\\s+|bientôt\\s+)?(?<mine>(?:1[5-9]|[2-9]\\d|10\\d|${inWords})\\s*ans)${wordEnd}(?=\\s*[,.;:!?…]|\\s+(?:et|je|j'(?!étais|avais|ai)))|${wordBegin}(?:I am|I'm)\\s+(?<bare>[2-9]\\d)(?=\\s*[,.])|${wordBegin}née?\\s+(?:à\\s+\\p{L}+\\s+)?en\\s+(?<year>19\\d\\d|20[01]\\d)`,
  "giu",
);
const trade = `(?:${anyOf(occupations)}|\\p{L}{3,}(?:iste|ologue|thérapeute))`;
const job = new RegExp(
  `(?:je\\s+suis|suis|j'(?:étais|ai été)|I\\s+am|I'm|soy|sono|ero|ich\\s+bin|sou|jestem|я)\\s+(?:\\p{L}+\\s+){0,2}?(?:l'|le\\s+|la\\s+|une?\\s+|an?\\s+)?(?:anci?en(?:ne)?s?\\s+|retired\\s+|seule?\\s+|única?\\s+)*(?<am>${trade})${wordEnd}|(?:^|[.!?:,«]\\s*|l')(?:anci?en(?:ne)?\\s+|a\\s+retired\\s+)?(?<apposed>${trade})${wordEnd}(?=\\s*[,.]|\\s+(?:à|en|de|d'|in|boucher|retraité)\\s*)|anci?en(?:ne)?\\s+(?<former>${trade})${wordEnd}`,
  "giu",
);
const place = new RegExp(
  `(?:^|[\\s,.(])(?:à|de|d'|dans|depuis|près de|in|en|a|von|em|w|te|в|у)\\s*(?<near>${capitalised})|${wordBegin}(?<town>${capitalised})`,
  "gu",
);

/** Without one of these nobody told an age: most texts need not be looked through. */
const anyAge = new RegExp(`${years}${wordEnd}|née? |I am |I'm `, "iu");

interface Place extends Span {
  /** A village tells more than a town. */
  readonly strength: number;
}

/**
 * An age, a trade and a place in one text: whoever knows the place knows the person. Only the host's own, as far as the sentence says so. A
 * well-known town is no lead by itself, so its combinations have less strength than a place that no list knows.
 */
export const findProfiles: Detect = ({ text }) => {
  const ageAt = anyAge.test(text) ? groupIn(text, age) : undefined;
  const tradeAt = ageAt && groupIn(text, job);
  if (ageAt === undefined || tradeAt === undefined) return [];
  const where = placeIn(text, [ageAt, tradeAt]);
  if (where === undefined) return [];
  const [first = ageAt, ...more] = [ageAt, tradeAt, where]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }): Span => ({ start, end }));
  const finding: Finding = {
    detector: "profile",
    spans: [first, ...more],
    reason: "profile-age-trade-place",
    strength: where.strength,
  };
  return [finding];
};

function groupIn(text: string, pattern: RegExp): Span | undefined {
  for (const match of text.matchAll(pattern)) {
    const found = Object.values(match.groups ?? {}).find((group) => group !== undefined) ?? match[0];
    const start = match.index + match[0].lastIndexOf(found);
    return { start, end: start + found.length };
  }
  return undefined;
}

function placeIn(text: string, taken: readonly Span[]): Place | undefined {
  const places = Array.from(text.matchAll(place)).flatMap((match): Place[] => {
    const word = match.groups?.["near"] ?? match.groups?.["town"] ?? "";
    const start = match.index + match[0].lastIndexOf(word);
    const span = { start, end: start + word.length };
    if (taken.some((other) => span.start < other.end && other.start < span.end)) return [];
    if (towns.has(word)) return [{ ...span, strength: 0.6 }];
    const isVillage = match.groups?.["near"] !== undefined && !lands.has(word) && word.length > 2;
    return isVillage ? [{ ...span, strength: 0.8 }] : [];
  });
  return places.toSorted((a, b) => b.strength - a.strength)[0];
}
