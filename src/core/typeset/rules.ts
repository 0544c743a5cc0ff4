/** What an installation may decide about its pages. Lengths in mm on the palm. */
export interface TypesetRules {
  /** Kept free along the palm's edge: the tracker's error must not push light off the hand. */
  readonly marginMm: number;
  /** Below this a visitor at arm's length has to peer; a small palm gets more pages instead. */
  readonly minimumXHeightMm: number;
  /** From the eye to the palm: what is read from farther has to be larger (see `leastXHeightMm`). */
  readonly viewingDistanceMm: number;
  /** Above this a short message shouts. */
  readonly maximumXHeightMm: number;
  /** Baseline to baseline, in heights of the face's ascender-to-descender box: faces with deep marks space themselves wider. */
  readonly leading: number;
  /** Height of the rows on which the outline's chords are stored. */
  readonly lineRasterMm: number;
  /** An outline that has changed by less keeps its page; smaller than the margin, which it is taken from. */
  readonly refitsPastMm: number;
  readonly reading: ReadingRules;
}

export interface ReadingRules {
  readonly charactersPerSecond: number;
  readonly rightToLeftCharactersPerSecond: number;
  readonly minimumMs: number;
  /** Before the first word is read: the eye has to find the page. */
  readonly leadInMs: number;
}

export const defaultTypesetRules: TypesetRules = {
  marginMm: 4,
  minimumXHeightMm: 3,
  viewingDistanceMm: 500,
  maximumXHeightMm: 6,
  leading: 1.2,
  lineRasterMm: 0.25,
  refitsPastMm: 1.5,
  reading: {
    charactersPerSecond: 12,
    rightToLeftCharactersPerSecond: 8.5,
    minimumMs: 4000,
    leadInMs: 1500,
  },
};
