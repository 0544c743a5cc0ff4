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
  readonly value: unknown;
}

export class FakeDatabase extends EventTarget {
  readonly asked: { readonly mode: string; readonly durability: unknown }[] = [];
  readonly #writes: Write[] = [];
  stored: unknown;
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
      put: (value: unknown) => this.#writes.push({ transaction, value }),
      get: () => {
        const request = new FakeRequest();
        queueMicrotask(() => {
          request.result = this.stored;
          request.onsuccess?.();
        });
        return request;
      },
    };
    return { objectStore: () => objectStore };
  }

  /** The disk has the oldest write that is still on its way. */
  commit(): void {
    const write = this.#writes.shift();
    if (write === undefined) throw new Error("nothing was written");
    this.stored = structuredClone(write.value);
    write.transaction.oncomplete?.();
  }

  /** The oldest write that is still on its way cannot be kept. */
  abort(error: unknown): void {
    const write = this.#writes.shift();
    if (write === undefined) throw new Error("nothing was written");
    write.transaction.error = error;
    write.transaction.onabort?.();
  }
}
