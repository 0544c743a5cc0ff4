/**
 * What the typesetter knows of the typefaces. Measuring is an argument, so that core needs no canvas and a test can bring letters of its own.
 * `language` is BCP 47: it chooses the typeface, and local letter forms.
 */
export interface Face {
  /** Advance width of a shaped run, in em. */
  readonly measureEm: (text: string, language: string) => number;
  readonly metricsOf: (language: string) => FaceMetrics;
}

/**
 * Lengths in em, all positive. `ascentEm` and `descentEm` are the reach of ascenders, capitals and descenders from the baseline:
 * the box that must stay inside the palm. An accent on a capital may rise above it, into the leading or the margin.
 */
export interface FaceMetrics {
  readonly xHeightEm: number;
  readonly capHeightEm: number;
  readonly ascentEm: number;
  readonly descentEm: number;
}

/** Advance width in em of a run in the message's own language. */
export type WidthOf = (text: string) => number;
