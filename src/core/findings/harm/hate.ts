import type { Detect } from "../finding.ts";
import { wordBegin, wordEnd, findByRules, type Rule } from "../pattern.ts";
import { plainLetters } from "./plain-letters.ts";

const groups =
  "arabes?|noire?s?|juifs?|juives?|musulmane?s?|roms?|tziganes?|gitane?s?|migrante?s?|r[ée]fugi[ée]e?s?|[ée]trang[eè]re?s?|immigr[ée]e?s?|clandestins?|africaine?s?|asiatiques?|chinois(?:es)?|maghr[ée]bine?s?|alg[ée]riens?|afghans?|syriens?|homosexuel(?:le)?s?|homos?|gays?|lesbiennes?|trans|handicap[ée]e?s?|voil[ée]es?|blancs?|fran[çc]ais|chr[ée]tiens?|turcs?|roumains?|albanais|sans-papiers";
const slurs =
  "bou(?:gn|ni)oul(?:e|es|s)?|bicots?|bougn\\p{L}*|youpins?|youpines?|youtres?|n[èe]gres?|n[ée]gresses?|bamboulas?|chinetoques?|niakou[ée]s?|ratons?-laveurs de|crouilles?|melons? de merde|romanos|sales?\\s+pédales?|p[ée]d[ée]s?|gouines?|tarlouzes?|travelos?|feujs? de merde|bridés?|macaques?|boucaques?|negros?";
const bad =
  "voleurs?|violeurs?|terroristes?|assassins?|criminels?|d[ée]linquants?|parasites?|profiteurs?|envahisseurs?|sauvages?|barbares?|racailles?|singes?|rats?|cafards?|animaux|sous-hommes|assist[ée]s|fain[ée]ants?|trafiquants?|djihadistes?";
const article = "(?:les|des|ces|tous\\s+les|tous\\s+ces|aux|l'|d')\\s*";

const enGroups =
  "arabs?|blacks?|jews?|muslims?|gypsies|migrants?|refugees?|immigrants?|foreigners?|africans?|asians?|gays?|homosexuals?|whites?|mexicans?";
const enBad =
  "rapists?|thieves|terrorists?|criminals?|animals?|parasites?|rats?|vermin|savages?|invaders?|murderers?";
const enSlurs =
  "n[i]gg(?:er|a)s?|faggots?|kikes?|pakis?|sand ?niggers?|towelheads?|ragheads?|chinks?|trann(?:y|ies)|wetbacks?";
const arGroups = "(?:ال|لل)(?:يهود|نصارى|مسيحيين|شيعة|سنة|أكراد|أفارقة|سود|لاجئين|أجانب|مسلمين|غرب|عرب|غجر)";

/** These name a group, so they are tried only where one is named. */
const rulesOfGroups: readonly Rule[] = [
  {
    pattern: new RegExp(`${wordBegin}(?:sales?\\s+)?(?:${slurs})${wordEnd}`, "giu"),
    reason: "hate-slur",
    strength: 0.8,
  },
  {
    pattern: new RegExp(`${wordBegin}sales?\\s+(?:${groups})${wordEnd}`, "giu"),
    reason: "hate-slur",
    strength: 0.9,
  },
  {
    pattern: new RegExp(`${wordBegin}mort\\s+aux?\\s+(?:${groups})${wordEnd}`, "giu"),
    reason: "hate-death",
    strength: 1,
  },
  {
    pattern: new RegExp(
      `${wordBegin}${article}(?:${groups})\\s*,?\\s*(?:dehors|(?:qu'on|il faut|faut)\\s+l(?:es|e)\\s+\\p{L}+)${wordEnd}`,
      "giu",
    ),
    reason: "hate-exclusion",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:dehors|à bas|virez|chassons|expulsez|non)\\s+(?:${article})(?:${groups})${wordEnd}`,
      "giu",
    ),
    reason: "hate-exclusion",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}${article}(?:${groups})\\s+(?:sont|c'est|c'est tous|ne sont que)\\s+(?:tous\\s+|que\\s+|toutes\\s+)?(?:des|de|d')\\s*(?:${bad})${wordEnd}`,
      "giu",
    ),
    reason: "hate-generalising",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}${article}(?:${groups})\\s+n'(?:ont|a)\\s+(?:rien\\s+à\\s+(?:faire|foutre)|pas\\s+leur\\s+place)(?:\\s+(?:ici|chez\\s+nous|en\\s+France))?${wordEnd}`,
      "giu",
    ),
    reason: "hate-exclusion",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:pas|ni|plus)\\s+de\\s+(?:Noirs|Arabes|noirs|arabes|juifs|Juifs|musulmans|Roms|roms|gays|migrants|réfugiés|étrangers|homos|trans|voilées)${wordEnd}(?=\\s*(?:[,.!;»]|$|ici|chez|dans))`,
      "gu",
    ),
    reason: "hate-exclusion",
    strength: 0.7,
  },
  {
    pattern: new RegExp(
      `${wordBegin}${article}(?:${groups})\\s+(?:nous\\s+(?:volent|envahissent|remplacent|coûtent|prennent|tuent|menacent)|prennent\\s+nos|volent\\s+nos|violent\\s+nos|profitent)${wordEnd}`,
      "giu",
    ),
    reason: "hate-generalising",
    strength: 0.8,
  },
  {
    pattern: new RegExp(`${wordBegin}(?:no\\s+)?(?:${enSlurs})${wordEnd}`, "giu"),
    reason: "hate-slur",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:all\\s+)?(?:${enGroups})\\s+are\\s+(?:all\\s+)?(?:${enBad})${wordEnd}`,
      "giu",
    ),
    reason: "hate-generalising",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:death\\s+to|kill\\s+all|no\\s+more|send\\s+back)\\s+(?:the\\s+)?(?:${enGroups})${wordEnd}|${wordBegin}(?:${enGroups})\\s+(?:out|not\\s+welcome)(?=\\s*[,.!]|$)`,
      "giu",
    ),
    reason: "hate-exclusion",
    strength: 0.8,
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?:الموت|الموت\\s+كل)\\s+${arGroups}|(?<!\\p{L})(?:اطردوا|أخرجوا|اقتلوا|احرقوا)\\s+${arGroups}`,
      "gu",
    ),
    reason: "hate-arabic",
    strength: 0.9,
  },
];

