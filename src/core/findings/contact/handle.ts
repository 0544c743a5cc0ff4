import type { Detect } from "../finding.ts";
import { wordBegin, findByRules, type Rule } from "../pattern.ts";

const services =
  "insta(?:gram\\p{L}{0,2})?|snap(?:chat)?|telegram\\p{L}{0,2}|tik ?tok|twitter|skype|discord|facebook|fb|messenger|mastodon|bluesky|threads|signal|whats ?app|телеграм\\p{L}?|انستغرام|تلغرام";
const pseudonym = "pseudo(?:nyme)?|identifiant|username|nickname|usuario|benutzername";
/** Joined or numbered, as no word is. */
const joined = "(?!www\\.|https?:)[\\p{L}\\p{N}]+(?:[._][\\p{L}\\p{N}]+)+|[\\p{Ll}]{2,}\\p{N}+";
/** "@everyone": a group, not a person. */
const everyone = "(?:tous|toutes|tou·te·s|all|everyone|here|channel|todos|alle|tutti)(?![\\p{L}\\p{N}_])";

/** Names that people have with a service: after an @, with Discord's four figures, or after the service's own name. */
export const findHandles: Detect = ({ text }) =>
  anySign.test(text) ? findByRules(text, "handle", rules) : [];

/** Without one of these there is no handle: most texts need not be looked through. */
const anySign = new RegExp(`[@#_]|${services}|${pseudonym}`, "iu");

const rules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}._@/[(])@(?!${everyone})[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}_.-]*[\\p{L}\\p{N}_]`,
      "giu",
    ),
    reason: "handle-with-at",
    strength: 1,
  },
  {
    pattern: new RegExp(`${wordBegin}[\\p{L}\\p{N}_.]{2,32}#\\d{4}(?!\\d)`, "gu"),
    reason: "handle-with-number",
    strength: 1,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:${services}|${pseudonym})(?![\\p{L}])[^.!?@]{0,25}?[\\s:"«](?<what>${joined})`,
      "giu",
    ),
    reason: "handle-of-service",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:${services}|${pseudonym})\\s*:\\s*(?<what>\\p{L}[^,;!?.\\n]{1,28}[\\p{L}\\p{N}])(?=[,;!?.]|$)`,
      "giu",
    ),
    reason: "handle-of-service",
    strength: 0.7,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:compte|profil|page|cha[îi]ne)\\s+(?:${services})\\s+(?<what>[\\p{Ll}\\p{N}]{8,})(?![\\p{L}'-])`,
      "giu",
    ),
    reason: "handle-of-service",
    strength: 0.6,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}._@/-])\\p{L}[\\p{L}\\p{N}]*(?:_[\\p{L}\\p{N}]+)+(?![\\p{L}\\p{N}_@.])`,
      "gu",
    ),
    reason: "handle-shaped",
    strength: 0.6,
  },
];
