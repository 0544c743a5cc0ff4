import type { Detect } from "../finding.ts";
import { wordBegin, findByRules, type Rule } from "../pattern.ts";
import { knownEndings } from "./domain-endings.ts";

const local = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}._%+'-]*[\\p{L}\\p{N}_-])?";
const label = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?";
const bracketed = (words: string): string => `\\s*[(\\[{<]\\s*(?:${words})\\s*[)\\]}>]\\s*`;
const dotWords = "point|punto|punkt|ponto|punt|dot|kropka|крапка|точка|نقطة";
const atWords = "arobase|arobas|arroba|chiocciola|arobaz|klammeraffe|apenstaartje|małpa|at|ät|собака";
const typedDot = `(?:\\.|${bracketed(`${dotWords}|\\.`)})`;
const saidDot = `(?:\\s+(?:${dotWords})\\s+|${typedDot})`;
const saidAt = "\\s+(?:arobase|arobas|arroba|chiocciola|klammeraffe|apenstaartje|małpa|собака)\\s+";

/**
 * E-mail addresses as they are typed (RFC 5321 in the form that people have, any script, no quoted local parts), as they are hidden from
 * machines, "a (at) b [dot] org", and as they are spelled, "a arobase b point org". The bare word "at" counts only before a dotted host.
 */
export const findEmails: Detect = ({ text }) =>
  anyAt.test(text) && anyDot.test(text) ? findByRules(text, "email", rules) : [];

/** Without one of each there is no address: most texts need not be looked through. */
const anyAt = new RegExp(`@|${wordBegin}(?:${atWords}|chez)(?!\\p{L})`, "iu");
const anyDot = new RegExp(`@|[\\p{L}\\p{N}]\\.[\\p{L}\\p{N}]|${wordBegin}(?:${dotWords})(?!\\p{L})`, "iu");

const rules: readonly Rule[] = [
  {
    pattern: new RegExp(`${wordBegin}${local}@${label}(?:\\.${label})*\\.\\p{L}[\\p{L}\\p{N}-]+`, "gu"),
    reason: "email-address",
    strength: 1,
  },
  {
    // A machine's spaces, a comma for the dot.
    pattern: new RegExp(
      `${wordBegin}${local} ?@ ?${label}(?: ?[.,] ?${label})*? ?[.,] ?(?:${knownEndings})(?![\\p{L}\\p{N}@])`,
      "giu",
    ),
    reason: "email-mistyped",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}${local}(?:${saidDot}${label})*(?:${bracketed(`${atWords}|@`)}|${saidAt})${label}(?:${saidDot}${label})+`,
      "giu",
    ),
    reason: "email-spelled",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}${local}\\s+(?:at|chez)\\s+${label}(?:\\s+(?:dot|point)\\s+${label})*\\s+(?:dot|point)\\s+(?:${knownEndings})(?![\\p{L}\\p{N}])`,
      "giu",
    ),
    reason: "email-spelled",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}${local}\\s+chez\\s+(?:${label}\\.)+(?:${knownEndings})(?![\\p{L}\\p{N}])`,
      "giu",
    ),
    reason: "email-spelled",
    strength: 0.8,
  },
];
