// Storage Buckets API (WICG), in Chromium since 122; TypeScript does not know it.

interface StorageBucket {
  readonly indexedDB: IDBFactory;
  persist(): Promise<boolean>;
}

interface StorageBucketManager {
  keys(): Promise<string[]>;
  open(name: string, options?: { readonly durability?: "relaxed" | "strict" }): Promise<StorageBucket>;
  delete(name: string): Promise<void>;
}

interface Navigator {
  readonly storageBuckets?: StorageBucketManager;
}
