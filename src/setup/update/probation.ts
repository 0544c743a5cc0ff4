/** What a house says of itself and its kiosk; undefined where nothing answers. */
export interface Seen {
  readonly version: string;
  /** What is amiss. */
  readonly reasons: readonly string[];
}

export interface Probation {
  readonly look: () => Promise<Seen | undefined>;
  readonly pause: (ms: number) => Promise<void>;
}

const LOOKS = 30;
const EVERY_MS = 2000;
/** Starting takes a while; by then everything has to be well, and stay so. */
const WELL_FOR_LOOKS = 10;

/**
 * Watches the first minute of a release.
 * @returns why it is not to stay; undefined where it was well for the last third of the minute.
 */
export async function probation(version: string, { look, pause }: Probation): Promise<string | undefined> {
  let wellFor = 0;
  let said = "nothing answered";
  for (let i = 0; i < LOOKS; i++) {
    await pause(EVERY_MS);
    const seen = await look();
    const fault = faultOf(seen, version);
    wellFor = fault === undefined ? wellFor + 1 : 0;
    said = fault ?? said;
  }
  if (wellFor >= WELL_FOR_LOOKS) return undefined;
  return wellFor > 0 ? `it was well only for the last ${(wellFor * EVERY_MS) / 1000} s: ${said}` : said;
}

function faultOf(seen: Seen | undefined, version: string): string | undefined {
  if (seen === undefined) return "nothing answered";
  if (seen.version !== version) return `version ${seen.version} answers`;
  return seen.reasons.length === 0 ? undefined : seen.reasons.join(", ");
}
