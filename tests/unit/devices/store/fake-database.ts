/**
 * As much of IndexedDB as idb-keyval uses on one database, with the moments in the test's hands: nothing is
 * committed, or fails, before the test says so. What a real browser does is seen in tests/browser.
 */
class FakeRequest extends EventTarget {
  result: unknown;
  error: unknown = null;
  onsuccess: (() => void) | null = null;
  onerror: (() => void) | null = null;
}

class FakeTransaction {
  oncomplete: (() => void) | null = null;
  onabort: (() => void) | null = null;
  error: unknown = null;
}

interface Write {
  readonly transaction: FakeTransaction;
  readonly key: string;
  readonly value: unknown;
}

export class FakeDatabase extends EventTarget {
  readonly asked: { readonly mode: string; readonly durability: unknown }[] = [];
  #writes: Write[] = [];
  readonly stored = new Map<string, unknown>();
  opened = 0;

  /** To be put in place of the global `indexedDB`. */
  readonly factory = {
    open: () => {
      const request = new FakeRequest();
      queueMicrotask(() => {
        this.opened += 1;
        request.result = this;
        request.onsuccess?.();
      });
      return request;
    },
  };

  close(): void {
    this.dispatchEvent(new Event("close"));
  }

  transaction(_store: string, mode: string, options?: { readonly durability?: unknown }) {
    this.asked.push({ mode, durability: options?.durability });
    const transaction = new FakeTransaction();
    const objectStore = {
      transaction,
      put: (value: unknown, key: string) => this.#writes.push({ transaction, key, value }),
      get: (key: string) => answering(() => this.stored.get(key)),
      getAll: () => answering(() => [...this.stored.values()]),
    };
    return { objectStore: () => objectStore };
  }

  /** The disk has the oldest writes that are still on their way: all of one transaction. */
  commit(): void {
    const writes = this.#oldest();
    for (const { key, value } of writes) this.stored.set(key, structuredClone(value));
    writes[0].transaction.oncomplete?.();
  }

  /** The oldest writes that are still on their way cannot be kept. */
  abort(error: unknown): void {
    const [{ transaction }] = this.#oldest();
    transaction.error = error;
    transaction.onabort?.();
  }

  #oldest(): readonly [Write, ...Write[]] {
    const first = this.#writes.shift();
    if (first === undefined) throw new Error("nothing was written");
    const others = this.#writes.filter(({ transaction }) => transaction === first.transaction);
    this.#writes = this.#writes.filter(({ transaction }) => transaction !== first.transaction);
    return [first, ...others];
  }
}

function answering(result: () => unknown): FakeRequest {
  const request = new FakeRequest();
  queueMicrotask(() => {
    request.result = result();
    request.onsuccess?.();
  });
  return request;
}
