/** What speaks for a value of a tag: entries parted by commas, in any language, as people write them. A word that ends in * has any ending. */
export interface TagWords {
  /** One of these is enough for a proposal. */
  readonly telling: string;
  /** Of these it takes two, or one beside a telling one that speaks for something else. */
  readonly hinting: string;
}
