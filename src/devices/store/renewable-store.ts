import { keys as keysOf } from "idb-keyval";
import { openStrictStore, type StrictStore } from "./strict-store.ts";

/** A strict store that can be left for a new one, so that nothing of the former stays on the disk. */
export interface RenewableStore {
  readonly use: StrictStore["use"];
  /**
   * Fills a new store in one transaction, then removes the former one with its files. It may be interrupted anywhere: the former counts until
   * the new one is whole.
   */
  readonly renew: (fill: (store: IDBObjectStore) => void) => Promise<void>;
  readonly close: () => void;
}

/**
 * What is deleted from IndexedDB stays in its files until the browser tidies them, which may be never. A storage bucket has files of its own, and
 * they go with it: so each renewal is a bucket. Browsers without buckets write over what is there, and only the house's files are sure to be clean.
 */
export function openRenewableStore(name: string): RenewableStore {
  const { storageBuckets } = navigator;
  return storageBuckets === undefined ? inOnePlace(name) : inBuckets(name, storageBuckets);
}

function inOnePlace(name: string): RenewableStore {
  const { use, close } = openStrictStore(name);
  return {
    use,
    close,
    renew: (fill) =>
      use("readwrite", (store) => {
        store.clear();
        fill(store);
        return committed(store.transaction);
      }),
  };
}

interface Place {
  readonly bucket: string;
  readonly store: StrictStore;
}

function inBuckets(name: string, buckets: StorageBucketManager): RenewableStore {
  let opening: Promise<Place> | undefined;
  const placeOf = (bucket: string): Place => ({
    bucket,
    store: openStrictStore(name, async () => {
      const opened = await buckets.open(bucket, { durability: "strict" });
      void opened.persist().catch(() => false);
      return opened.indexedDB;
    }),
  });
  const numberOf = (bucket: string): number => Number(bucket.slice(name.length + 1));
  const bucketAt = (number: number): string => `${name}-${number}`;

  /** The latest bucket that anything was written to; what a renewal left over is removed. */
  const find = async (): Promise<Place> => {
    const own = (await buckets.keys())
      .filter((bucket) => bucket.startsWith(`${name}-`))
      .toSorted((a, b) => numberOf(b) - numberOf(a));
    let found: Place | undefined;
    for (const bucket of own) {
      if (found === undefined) {
        const place = placeOf(bucket);
        if (own.at(-1) === bucket || (await keysOf(place.store.use)).length > 0) {
          found = place;
          continue;
        }
        place.store.close();
      }
      await buckets.delete(bucket);
    }
    return found ?? placeOf(bucketAt(1));
  };
  const current = (): Promise<Place> => {
    opening ??= find().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  return {
    use: async (mode, callback) => (await current()).store.use(mode, callback),
    renew: async (fill) => {
      const former = await current();
      const next = placeOf(bucketAt(numberOf(former.bucket) + 1));
      await next.store.use("readwrite", (store) => {
        fill(store);
        return committed(store.transaction);
      });
      opening = Promise.resolve(next);
      former.store.close();
      await buckets.delete(former.bucket);
    },
    close: () => {
      void opening?.then(
        ({ store }) => store.close(),
        () => undefined,
      );
    },
  };
}

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () =>
      reject(transaction.error ?? new DOMException("the transaction was aborted")),
    );
  });
