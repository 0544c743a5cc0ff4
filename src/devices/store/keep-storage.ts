let answer: Promise<boolean> | undefined;

async function ask(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false; // no secure context, or a browser without it
  }
}

/**
 * Asks the browser, once for a page's life, not to evict what is stored when the disk runs short.
 * @returns its answer. Some browsers put the question to a person, and nobody may be there to answer: do not wait
 *   for it before the first light.
 */
export function keepStorage(): Promise<boolean> {
  answer ??= ask();
  return answer;
}