const rulesWithoutGroup: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?:^|[.!?«"“]\\s*)(?<what>(?:qu'ils\\s+)?(?:rentrez|retournez|retourne|rentre|retournent)\\s+(?:donc\\s+)?(?:chez\\s+(?:vous|toi|eux)|dans\\s+(?:votre|ton|leur)\\s+pays))${wordEnd}(?=\\s*(?:[,.!?»"”]|$))`,
      "giu",
    ),
    reason: "hate-exclusion",
    strength: 0.7,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:il\\s+)?faut\\s+(?:tous?\\s+)?(?:les\\s+)?(?:tous\\s+)?(?:les\\s+)?(?:renvoyer|expulser|virer|gazer|br[ûu]ler|tuer|noyer|chasser|déporter)(?:\\s+(?:tous|en\\s+bateau|chez\\s+eux|dans\\s+leur\\s+pays))?${wordEnd}`,
      "giu",
    ),
    reason: "hate-exclusion",
    strength: 0.8,
  },
  {
    pattern: new RegExp(
      `${wordBegin}qu'ils\\s+(?:crèvent|se\\s+noient|coulent|brûlent|meurent|dégagent|repartent)(?:\\s+(?:tous|en\\s+mer|chez\\s+eux))?${wordEnd}`,
      "giu",
    ),
    reason: "hate-death",
    strength: 0.9,
  },
  {
    pattern: new RegExp(`(?:^|[.!?«"“]\\s*)(?<what>on\\s+est\\s+chez\\s+nous)(?=\\s*[,!»"”])`, "giu"),
    reason: "hate-exclusion",
    strength: 0.5,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:grand\\s+remplacement|invasion\\s+migratoire|remigration)${wordEnd}`,
      "giu",
    ),
    reason: "hate-slogan",
    strength: 0.7,
  },
  {
    pattern: new RegExp(`${wordBegin}la\\s+France\\s+aux\\s+Français${wordEnd}`, "giu"),
    reason: "hate-exclusion",
    strength: 0.6,
  },
  {
    pattern: new RegExp(
      `(?:^|[.!?"“]\\s*)(?<what>go\\s+back\\s+(?:to\\s+(?:your|where\\s+you)(?:\\s+own)?(?:\\s+(?:country|came\\s+from))?|home))${wordEnd}`,
      "giu",
    ),
    reason: "hate-exclusion",
    strength: 0.8,
  },
  {
    pattern:
      /(?<!\p{L})(?:fuera|muerte\s+a)\s+(?:los|las)?\s*(?:moros?|negros?|judíos|gitanos|inmigrantes|extranjeros|sudacas)|(?<!\p{L})(?:moros?\s+de\s+mierda|sudacas?)(?!\p{L})/giu,
    reason: "hate-spanish",
    strength: 0.9,
  },
  {
    pattern:
      /(?<!\p{L})(?:ausländer\s+raus|kanaken?|fuori\s+gli\s+(?:stranieri|immigrati)|negro\s+di\s+merda|хач\p{L}?|жид\p{L}{0,2}|чурк\p{L})(?!\p{L})/giu,
    reason: "hate-other",
    strength: 0.8,
  },
];

/** Hate against a group: slurs, calls to drive away or kill, and sentences that make criminals of all. A quotation of hate is found too. */
export const findHate: Detect = ({ text }) => {
  const plain = plainLetters(text);
  const rules = anyGroup.test(plain) ? [...rulesOfGroups, ...rulesWithoutGroup] : rulesWithoutGroup;
  return findByRules(plain, "hate", rules);
};

const anyGroup = new RegExp([groups, slurs, enGroups, enSlurs, arGroups].join("|"), "iu");
