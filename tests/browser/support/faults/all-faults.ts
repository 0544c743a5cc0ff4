import { cameraFaults } from "./camera-faults.ts";
import { houseFaults } from "./house-faults.ts";
import { machineFaults } from "./machine-faults.ts";
import { pageFaults } from "./page-faults.ts";
import { setFaults } from "./set-faults.ts";

/** By what they befall. A rig bears them in this order: some leave a state that the next begins with. Those of the tab come last, with `befallTab`. */
export const allFaults = {
  camera: cameraFaults,
  page: pageFaults,
  house: houseFaults,
  set: setFaults,
  machine: machineFaults,
};
