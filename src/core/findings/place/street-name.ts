import { capitalised } from "../pattern.ts";

/** The small words of a French street's name, each with its space or apostrophe. */
const particle =
  "(?:d[eu]s?\\s+|de\\s+la\\s+|de\\s+l'|d'|l[ea]s?\\s+|l'|aux?\\s+|à\\s+|en\\s+|sous\\s+|sur\\s+|et\\s+)";
/** "8 Mai", "11 novembre". */
const day =
  "\\d{1,2}(?:er)?\\s+(?:[Jj]anvier|[Ff]évrier|[Mm]ars|[Aa]vril|[Mm]ai|[Jj]uin|[Jj]uillet|[Aa]oût|[Ss]eptembre|[Oo]ctobre|[Nn]ovembre|[Dd]écembre)";
const proper = `(?:${capitalised}|${day})`;

/** "des Vieilles Vignes", "du Général-Leclerc", "Saint-Jacques": with a capital. RegExp source. */
export const properName = `${particle}*${proper}(?:\\s+${particle}*${proper}){0,4}`;

/** "de la république", as people type who use no capitals. RegExp source. */
export const lowerName = `${particle}+\\p{Ll}[\\p{L}'-]+`;

/** "12", "3 bis", "22 ter", "145B". RegExp source. */
export const houseNumber = "\\d{1,4}(?:\\s?(?:bis|ter|quater)(?!\\p{L})|\\s?[A-Da-d](?![\\p{L}'-]))?";
