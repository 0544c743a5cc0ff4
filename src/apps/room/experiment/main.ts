import { fetchInstallation } from "../../../devices/house/house.ts";
import { byId } from "../../../installation/by-id.ts";
import {
  measureCalibration,
  type CalibrationOptions,
  type CalibrationReport,
} from "./calibrate/measure-calibration.ts";
import { measureReading, type ReadingOptions, type ReadingReport } from "./calibrate/measure-reading.ts";
import { renderClip, type Clip } from "./clip.ts";
import { detectorCost, type DetectorCost, type DetectorCostOptions } from "./detector-cost.ts";
import { measureLight, type LightOptions, type LightReport } from "./light-means/measure-light.ts";
import { palmLock, type PalmLockOptions, type PalmLockReport } from "./palm-lock/palm-lock.ts";
import { measurePipelines, type PipelineCosts, type PipelineOptions } from "./pipelines.ts";
import { measureRedraw, type RedrawOptions, type RedrawReport } from "./redraw.ts";
import type { Report } from "./report.ts";
import { runScenario } from "./run-scenario.ts";
import type { ExperimentOptions } from "./stage.ts";
import { startCost, type StartCost } from "./start-cost.ts";
import { sightOutlines, type OutlineSight } from "./typeset/outline-sight.ts";
import { measureTypeset, type TypesetOptions, type TypesetReport } from "./typeset/measure-typeset.ts";

/** What the room lets a bench do, from outside the page: `await experiment(…)`. */
declare global {
  var experiment: (options: ExperimentOptions) => Promise<Report>;
  var measurePalmLock: (options: PalmLockOptions) => Promise<PalmLockReport>;
  var measureLightMeans: (options: LightOptions) => Promise<LightReport>;
  var measureDetector: (options: DetectorCostOptions) => Promise<DetectorCost[]>;
  var recordClip: (scenario: string, frames: number) => Promise<Clip>;
  var measureStart: (jpegBase64: string) => Promise<StartCost>;
  var measurePipelines: (options: PipelineOptions) => Promise<PipelineCosts>;
  var measureRedraw: (options: RedrawOptions) => Promise<RedrawReport>;
  var measureCalibration: (options: CalibrationOptions) => Promise<CalibrationReport>;
  var measureReading: (options: ReadingOptions) => Promise<ReadingReport>;
  var sightOutlines: (scenarios: readonly string[]) => Promise<OutlineSight[]>;
  var measureTypeset: (options: TypesetOptions) => Promise<TypesetReport>;
}

const observer = (): HTMLCanvasElement => byId("observer", HTMLCanvasElement);

globalThis.experiment = runScenario;
globalThis.measurePalmLock = palmLock;
globalThis.measureLightMeans = (options) => measureLight(observer(), options);
globalThis.measureDetector = (options) => detectorCost(observer(), options);
globalThis.recordClip = (json, frames) => renderClip(observer(), json, frames);
globalThis.measureCalibration = (options) => measureCalibration(observer(), options);
globalThis.measureReading = (options) => measureReading(observer(), options);
globalThis.measurePipelines = measurePipelines;
globalThis.measureRedraw = measureRedraw;
globalThis.measureTypeset = measureTypeset;
globalThis.sightOutlines = (scenarios) => sightOutlines(observer(), scenarios);
globalThis.measureStart = async (jpegBase64) => startCost(await fetchInstallation(), jpegBase64);
