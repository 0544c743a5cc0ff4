import type { Detect } from "../finding.ts";
import { findByRules, type Rule, wordBegin, wordEnd } from "../pattern.ts";
import { plainLetters } from "./plain-letters.ts";

/** Hardly ever meant well. */
const strong =
  "conn?ards?|conn?ardes?|conn?asses?|encul[ée]e?s?|fils? de putes?|fdp|ntm|nique[rz]?(?: ta| sa| vos?)? (?:m[èe]re|race|famille)|nique ta|salopes?|salopards?|pétasses?|enfoir[ée]e?s?|abrutis?|abruties?|cr[ée]tins?|crétines?|d[ée]biles? mental\\p{L}*|va te faire (?:foutre|enculer|voir)|allez vous faire (?:foutre|enculer|voir)|ta gueule|ferme ta gueule|vos gueules|va crever|sacs? à merde|grosses? merdes?|trous? du cul|tapettes?|mongoliens?|gros porcs?";
/** Insults when somebody is called so; else weather, bread and cafetières. */
const weak =
  "cons?|connes?|idiote?s?|imbéciles?|débiles?|salauds?|salaude|ordures?|merdes?|putes?|putains?|garces?|bâtards?|bouffons?|porcs?|chiens?|chiennes?|ânes?|cochons?|truies?|cloches?|crevards?|racailles?|parasites?|vermines?|déchets?|nazes?|tar[ée]e?s?|dégénérés?|attardé?e?s?|clowns?|charognes?|minables?|ratés?|cassos|grosses? vaches?";
const called =
  "(?:espèces? de|bandes? de|tas de|sales?|pauvres?|gros(?:se)?s?|petits?|t'es qu'une?|tu n'es qu'une?|t'es une?|vous êtes (?:qu'une?|des|tous des)|est une|sont des|vrais?|fils? de|ce sont des|quelles? bande de)";

const english =
  "fuck(?:ing|ers?|ed)?(?: you| off| idiots?| morons?)?|motherfuck\\p{L}*|ass ?holes?|arseholes?|bastards?|bitch(?:es)?|cunts?|dickheads?|wankers?|piss off|shitheads?|morons?|scumbags?|twats?";
const spanish =
  "hij[oa]s? de puta|gilipollas|cabr[óo]n(?:es)?|pendej[oa]s?|maric[óo]n(?:es)?|imbéciles|vete a la mierda|que te jodan";
const others =
  "stronz[oaie]|vaffanculo|figli? di puttana|arschl[öo]ch\\p{L}*|wichser|hurensohn|fick dich|filhos? da puta|kurwa|skurwysyn\\p{L}*|klootzak(?:ken)?|kankerlijer|курв\\p{L}|сука|блядь|ублюдок|мудак\\p{L}?";
const arabic =
  "(?:أنت|انت|يا)\\s+(?:كلب|كلاب|حمار|حمير|خنزير|حقير|غبي)(?:\\s+ابن\\s+كلب)?|ابن\\s+(?:ال)?(?:كلب|شرموطة|قحبة|حرام)|شرموطة|قحبة|كس\\s+أمك|خرا\\s+عليك|منيوك|متناك";

const rules: readonly Rule[] = [
  {
    pattern: new RegExp(`${wordBegin}(?:${strong})${wordEnd}`, "giu"),
    reason: "insult-french",
    strength: 0.9,
  },
  {
    pattern: new RegExp(
      `${wordBegin}${called}\\s+(?:de\\s+|petite?s?\\s+|sales?\\s+|grosse?s?\\s+)?(?<what>${weak})${wordEnd}(?!\\s+(?:de\\s|d'))`,
      "giu",
    ),
    reason: "insult-called",
    strength: 0.7,
  },
  {
    pattern: new RegExp(`${wordBegin}(?:${english})${wordEnd}`, "giu"),
    reason: "insult-english",
    strength: 0.9,
  },
  {
    pattern: new RegExp(`${wordBegin}(?:${spanish}|${others})${wordEnd}`, "giu"),
    reason: "insult-other",
    strength: 0.8,
  },
  {
    pattern: new RegExp(`${wordBegin}(?:${arabic})${wordEnd}`, "gu"),
    reason: "insult-arabic",
    strength: 0.8,
  },
  { pattern: /(?<!\p{L})\p{L}+(?:\*+\p{L}+|\*{2,})/gu, reason: "insult-starred", strength: 0.6 },
  { pattern: new RegExp(`${wordBegin}(?:${weak})${wordEnd}`, "giu"), reason: "insult-word", strength: 0.2 },
];

/**
 * Insults in French, English, Arabic, and the coarsest of other languages, with figures and signs for letters ("c0nn4rd"). Own lists: those on
 * npm flag "envoyer", "boule" and "gros". A word that insults only when somebody is called so needs the words that call.
 */
export const findInsults: Detect = ({ text }) => findByRules(plainLetters(text), "insult", rules);
