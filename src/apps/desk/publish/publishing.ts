import { batch as together, computed, signal as state, type ReadonlySignal } from "@preact/signals";
import type { PaumeError } from "../../../core/error.ts";
import { isForCurator } from "../../../core/publish/checks.ts";
import { activateSet, publishSet, tryPublication } from "../../../devices/house/sets.ts";
import { sha256 } from "../../../devices/sha256.ts";
import { ownSigningKey } from "../../../devices/store/signing-key-store.ts";
import { signSet, type SetFiles } from "../../../schema/published-set.ts";
import { keyId, type SigningKey } from "../../../schema/signature.ts";
import type { Desk } from "../desk.ts";
import { asFault, fetchOnFloor, versionBefore, type OnFloor } from "./on-floor.ts";
import { prepareSet, type PreparedSet } from "./prepared-set.ts";

/** What came of the last thing that was asked for. */
export type Outcome =
  | { readonly kind: "tried" | "published"; readonly version: string; readonly count: number }
  | { readonly kind: "went-back"; readonly version: string | null }
  | { readonly kind: "logged-out" | "unknown" }
  | { readonly kind: "failed"; readonly error: PaumeError };

/** Publishing at this desk: what would be published, held against what is on the floor. */
export interface Publishing {
  readonly floor: ReadonlySignal<OnFloor | undefined>;
  readonly key: ReadonlySignal<
    { readonly own: SigningKey; readonly id: string; readonly isPinned: boolean } | undefined
  >;
  readonly set: PreparedSet;
  readonly mayPublish: ReadonlySignal<boolean>;
  /** The version to go back to (see `versionBefore`). */
  readonly before: ReadonlySignal<string | null | undefined>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly outcome: ReadonlySignal<Outcome | undefined>;
  readonly refresh: () => Promise<void>;
  /** Has the house verify what would be published; nothing is kept. */
  readonly tryOut: () => Promise<void>;
  /** Signs, has the house keep it, puts it on the floor. */
  readonly publish: () => Promise<void>;
  /** @param to null for the installation's own set. */
  readonly goBack: (to: string | null) => Promise<void>;
}

function openPublishing(desk: Desk): Publishing {
  const floor = state<OnFloor | undefined>(undefined);
  const set = prepareSet(desk, floor);
  const { draft, messages, words, version, failed, findErased } = set;
  const key = state<{ own: SigningKey; id: string } | undefined>(undefined);
  const isBusy = state(false);
  const outcome = state<Outcome | undefined>(undefined);

  const isPinned = computed(
    () => floor.value?.publishers.some((one) => one.key.x === key.value?.own.publicKey.x) === true,
  );
  const mayPublish = computed(() => set.isReady.value && isPinned.value);
  const refresh = async (): Promise<void> => {
    const [own, now] = await Promise.all([ownSigningKey(), fetchOnFloor(), findErased()]);
    const id = await keyId(own.publicKey);
    together(() => {
      key.value = { own, id };
      floor.value = now;
    });
  };
  const signed = async (): Promise<SetFiles> => {
    const { title, note, insisted } = draft.peek();
    const own = key.peek()?.own ?? (await ownSigningKey());
    return signSet(
      messages.peek(),
      words.peek(),
      {
        title: title.trim(),
        version: version.peek(),
        previous: floor.peek()?.list.active.version ?? null,
        by: desk.who.peek(),
        at: new Date().toISOString(),
        note: note.trim(),
        ...(failed.peek().some(isForCurator) && { insisted: insisted.trim() }),
      },
      own,
      sha256,
    );
  };
  /** One thing at a time, and what it came to. */
  const attempt = async (task: () => Promise<Outcome | undefined>): Promise<void> => {
    if (isBusy.peek()) return;
    isBusy.value = true;
    try {
      outcome.value = await task();
    } catch (error) {
      outcome.value = { kind: "failed", error: asFault(error) };
    } finally {
      isBusy.value = false;
    }
  };
  const before = computed(() => floor.value && versionBefore(floor.value));

  return {
    floor,
    key: computed(() => key.value && { ...key.value, isPinned: isPinned.value }),
    set,
    mayPublish,
    before,
    isBusy,
    outcome,
    refresh: () =>
      attempt(async () => {
        await refresh();
        const last = outcome.peek();
        return last?.kind === "failed" ? undefined : last;
      }),
    tryOut: () =>
      attempt(async () => {
        await findErased();
        if (!mayPublish.peek()) return undefined;
        const tried = await tryPublication(await signed());
        if (tried === "logged-out") return { kind: tried };
        return { kind: "tried", version: tried.version, count: messages.peek().length };
      }),
    publish: () =>
      attempt(async () => {
        await findErased();
        if (!mayPublish.peek()) return undefined;
        const [files, name, published] = [await signed(), version.peek(), messages.peek()];
        const kept = await publishSet(files);
        if (kept !== "done") return { kind: kept };
        const texts = new Map(published.map(({ id, text }) => [id, text]));
        await desk.addSnapshot({ version: name, atMs: Date.now(), texts });
        const shown = await activateSet(name, desk.who.peek());
        if (shown !== "done") return { kind: shown };
        draft.value = { ...draft.peek(), title: "", version: "", note: "", insisted: "" };
        await refresh();
        return { kind: "published", version: name, count: published.length };
      }),
    goBack: (to) =>
      attempt(async () => {
        const gone = await activateSet(to, desk.who.peek());
        if (gone !== "done") return { kind: gone };
        await refresh();
        return { kind: "went-back", version: to };
      }),
  };
}

const all = new WeakMap<Desk, Publishing>();

/** The desk's one: what is written stays while another view is open. */
export function publishingOf(desk: Desk): Publishing {
  const publishing = all.get(desk) ?? openPublishing(desk);
  all.set(desk, publishing);
  return publishing;
}
