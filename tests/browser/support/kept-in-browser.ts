import type { Page } from "playwright-core";
import { z } from "../../../src/schema/zod.ts";

/** Everything that a page's origin has left in the browser, but for its HTTP cache. */
export interface KeptInBrowser {
  /** By "database/store/key", as JSON. What JSON cannot say, such as bytes, is "encoded: …". */
  readonly databases: Readonly<Record<string, string>>;
  readonly local: Readonly<Record<string, string>>;
  /** Of the tab. */
  readonly session: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly caches: readonly string[];
  readonly files: readonly string[];
  readonly serviceWorkers: number;
}

const Named = z.looseObject({ name: z.string(), value: z.string() });
const Stored = z.looseObject({ key: z.unknown().optional(), value: z.unknown().optional() });
const Database = z.looseObject({
  name: z.string(),
  stores: z.array(z.looseObject({ name: z.string(), records: z.array(Stored) })),
});
const State = z.looseObject({
  cookies: z.array(Named),
  origins: z.array(z.looseObject({ localStorage: z.array(Named), indexedDB: z.array(Database).default([]) })),
});

export async function keptInBrowser(page: Page): Promise<KeptInBrowser> {
  const { cookies, origins } = State.parse(await page.context().storageState({ indexedDB: true }));
  const databases = origins.flatMap(({ indexedDB }) =>
    indexedDB.flatMap((db) =>
      db.stores.flatMap((store) =>
        store.records.map(({ key, value, ...rest }) => [
          `${db.name}/${store.name}/${typeof key === "string" ? key : JSON.stringify(key ?? rest)}`,
          value === undefined ? `encoded: ${JSON.stringify(rest)}` : JSON.stringify(value),
        ]),
      ),
    ),
  );
  const local = origins.flatMap((origin) => origin.localStorage.map(({ name, value }) => [name, value]));
  const rest = await page.evaluate(async () => {
    const files: string[] = [];
    const keys: () => AsyncIterable<string> = Reflect.get(FileSystemDirectoryHandle.prototype, "keys");
    for await (const file of keys.call(await navigator.storage.getDirectory())) files.push(file);
    return {
      files,
      session: Object.fromEntries(Object.entries(sessionStorage)),
      caches: await caches.keys(),
      serviceWorkers: (await navigator.serviceWorker.getRegistrations()).length,
    };
  });
  return {
    ...rest,
    databases: Object.fromEntries(databases),
    local: Object.fromEntries(local),
    cookies: cookies.map(({ name }) => name),
  };
}
