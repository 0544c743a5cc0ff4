/** Work that may rest wherever it yields, which is every millisecond or so: a long one need not hold up whoever waits beside it. */
export type Sliced<T> = Generator<void, T, undefined>;

/** All of it without a rest. */
export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
