import { useEffect, useState } from "preact/hooks";
import type { LatencyMeasured } from "../../../core/calibration/calibration.ts";
import { latencyAdvice, TOO_LONG_MS } from "../../../core/calibration/latency-advice.ts";
import { NameField } from "../kept/name-field.tsx";
import type { Command } from "../shell/commands.ts";
import { Figures } from "../shell/figures.tsx";
import { Failure } from "../shell/failure.tsx";
import { missingOf } from "../shell/missing.ts";
import { Page } from "../shell/page.tsx";
import { shellWords } from "../shell/shell-words.ts";
import { useBooth, useFigures, useWords } from "../use-booth.ts";
import { stepNames } from "../words/step-names.ts";
import { latencyWords } from "./latency-words.ts";

export function LatencyStep() {
  const booth = useBooth();
  const { latency, kept, go } = booth;
  const words = useWords(latencyWords);
  const shell = useWords(shellWords);
  useEffect(() => latency.stop, [latency]);
  const missing = missingOf(booth);
  const measured = latency.measured.value;
  const isRunning = latency.isRunning.value;
  const [saved, setSaved] = useState<LatencyMeasured | undefined>(undefined);
  const isKept = measured !== undefined && saved === measured;
  const isNamed = kept.by.value.trim() !== "";
  const keep = async (): Promise<void> => {
    if (measured !== undefined && (await booth.renew({ latency: measured }))) setSaved(measured);
  };
  const start: Command = {
    key: "Enter",
    says: words.start,
    run: () => void latency.start(),
    isPrimary: true,
  };
  const stop: Command = { key: "Escape", says: shell.stop, run: latency.stop, isPrimary: true };
  const again: Command = { ...start, key: "r", says: words.again, isPrimary: false };
  const save: Command = {
    key: "Enter",
    says: words.save,
    run: () => void keep(),
    isPrimary: true,
    isOff: kept.active.value === undefined || !isNamed,
  };
  const on: Command = { key: "Enter", says: shell.goOn, run: () => go("check"), isPrimary: true };
  const commands =
    missing !== undefined
      ? [missing.command]
      : isRunning
        ? [stop]
        : measured === undefined
          ? [start]
          : isKept
            ? [on, again]
            : [save, again];
  return (
    <Page
      title={useWords(stepNames).latency}
      guidance={missing?.guidance ?? (isKept ? words.saved : words.guidance[standsAt(isRunning, measured)])}
      commands={commands}
    >
      <Failure error={latency.failure.value} />
      {isRunning && <progress value={latency.done.value} aria-label={words.flashesDone} />}
      {measured !== undefined && !isKept && !isNamed && <NameField />}
      {measured !== undefined && <Measured measured={measured} />}
      {measured !== undefined && kept.active.value === undefined && (
        <p class="warning">{words.noCalibration}</p>
      )}
      {measured === undefined && (
        <div class="prose">
          <p class="warning">{words.warning}</p>
          <p>{words.before}</p>
        </div>
      )}
    </Page>
  );
}

function standsAt(
  isRunning: boolean,
  measured: LatencyMeasured | undefined,
): "running" | "measure" | "late" | "inTime" {
  if (isRunning) return "running";
  if (measured === undefined) return "measure";
  return measured.latencyMs > TOO_LONG_MS ? "late" : "inTime";
}

function Measured({ measured }: { readonly measured: LatencyMeasured }) {
  const { latencyMs, median, p95, standardErrorMs, driftMs, frameMs, flashes } = measured;
  const words = useWords(latencyWords).figures;
  const { fixed } = useFigures();
  return (
    <>
      <Figures
        all={[
          {
            name: words.latency,
            value: fixed(latencyMs, 0),
            unit: "ms",
            bar: words.warnedAbove(TOO_LONG_MS),
            isBad: latencyMs > TOO_LONG_MS,
          },
          { name: words.median, value: fixed(median, 0), unit: "ms" },
          { name: words.p95, value: fixed(p95, 0), unit: "ms" },
          {
            name: words.certain,
            value: `±${fixed(2 * standardErrorMs, 0)}`,
            unit: "ms",
            bar: words.flashes(flashes),
          },
          { name: words.drift, value: fixed(driftMs, 0), unit: "ms" },
          { name: words.camera, value: fixed(1000 / frameMs, 0), unit: words.perSecond },
        ]}
      />
      <Levers measured={measured} />
    </>
  );
}

/** What shortens the way from hand to light, the strongest first. */
function Levers({ measured }: { readonly measured: LatencyMeasured }) {
  const words = useWords(latencyWords);
  const { levers } = latencyAdvice(measured);
  if (levers.length === 0) return null;
  return (
    <div class="prose">
      <h2>{words.whatHelps}</h2>
      <ul>
        {levers.map((lever) => (
          <li key={lever}>{words.levers[lever]}</li>
        ))}
      </ul>
    </div>
  );
}
