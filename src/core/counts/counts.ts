/** What is counted of a day: sums over everybody, nothing about anybody, and no time finer than the day. */
export interface Counts {
  /** Visits in which a message was shown. */
  readonly visits: number;
  /** For so long there was a message in at least one palm. */
  readonly litSeconds: number;
  /** Messages shown, by language: a visit may be shown more than one. */
  readonly languages: Readonly<Record<string, number>>;
  /** Things that went wrong, and things that went well again. */
  readonly faults: number;
  readonly recoveries: number;
}

export const NO_COUNTS: Counts = { visits: 0, litSeconds: 0, languages: {}, faults: 0, recoveries: 0 };

/** All messages shown. */
export const messagesOf = ({ languages }: Pick<Counts, "languages">): number =>
  Object.values(languages).reduce((sum, count) => sum + count, 0);

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    visits: a.visits + b.visits,
    litSeconds: a.litSeconds + b.litSeconds,
    languages: byLanguage(a, b, (one, other) => one + other),
    faults: a.faults + b.faults,
    recoveries: a.recoveries + b.recoveries,
  };
}

/** The later of two states of one count, whichever came first: counts only grow. */
export function laterCounts(a: Counts, b: Counts): Counts {
  return {
    visits: Math.max(a.visits, b.visits),
    litSeconds: Math.max(a.litSeconds, b.litSeconds),
    languages: byLanguage(a, b, Math.max),
    faults: Math.max(a.faults, b.faults),
    recoveries: Math.max(a.recoveries, b.recoveries),
  };
}

function byLanguage(
  a: Counts,
  b: Counts,
  merge: (one: number, other: number) => number,
): Readonly<Record<string, number>> {
  const all = [...new Set([...Object.keys(a.languages), ...Object.keys(b.languages)])].toSorted();
  return Object.fromEntries(all.map((lang) => [lang, merge(a.languages[lang] ?? 0, b.languages[lang] ?? 0)]));
}
