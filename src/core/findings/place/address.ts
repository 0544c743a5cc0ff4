import type { Detect } from "../finding.ts";
import { wordBegin, capitalised, wordEnd, findByRules, inAnyCase, type Rule, wordsOf } from "../pattern.ts";
import { foreignAddressRules } from "./address-abroad.ts";
import { houseNumber, lowerName, properName } from "./street-name.ts";

/** Ways that hardly mean anything else after a number; singular, since "2 rues" are a distance. */
const plainWay = inAnyCase(
  wordsOf(
    "rue avenue av. boulevard boul. bd bld blvd impasse imp. all. allée quai chemin ruelle venelle faubourg fbg sentier r. r av imp",
  ),
);
/** Ways that are other things too: "3 places", "2 cours de français", "1 passage". They need a name with a capital. */
const otherWay = inAnyCase(
  wordsOf(`
    place pl. cours route rte passage square montée côte villa cité hameau clos résidence lotissement esplanade promenade lot. ch. che.
    rond-point traverse voie sente mail parvis galerie domaine cour chaussée
  `),
);
const anyWay = `${plainWay}|${otherWay}`;
const indoors =
  "(?:\\s*,?\\s*(?:b[âa]t(?:iment|\\.)?|appt?\\.?|appartement|esc(?:alier|\\.)?|entrée|porte)\\s*(?:[A-Z]|\\d+)(?![\\p{L}\\d]))*";
const numberAfter = "\\s*,?\\s*(?:n°|n\\s?o|numéro|au\\s+numéro|au\\s+n°|au)\\s*\\d{1,4}";

const rulesWithoutNumber: readonly Rule[] = [
  {
    pattern: new RegExp(
      `${wordBegin}(?:[Ll]ieu-?\\s?dit|LIEU-DIT)\\s+(?:«\\s*)?(?:${properName}|\\p{Ll}[\\p{L}-]+)`,
      "gu",
    ),
    reason: "address-hamlet",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:[Rr]ésidence|HLM|[Ll]otissement|[Cc]ité)\\s+${properName}\\s*,?\\s*(?:entrée|b[âa]t(?:iment|\\.)?|appt?\\.?|tour|porte|n°)\\s*[\\p{Lu}\\d]+`,
      "gu",
    ),
    reason: "address-residence",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:rue|avenue|boulevard|impasse|allée|quai)\\s+(?:de\\s+la\\s+|du\\s+|des\\s+|de\\s+l'|de\\s+|d')?${capitalised}`,
      "gu",
    ),
    reason: "address-street-alone",
    strength: 0.4,
  },
];

const rules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `${wordBegin}(?:[Ff]erme|[Mm]oulin|[Mm]as|[Vv]illa|[Mm]aison|[Dd]omaine|[Cc]hâteau|[Bb]astide)\\s+${properName}\\s*,\\s*(?:${anyWay})\\s*${properName}`,
      "gu",
    ),
    reason: "address-house-and-way",
    strength: 0.8,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:${anyWay})\\s+${properName}\\s*,?\\s*\\d{1,4}(?=\\s*(?:[,.;!)]|$))`,
      "gu",
    ),
    reason: "address-with-number",
    strength: 0.8,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d/]|(?:sortie|bus|ligne)\\s)${houseNumber}\\s*,?\\s*(?:de\\s+la\\s+|de\\s+l')?(?:${anyWay})\\s*${properName}${indoors}`,
      "gu",
    ),
    reason: "address-with-number",
    strength: 1,
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d/])${houseNumber}\\s*,?\\s*(?:${plainWay})\\s+${lowerName}${wordEnd}`,
      "giu",
    ),
    reason: "address-with-number",
    strength: 0.9,
  },
  {
    pattern: new RegExp(`${wordBegin}(?:${anyWay})\\s+${properName}${numberAfter}(?!\\d|\\s?h)`, "gu"),
    reason: "address-with-number",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:BP|B\\.P\\.|CS|TSA|boîte\\s+postale)\\s*(?:n°\\s*)?\\d{1,6}(?!\\d)`,
      "gu",
    ),
    reason: "address-post-box",
    strength: 0.9,
  },
  ...foreignAddressRules,
  ...rulesWithoutNumber,
];

/**
 * Street addresses: a number and a way with a name, in French in all the ways of writing it, in other languages in their usual one; hamlets,
 * residences and post boxes. A street without a number is told only to whoever lowers the threshold.
 */
export const findAddresses: Detect = ({ text }) =>
  findByRules(text, "address", /\d/u.test(text) ? rules : rulesWithoutNumber);
