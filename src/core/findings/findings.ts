import type { Coverage } from "../typeset/coverage.ts";
import { findEmails } from "./contact/email.ts";
import { findHandles } from "./contact/handle.ts";
import { findLinks } from "./contact/link.ts";
import { findPhones } from "./contact/phone.ts";
import { type Detect, type Finding, isPersonal, overlap, type Written } from "./finding.ts";
import { findCapitals } from "./form/capitals.ts";
import { findGlyphs } from "./form/glyphs.ts";
import { findLanguage } from "./form/language.ts";
import { findLength } from "./form/length.ts";
import { findTestEntries } from "./form/test-entry.ts";
import { findHate } from "./harm/hate.ts";
import { findInsults } from "./harm/insult.ts";
import { findPromises } from "./harm/promise.ts";
import { findNames } from "./name/name.ts";
import { findProfiles } from "./person/profile.ts";
import { findAddresses } from "./place/address.ts";
import { findPostcodes } from "./place/postcode.ts";
import { readingOf } from "./reading.ts";
import type { FindingRules } from "./rules.ts";

/** In this order: a mail address is no handle, "Instagram: slow.bread.club" no link, a street's name no person's. */
const exclusive: readonly Detect[] = [
  findEmails,
  findHandles,
  findLinks,
  findPhones,
  findPostcodes,
  findAddresses,
  findNames,
];

/** These look at more than a place of the text, and at what others found too. */
const others: readonly Detect[] = [
  findProfiles,
  findInsults,
  findHate,
  findPromises,
  findLanguage,
  findCapitals,
  findTestEntries,
];

/** Characters. Three times what may be shown at all: who has to cut a longer text looks at it anyway, and no pattern is held up by it. */
const mostLookedAt = 2000;

/**
 * Everything in a text that a curator should look at, in the order of the text.
 * @param letters what the product's fonts cover; without it glyphs are not looked at.
 */
export function findingsIn(
  written: Written,
  rules: FindingRules,
  letters: Coverage | undefined,
): readonly Finding[] {
  const reading = readingOf(written.text.slice(0, mostLookedAt));
  const seen: Written = { text: reading.text, lang: written.lang };
  const isTold = ({ detector, strength }: Finding): boolean => strength >= rules.thresholds[detector];

  const claimed: Finding[] = [];
  for (const detect of exclusive) {
    const free = detect(seen).filter((finding) => isTold(finding) && !isClaimed(finding, claimed));
    claimed.push(...free);
  }
  const inReading = [...claimed, ...others.flatMap((detect) => detect(seen)).filter(isTold)];
  const asWritten = [
    ...inReading.map((finding): Finding => {
      const [first, ...more] = finding.spans;
      return { ...finding, spans: [reading.written(first), ...more.map(reading.written)] };
    }),
    ...findLength(written, rules),
    ...(letters === undefined ? [] : findGlyphs(written, letters)),
  ];
  return asWritten.filter(isTold).toSorted((a, b) => a.spans[0].start - b.spans[0].start);
}

const isClaimed = (finding: Finding, claimed: readonly Finding[]): boolean =>
  claimed.some((other) => finding.spans.some((span) => other.spans.some((taken) => overlap(span, taken))));

/** Whether a message with these findings must not leave the desk undecided. */
export const namesAnybody = (findings: readonly Finding[]): boolean => findings.some(isPersonal);
