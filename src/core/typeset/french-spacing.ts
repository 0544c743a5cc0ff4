/**
 * U+00A0 and not the thin U+202F of the Imprimerie nationale: the bundled fonts lack the latter, and a foreign glyph would be worse
 * than a space a little wide.
 */
const noBreakSpace = "\u00A0";

/** French spaces: no-break before ; : ! ? » % and units, and after «; inside numbers too. Times of day and addresses keep their colons. */
export function frenchSpacing(text: string): string {
  return text
    .replace(/[ \u00A0]+(?=[;:!?»%€°])/gu, noBreakSpace)
    .replace(/(?<=[\p{L}\p{N})…»])(?=[;!?]|:(?:\s|$))/gu, noBreakSpace)
    .replace(/(?<=[^\s«])(?=»)/gu, noBreakSpace)
    .replace(/«[ \u00A0]*(?=.)/gu, `«${noBreakSpace}`)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/gu, noBreakSpace)
    .replace(/(?<=\d) (?=(?:h|min|km|m|cm|kg|g|ans?|m²)(?![\p{L}\p{N}]))/gu, noBreakSpace)
    .replace(/(?<=(?:^|[\s(])n°) ?(?=\d)/giu, noBreakSpace)
    .replace(/(?<=\d\u00A0h) (?=\d)/gu, noBreakSpace)
    .replace(/(?<=(?:^|[\s«(])(?:M|Mme|Mlle|MM|Dr|St|Ste)\.?) (?=\p{Lu})/gu, noBreakSpace);
}
