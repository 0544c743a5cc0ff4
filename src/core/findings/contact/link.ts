import type { Detect } from "../finding.ts";
import { wordBegin, findByRules, type Rule } from "../pattern.ts";
import { everyEnding, knownEndings } from "./domain-endings.ts";

const label = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?";
/** A path ends before the sentence's own punctuation. */
const path = '(?:[/?#](?:[^\\s<>"«»]*[^\\s<>"«».,;:!?…)\'\\]])?)?';
const noAt = "(?<![@.\\p{L}\\p{N}-])";

/** Addresses of pages: with their scheme, with www, or as a bare host whose ending is known. */
export const findLinks: Detect = ({ text }) => (anySign.test(text) ? findByRules(text, "link", rules) : []);

/** Without one of these there is no link: most texts need not be looked through. */
const anySign = /[\p{L}\p{N}]\.[\p{L}\p{N}]|:\/\/|www/iu;

const rules: readonly Rule[] = [
  {
    pattern: /(?:https?|ftp):\/\/[^\s<>"«»]*[^\s<>"«».,;:!?…)'\]]/giu,
    reason: "link-with-scheme",
    strength: 1,
  },
  {
    pattern: new RegExp(`${wordBegin}www\\.${label}(?:\\.${label})+${path}`, "giu"),
    reason: "link-with-www",
    strength: 1,
  },
  {
    pattern: new RegExp(
      `${wordBegin}www\\s+(?:point|dot|punto)\\s+${label}(?:\\s+(?:point|dot|punto)\\s+${label})+`,
      "giu",
    ),
    reason: "link-spelled",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${noAt}(?:${label}\\.)+(?:${everyEnding})(?::\\d+)?/[^\\s<>"«»]*[^\\s<>"«».,;:!?…)'\\]]`,
      "gu",
    ),
    reason: "link-with-path",
    strength: 0.9,
  },
  {
    pattern: new RegExp(`${noAt}(?:${label}\\.)+(?:${knownEndings})(?![\\p{L}\\p{N}@-])`, "gu"),
    reason: "link-host",
    strength: 0.8,
  },
  {
    // A host with a hyphen is no pair of words that lost the space between them.
    pattern: new RegExp(`${noAt}[\\p{L}\\p{N}]+-${label}\\.(?:${everyEnding})(?![\\p{L}\\p{N}@-])`, "gu"),
    reason: "link-host",
    strength: 0.7,
  },
];
