/**
 * Of all pages that ask for it, the first one writes, until it gives that back, is closed, or crashes.
 * @returns what gives it back; undefined while another page has it: ask again later.
 */
export function takeTurn(name: string): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const holding = navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock === null) return resolve(undefined);
      return new Promise<void>((giveBack) => resolve(giveBack));
    });
    holding.catch(reject);
  });
}
