import { wordBegin, capitalised, type Rule } from "../pattern.ts";

const particles = "(?:(?:de|del|della|delle|dei|di|da|das|do|dos|la|las|los|el|San|Santa|Sant')\\s+)*";
const name = `${particles}${capitalised}(?:\\s+${particles}${capitalised}){0,3}`;
const number = "\\s*,?\\s*(?:n[.°º]?\\s*)?\\d{1,4}(?:\\s?[a-zA-Z](?!\\p{L}))?(?!\\d)";
const flat = "(?:\\s*,?\\s*(?:(?:Apt|Flat|Unit|piso)\\.?\\s*[\\dA-Z]+|\\d+[ºª]\\s*[A-Z]?))?";
const cyrillic = '[«"]?\\p{Lu}\\p{L}+(?:[- ]\\p{Lu}\\p{L}+)?[»"]?';

/** Each language's usual way of writing an address; all of them need the number. */
export const foreignAddressRules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d])\\d{1,5}[A-Za-z]?\\s+(?:${capitalised}\\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Way|Place|Square|Terrace|Crescent|Gardens|Hill|Grove|Park|Row|Boulevard|Blvd)(?!\\p{L})${flat}`,
      "gu",
    ),
    reason: "address-english",
    strength: 1,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:[Cc]alle|[Cc]/|[Aa]venida|[Aa]vda\\.?|[Pp]laza|[Pp]aseo|[Cc]amino|[Cc]arrer|[Rr]onda|[Tt]ravesía)\\s*${name}${number}${flat}`,
      "gu",
    ),
    reason: "address-spanish",
    strength: 1,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Vv]icolo|[Ll]argo)\\s+${name}${number}`,
      "gu",
    ),
    reason: "address-italian",
    strength: 1,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:[Rr]ua|[Aa]venida|[Tt]ravessa|[Pp]raça|[Ll]argo|[Ee]strada)\\s+${name}${number}`,
      "gu",
    ),
    reason: "address-portuguese",
    strength: 1,
  },
  {
    pattern: new RegExp(
      `${wordBegin}\\p{Lu}[\\p{L}-]*(?:straße|strasse|str\\.|weg|platz|allee|gasse|ring|ufer|damm|straat|laan|plein|gracht|kade|dijk|singel|steeg)\\s+\\d{1,4}(?:\\s?[a-z](?!\\p{L}))?(?!\\d)`,
      "gu",
    ),
    reason: "address-german-or-dutch",
    strength: 1,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:Am|An der|An den|Auf der|Im|In der|Zum|Zur|Unter den)\\s+${capitalised}\\s+\\d{1,4}(?!\\d|\\s*(?:Uhr|Jahr))`,
      "gu",
    ),
    reason: "address-german-or-dutch",
    strength: 0.7,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:[Uu]l\\.|[Uu]lic\\p{L}|[Aa]l\\.|[Pp]l\\.|[Pp]lac\\p{L}|[Oo]s\\.)\\s+${name}${number}`,
      "gu",
    ),
    reason: "address-polish",
    strength: 1,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:вул\\.|вулиц\\p{L}|просп\\.|проспект\\p{L}?|пров\\.|провул\\p{L}+|бульвар\\p{L}?|ул\\.|улиц\\p{L}|пер\\.|площ\\p{L}+)\\s+${cyrillic}\\s*,?\\s*(?:буд\\.|будинок|дом|д\\.|б\\.)?\\s*\\d{1,4}`,
      "giu",
    ),
    reason: "address-cyrillic",
    strength: 1,
  },
  {
    pattern:
      /(?<!\p{L})(?:شارع|زقاق|حي|خیابان|کوچه)\s+\p{L}+(?:\s+\p{L}+){0,3}?\s*[،,]?\s*(?:رقم|بناية|پلاک|شماره)?\s*\d{1,4}/gu,
    reason: "address-arabic",
    strength: 1,
  },
  {
    pattern: new RegExp(
      `${wordBegin}(?:${capitalised}\\s+){1,3}(?:Mahallesi|Mah\\.|Sokağı|Sokak|Sok\\.|Caddesi|Cad\\.)\\s*,?\\s*(?:[Nn]o[.:]?\\s*)?\\d{1,4}`,
      "gu",
    ),
    reason: "address-turkish",
    strength: 1,
  },
];
