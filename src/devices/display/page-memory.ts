declare global {
  /** Not yet in TypeScript's DOM library. */
  interface Performance {
    /** https://wicg.github.io/performance-measure-memory/ */
    readonly measureUserAgentSpecificMemory?: () => Promise<{
      readonly bytes: number;
      readonly breakdown: {
        readonly bytes: number;
        readonly types: string[];
        readonly attribution: { readonly scope: string }[];
      }[];
    }>;
    /** Chromium's older own. */
    readonly memory?: { readonly usedJSHeapSize: number };
  }
}

/**
 * How much memory this page uses, its workers included where it is cross-origin isolated, as the house's headers make it; else its own heap's.
 * It resolves after the next garbage collection, in a minute at most.
 * @returns bytes; undefined where the browser does not say.
 */
export async function pageMemory(): Promise<number | undefined> {
  try {
    const measured = await performance.measureUserAgentSpecificMemory?.();
    if (measured !== undefined) return measured.bytes;
  } catch {
    // Not isolated, or the page is being left.
  }
  return performance.memory?.usedJSHeapSize;
}
