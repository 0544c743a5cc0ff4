import { computed, signal as state, type ReadonlySignal, type Signal } from "@preact/signals";
import type { PaumeError } from "../../core/error.ts";
import type { Language } from "../../core/language.ts";
import type { CalibrationStage } from "../../core/calibration/stage.ts";
import { fetchInstallation, reportFault } from "../../devices/house/house.ts";
import { openFaults, untilItWorks, type Faults } from "../../installation/faults.ts";
import { liveStage } from "../../installation/calibrating/live-stage.ts";
import { openCalibrationStore } from "../../devices/store/calibration-store.ts";
import type { Installation } from "../../schema/installation.ts";
import { openCameraDesk, type CameraDesk } from "./camera/camera-desk.ts";
import { openCheckDesk, type CheckDesk } from "./check/check-desk.ts";
import { openRunDesk, type RunDesk } from "./calibrate/run-desk.ts";
import { openKeptDesk, type Draft, type KeptDesk } from "./kept/kept-desk.ts";
import { openLatencyDesk, type LatencyDesk } from "./latency/latency-desk.ts";
import { openPinDesk, type PinDesk } from "./pin/pin-desk.ts";
import { openLightDesk, type LightDesk } from "./projector/light-desk.ts";
import { press, type Command } from "./shell/commands.ts";
import { listenToKeys } from "./shell/listen-to-keys.ts";
import { tieRemote } from "./shell/remote-ear.ts";
import type { StepId } from "./steps.ts";
import type { Zone } from "./tools/zone.ts";

/** All that the booth knows and can do. The pages show it, and do nothing behind its back. */
export interface Booth {
  readonly language: Signal<Language>;
  readonly step: Signal<StepId>;
  readonly go: (step: StepId) => void;
  /** What the step that is open offers now. */
  readonly commands: Signal<readonly Command[]>;
  /** What the step says now, for whoever cannot see the page. */
  readonly guidance: Signal<string>;
  readonly faults: Faults & { readonly present: Signal<readonly PaumeError[]> };
  readonly installation: Signal<Installation | undefined>;
  /** What the technician would change of where hands are met: the tools for it share one proposal. */
  readonly zone: Signal<Partial<Zone>>;
  readonly camera: CameraDesk;
  readonly light: LightDesk;
  readonly kept: KeptDesk;
  readonly run: RunDesk;
  readonly pin: PinDesk;
  readonly latency: LatencyDesk;
  readonly check: CheckDesk;
  /** What the telephones count: poses that are taken. */
  readonly counted: ReadonlySignal<{ readonly done: number; readonly of: number }>;
  /** Saves the calibration in use anew, with something that was measured since. @returns whether that is done. */
  readonly renew: (measured: Partial<Draft>) => Promise<boolean>;
}

/** Hands are held between here and the table, mm from the lens. */
const NEAREST_HANDS_MM = 600;
const FARTHEST_HANDS_MM = 1000;

export function openBooth(language: Signal<Language>, signal: AbortSignal): Booth {
  const present = state<readonly PaumeError[]>([]);
  const faults = openFaults(
    (all) => {
      present.value = all;
    },
    (error) => void reportFault(error),
  );
  const step = state<StepId>("camera");
  const go = (to: StepId): void => {
    step.value = to;
  };
  const commands = state<readonly Command[]>([]);
  const light = openLightDesk((key, isShift) => void press(commands.value, key, isShift), signal);
  const camera = openCameraDesk(faults, signal);
  const installation = state<Installation | undefined>(undefined);
  const stage = (): CalibrationStage | undefined => {
    const projector = light.state.value;
    if (projector === undefined || camera.track.value === undefined) return undefined;
    const { widthPx, heightPx } = projector;
    return liveStage({
      light,
      frames: () => camera.frames.value,
      projector: { widthPx, heightPx },
      camera: camera.size.value,
    });
  };
  const kept = openKeptDesk(faults, openCalibrationStore(), stage);
  const workingMm = (): readonly [number, number] => [
    NEAREST_HANDS_MM,
    installation.value?.hands.farthestMm ?? FARTHEST_HANDS_MM,
  ];
  const run = openRunDesk({
    stage,
    workingMm,
    kept,
    ended: () => go("verdict"),
  });
  const counted = computed(() =>
    run.isRunning.value ? { done: run.view.value.taken.length, of: run.view.value.of } : { done: 0, of: 0 },
  );
  const guidance = state("");

  void kept.refresh();
  tieRemote({ language, step, guidance, commands, counted }, signal);
  // A digit that slips in mid-run must not cost the poses that are taken.
  const goByKey = (to: StepId): void => {
    if (!run.isRunning.value) go(to);
  };
  listenToKeys(() => commands.value, goByKey, signal);
  untilItWorks(fetchInstallation, ["installation-missing", "installation-invalid"], faults, signal).then(
    (site) => {
      installation.value = site;
      const { widthPx, heightPx } = site.calibration.projector;
      light.native.value = { widthPx, heightPx };
      camera.open({
        ...site.camera,
        widthPx: site.calibration.camera.widthPx,
        heightPx: site.calibration.camera.heightPx,
      });
    },
    // The page is being left.
    () => undefined,
  );
  const renew = async (measured: Partial<Draft>): Promise<boolean> => {
    const now = kept.active.value;
    if (now === undefined) return false;
    const { id: _id, madeAt: _madeAt, madeBy: _madeBy, ...draft } = now;
    return kept.keep({ ...draft, ...measured });
  };

  return {
    language,
    step,
    go,
    commands,
    guidance,
    faults: { ...faults, present },
    installation,
    zone: state<Partial<Zone>>({}),
    camera,
    light,
    kept,
    run,
    pin: openPinDesk(stage, workingMm, kept),
    latency: openLatencyDesk(stage),
    counted,
    check: openCheckDesk(
      stage,
      () => kept.active.value,
      (reference) => renew({ reference }),
    ),
    renew,
  };
}
