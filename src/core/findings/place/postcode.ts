import type { Detect } from "../finding.ts";
import { anyOf, wordBegin, capitalised, findByRules, type Rule } from "../pattern.ts";
import { towns } from "./place-names.ts";

const town = `${capitalised}(?:[ -](?:(?:sur|sous|en|de|la|le|les|du|des|lès|d'|l')[ -])*${capitalised}){0,4}`;
/** Departments 01 to 95, Corsica as 2A and 2B, overseas 97 and 98. */
const french = "(?:F-?\\s?|FR-)?(?:0[1-9]|[1-8]\\d|9[0-5]|9[78]|2[AB])\\d{3}";

const rules: readonly Rule[] = [
  {
    pattern: new RegExp(`(?<![\\p{L}\\d-])${french}(?:\\s*,)?\\s+${town}`, "gu"),
    reason: "postcode-and-town",
    strength: 1,
  },
  {
    pattern: new RegExp(`${wordBegin}${town}\\s*\\(\\s*${french}\\s*\\)`, "gu"),
    reason: "postcode-and-town",
    strength: 1,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d-])${french}\\s+(?:${anyOf([...towns].map((name) => name.toLowerCase()))})(?![\\p{L}-])`,
      "gu",
    ),
    reason: "postcode-and-town",
    strength: 0.9,
  },
  {
    pattern: /(?<!\p{L})(?:code postal|C\.?P\.?)\s*:?\s*(?<what>\d{5})(?!\d)/giu,
    reason: "postcode-named",
    strength: 1,
  },
  {
    // Royal Mail's form: area, district, and the inward code of a figure and two letters.
    pattern: new RegExp(
      `${wordBegin}(?:${capitalised}\\s+)?[A-Z]{1,2}\\d[A-Z\\d]?\\s\\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\d])`,
      "gu",
    ),
    reason: "postcode-british",
    strength: 0.9,
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d-])\\d{4}\\s?[A-Z]{2}\\s+${capitalised}`, "gu"),
    reason: "postcode-dutch",
    strength: 0.9,
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d-])(?:\\d{2}-\\d{3}|\\d{4}-\\d{3})\\s+${capitalised}`, "gu"),
    reason: "postcode-with-hyphen",
    strength: 0.9,
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\d-])(?:[A-Z]{1,2}-)\\d{4,5}\\s+${capitalised}`, "gu"),
    reason: "postcode-and-town",
    strength: 0.9,
  },
];

/** A postcode with its town. Five figures alone are a number like others; with a capital after them they are a place. */
export const findPostcodes: Detect = ({ text }) =>
  /\d/u.test(text) ? findByRules(text, "postcode", rules) : [];
