import { openFloor, type Floor } from "../core/floor/floor.ts";
import type { Picture } from "../core/floor/picture.ts";
import type { Sighting } from "../core/palm/hand-seen.ts";
import type { MessageSet } from "../core/messages/host-message.ts";
import type { Track } from "../core/tracking/track.ts";
import { fetchMessageSet } from "../devices/house/house.ts";
import type { CameraPicture } from "../devices/hands/protocol.ts";
import { startHands, type Hands } from "../devices/hands/client.ts";
import { openProjector, type Projector } from "../devices/projector/projector.ts";
import { openDrawStore } from "../devices/store/draw-store.ts";
import { keepStorage } from "../devices/store/keep-storage.ts";
import type { Installation } from "../schema/installation.ts";
import { detectorSetup } from "./detector-setup.ts";
import { untilItWorks, type Faults } from "./faults.ts";
import { floorRules } from "./rules.ts";
import { openShownSet } from "./shown-set.ts";
import type { StandingOrders } from "./standing-orders.ts";

/** Everything between a camera's track and a projector's pixels. The camera itself is the app's: a webcam or the room. */
export interface OpenInstallation {
  readonly floor: Floor;
  readonly hands: Hands;
  readonly projector: Projector;
  /** Resolves when the detector has started for the first time. */
  readonly ready: Promise<void>;
  /** So many messages a panic would show. */
  readonly safe: () => number;
  /** The set that it opened with. */
  readonly set: MessageSet;
  /** Makes another set ready while this one goes on. @returns what has the floor draw from it. */
  readonly stage: (set: MessageSet) => Promise<() => void>;
  /** Camera frames in which the detector has looked for hands. */
  readonly tracked: () => number;
}

export interface Site {
  readonly installation: Installation;
  /** Gets the projector's pixels. */
  readonly canvas: HTMLCanvasElement;
  readonly faults: Faults;
  /** The set to show; the installation's own where there is none. It is asked for while the detector starts. */
  readonly published?: () => Promise<MessageSet | undefined>;
  /** 32 bits of chance for a new draw of messages. */
  readonly seed: number;
  /** Whether the draw's progress is kept in the browser. */
  readonly keepsProgress: boolean;
  /** What staff have ordered; absent where nobody orders anything. */
  readonly orders?: StandingOrders;
  readonly signal: AbortSignal;
  /** The camera is frozen: see `HandsEvents`. */
  readonly onStarved?: () => void;
  /** The camera's picture is one, or none: see `HandsEvents`. */
  readonly onPicture?: (is: CameraPicture) => void;
  /** After the floor has taken a sighting in, with the hands that it follows then. */
  readonly onSeen?: (sighting: Sighting, tracks: readonly Track[]) => void;
}

/** Opens an installation. What fails is raised as a fault and tried again until it works, so this resolves only on a working floor. */
export async function openInstallation(site: Site): Promise<OpenInstallation> {
  const { installation, canvas, faults, signal, onStarved, onPicture, onSeen } = site;
  const rules = floorRules(installation, matchMedia("(prefers-reduced-motion: reduce)").matches);
  const { projector: lens } = rules.pair;
  const usual = rules.invitationMm.z;
  const { colour, fill } = installation.light;
  const projector = await untilItWorks(
    async () =>
      openProjector(canvas, lens, { colour, fill, area: rules.area, pxPerMm: lens.focalPx / usual }),
    ["webgl-missing"],
    faults,
    signal,
  );
  let floor: Floor | undefined;
  let tracked = 0;
  let isReady: () => void;
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  const hands = startHands(detectorSetup(installation, rules), {
    ready: () => {
      faults.clear("hands-worker-died", "model-missing", "model-corrupt", "wasm-simd-missing");
      isReady();
    },
    seen: ({ sighting }) => {
      tracked++;
      if (floor === undefined) return;
      floor.sawHands(sighting);
      onSeen?.(sighting, floor.tracks());
    },
    starved: () => onStarved?.(),
    ...(onPicture && { picture: onPicture }),
    fault: faults.raise,
  });
  signal.addEventListener("abort", () => {
    hands.stop();
    projector.dispose();
  });

  // The detector starts on its own thread meanwhile.
  const set =
    (await site.published?.()) ??
    (await untilItWorks(
      () => fetchMessageSet(installation.messages.set),
      ["set-missing", "set-corrupt", "set-wrong-hash"],
      faults,
      signal,
    ));
  const store = site.keepsProgress ? openDrawStore() : undefined;
  if (store !== undefined) void keepStorage();
  const { seed, orders } = site;
  const shown = await openShownSet(set, { installation, store, seed, orders, faults, signal });
  const { face, draw, mayShow } = shown;
  const opened = openFloor(rules, { face, draw, mayShow });
  floor = opened;
  const picture = (nowMs: number): Picture => {
    const lit = opened.picture(nowMs);
    hands.lit(lit.marks, nowMs);
    return lit;
  };
  return {
    floor: { ...opened, picture },
    hands,
    projector,
    ready,
    safe: shown.safe,
    set,
    stage: async (next) => {
      const show = await shown.stage(next);
      return () => {
        show();
        opened.drawAnew();
      };
    },
    tracked: () => tracked,
  };
}
