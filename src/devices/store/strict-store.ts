import { promisifyRequest, type UseStore } from "idb-keyval";

/** A database has one object store: none of them is ever upgraded. */
const objectStore = "values";

export interface StrictStore {
  /** For idb-keyval's functions, as their last argument. */
  readonly use: UseStore;
  readonly close: () => void;
}

/**
 * A store for idb-keyval whose writes are on the disk when they resolve. idb-keyval's own `createStore` leaves the
 * durability to the browser, and Chromium has been resolving since version 121 as soon as the operating system has
 * the data: a power cut would take them.
 * @param factory the browser's own, or that of a storage bucket.
 */
export function openStrictStore(
  database: string,
  factory: () => IDBFactory | Promise<IDBFactory> = () => indexedDB,
): StrictStore {
  let opening: Promise<IDBDatabase> | undefined;
  const forget = () => {
    opening = undefined;
  };

  const open = async () => {
    const request = (await factory()).open(database);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(objectStore));
    const db = await promisifyRequest(request);
    // Both happen when somebody clears the site's data: the next use opens a new database.
    db.addEventListener("close", forget);
    db.addEventListener("versionchange", () => {
      db.close();
      forget();
    });
    return db;
  };

  return {
    use: async (mode, callback) => {
      opening ??= open();
      const db = await opening.catch((error: unknown) => {
        forget();
        throw error;
      });
      return callback(db.transaction(objectStore, mode, { durability: "strict" }).objectStore(objectStore));
    },
    close: () => {
      void opening?.then(
        (db) => db.close(),
        () => undefined,
      );
      forget();
    },
  };
}
