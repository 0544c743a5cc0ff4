import { signal as state, type ReadonlySignal } from "@preact/signals";
import type { Sighting } from "../../../core/palm/hand-seen.ts";
import { startHands } from "../../../devices/hands/client.ts";
import type { Faults } from "../../../installation/faults.ts";
import type { Installation } from "../../../schema/installation.ts";

/** The kiosk's own detector on the booth's camera. What it sees stays on this page, and in memory. */
export interface HandWatch {
  readonly isReady: ReadonlySignal<boolean>;
  readonly sighting: ReadonlySignal<Sighting | undefined>;
  readonly stop: () => void;
}

export function watchHands(installation: Installation, track: MediaStreamTrack, faults: Faults): HandWatch {
  const isReady = state(false);
  const sighting = state<Sighting | undefined>(undefined);
  const life = new AbortController();
  const { hands: rules } = installation;
  const hands = startHands(
    { model: rules.model, liftsDarkness: rules.liftsDarkness, search: rules },
    {
      ready: () => {
        faults.clear("hands-worker-died", "model-missing", "model-corrupt", "wasm-simd-missing");
        isReady.value = true;
      },
      seen: (seen) => {
        sighting.value = seen.sighting;
      },
      starved: () => {
        sighting.value = undefined;
      },
      fault: faults.raise,
    },
  );
  hands.watch(track, life.signal);
  return {
    isReady,
    sighting,
    stop: () => {
      life.abort();
      hands.stop();
    },
  };
}
