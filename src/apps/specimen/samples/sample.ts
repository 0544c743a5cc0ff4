/** A text of the specimen. */
export interface Sample {
  /** BCP 47. */
  readonly lang: string;
  /** The language's English name. */
  readonly language: string;
  readonly text: string;
}
