import { get, set } from "idb-keyval";
import { makeSigningKey, PublicKey, type SigningKey } from "../../schema/signature.ts";
import { z } from "../../schema/zod.ts";
import { openStrictStore } from "./strict-store.ts";
import { told } from "./told.ts";

const name = "desk";

const Kept = z.object({ privateKey: z.instanceof(CryptoKey), publicKey: PublicKey });

/**
 * The desk's own key, made the first time. Its private half is kept as the browser keeps keys: no script can read it, so no export or backup can
 * lose it to anybody. A browser whose profile is gone makes another one, which a technician pins beside the first: what the first one signed stays
 * good. That costs a minute, and a key in a file would cost the worth of every signature.
 * @throws PaumeError store-failed.
 */
export async function ownSigningKey(): Promise<SigningKey> {
  const { use, close } = openStrictStore("paume-signing-key");
  try {
    const kept = Kept.safeParse(await told("reading the desk's key", get<unknown>(name, use)));
    if (kept.success) return kept.data;
    const made = await makeSigningKey();
    await told("keeping the desk's key", set(name, made, use));
    return made;
  } finally {
    close();
  }
}
