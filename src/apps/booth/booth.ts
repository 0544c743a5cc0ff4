import { signal as state, type Signal } from "@preact/signals";
import type { PaumeError } from "../../core/error.ts";
import { fetchInstallation, reportFault } from "../../devices/house/house.ts";
import { openFaults, untilItWorks, type Faults } from "../../installation/faults.ts";
import type { Installation } from "../../schema/installation.ts";
import { openCameraDesk, type CameraDesk } from "./camera/camera-desk.ts";
import { openLightDesk, type LightDesk } from "./projector/light-desk.ts";
import { press, type Command } from "./shell/commands.ts";
import { listenToKeys } from "./shell/listen-to-keys.ts";
import type { StepId } from "./steps.ts";

/** All that the booth knows and can do. The pages show it, and do nothing behind its back. */
export interface Booth {
  readonly step: Signal<StepId>;
  readonly go: (step: StepId) => void;
  /** What the step that is open offers now. */
  readonly commands: Signal<readonly Command[]>;
  /** What the step says now, for whoever cannot see the page. */
  readonly guidance: Signal<string>;
  readonly faults: Faults & { readonly present: Signal<readonly PaumeError[]> };
  readonly installation: Signal<Installation | undefined>;
  readonly camera: CameraDesk;
  readonly light: LightDesk;
}

export function openBooth(signal: AbortSignal): Booth {
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
  const light = openLightDesk((key) => void press(commands.value, key), signal);
  const camera = openCameraDesk(faults, signal);
  const installation = state<Installation | undefined>(undefined);

  listenToKeys(() => commands.value, go, signal);
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
  return {
    step,
    go,
    commands,
    guidance: state(""),
    faults: { ...faults, present },
    installation,
    camera,
    light,
  };
}
