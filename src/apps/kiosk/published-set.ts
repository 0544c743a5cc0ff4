import type { MessageSet } from "../../core/messages/host-message.ts";
import { fetchInstallation } from "../../devices/house/house.ts";
import { acknowledgeSet, fetchActiveSet, fetchSetFiles } from "../../devices/house/sets.ts";
import { openSetStore } from "../../devices/store/set-store.ts";
import type { Faults } from "../../installation/faults.ts";
import type { OpenInstallation } from "../../installation/open.ts";
import { awaitSetChange } from "../../installation/set-change.ts";
import { onceLived } from "../../installation/once-lived.ts";
import { openSetChoice, type SetChoice } from "../../installation/set-choice.ts";
import type { Installation } from "../../schema/installation.ts";

/** The published set that a kiosk shows, from its opening on. */
export interface PublishedSets {
  /** What to open with: undefined for the installation's own set. */
  readonly first: () => Promise<MessageSet | undefined>;
  /**
   * Changes over, from then on, whenever the house puts another set on the floor, and tells the house what is shown.
   * @param pictures how many were drawn so far.
   */
  readonly follow: (opened: OpenInstallation, pictures: () => number) => Followed;
}

interface Followed {
  /** To be called when there may be another set. */
  readonly lookSoon: () => void;
  /** Tells the house what is shown: a house that was started anew has forgotten it. */
  readonly acknowledge: () => void;
}

interface Following {
  readonly installation: Installation;
  /** The installation's own set, as it is now. */
  readonly bundled: () => Promise<MessageSet>;
  readonly faults: Faults;
  readonly signal: AbortSignal;
}

export function openPublishedSets(following: Following): PublishedSets {
  const { installation, bundled, faults, signal } = following;
  const store = openSetStore();
  const fresh = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const made = fresh.toString(16).padStart(8, "0");
  const named = store.kiosk(made).catch(() => made);
  const { choose, lived } = openSetChoice({
    askHouse: fetchActiveSet,
    fetchFiles: fetchSetFiles,
    store,
    publishers: async () => (await fetchInstallation().catch(() => installation)).messages.publishers,
    faults,
  });
  let published: SetChoice["published"];

  const follow = ({ set, stage, floor }: OpenInstallation, pictures: () => number): Followed => {
    let shown = { set, published };
    let trial = new AbortController();
    const tryOut = (): void => {
      trial.abort();
      trial = new AbortController();
      onceLived(pictures, () => void lived(shown.published), AbortSignal.any([signal, trial.signal]));
    };
    const acknowledge = (): void => {
      const version = shown.published?.publication.version ?? null;
      const { sha256, messages } = shown.set;
      void named.then((kiosk) => acknowledgeSet({ kiosk, version, sha256, count: messages.length }));
    };
    const lookSoon = awaitSetChange({
      inUse: published,
      choose,
      bundled,
      stage,
      changed: (next: MessageSet, of: SetChoice["published"]) => {
        shown = { set: next, published: of };
        acknowledge();
        tryOut();
      },
      isFree: () => floor.visitors().length === 0,
      faults,
      signal,
    });
    tryOut();
    return { lookSoon, acknowledge };
  };
  return {
    follow,
    async first() {
      ({ published } = await choose());
      return published?.set;
    },
  };
}
