interface Heavy {
  /** @returns bytes that the page uses now; undefined where the browser does not say. */
  readonly measure: () => Promise<number | undefined>;
  readonly limitBytes: number;
  /** Whether nobody is here who would see the light go out. */
  readonly isFree: () => boolean;
  /** Told once, when the limit is passed. */
  readonly restart: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** Measuring takes a garbage collection's time, which a moving hand would show if it were often. */
const MEASURE_MS = 300_000;
const FIRST_MS = 30_000;
const LOOK_MS = 1000;

/** Has a page that has come to use too much memory begin anew between two visits, never during one. Until `signal` aborts. */
export function restartHeavy({ measure, limitBytes, isFree, restart, signal }: Heavy): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const after = (ms: number, act: () => void): void => {
    if (!signal.aborted) timer = setTimeout(act, ms);
  };
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });

  const restartWhenFree = (bytes: number): void => {
    if (isFree()) restart(bytes);
    else after(LOOK_MS, () => restartWhenFree(bytes));
  };
  const look = async (): Promise<void> => {
    const bytes = await measure();
    if (bytes !== undefined && bytes > limitBytes) restartWhenFree(bytes);
    else after(MEASURE_MS, () => void look());
  };
  after(FIRST_MS, () => void look());
}
