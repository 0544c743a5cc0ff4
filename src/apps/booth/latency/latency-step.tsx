import { useEffect, useState } from "preact/hooks";
import type { LatencyMeasured } from "../../../core/calibration/calibration.ts";
import { latencyAdvice, TOO_LONG_MS } from "../../../core/calibration/latency-advice.ts";
import { LATENCY_WORDS } from "../../../installation/calibrating/latency-words.ts";
import { NameField } from "../kept/name-field.tsx";
import type { Command } from "../shell/commands.ts";
import { Figures } from "../shell/figures.tsx";
import { Failure } from "../shell/failure.tsx";
import { missingOf } from "../shell/missing.ts";
import { Page } from "../shell/page.tsx";
import { useBooth } from "../use-booth.ts";

export function LatencyStep() {
  const booth = useBooth();
  const { latency, kept, go } = booth;
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
    says: "Start flashing",
    run: () => void latency.start(),
    isPrimary: true,
  };
  const stop: Command = { key: "Escape", says: "Stop", run: latency.stop, isPrimary: true };
  const again: Command = { ...start, key: "r", says: "Measure again", isPrimary: false };
  const save: Command = {
    key: "Enter",
    says: "Save with the calibration in use",
    run: () => void keep(),
    isPrimary: true,
    isOff: kept.active.value === undefined || !isNamed,
  };
  const on: Command = { key: "Enter", says: "Go on", run: () => go("check"), isPrimary: true };
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
      title="Latency"
      guidance={
        missing?.guidance ??
        (isKept ? "Saved with the calibration, and in use." : guidanceOf(isRunning, measured))
      }
      commands={commands}
    >
      <Failure error={latency.failure.value} />
      {isRunning && <progress value={latency.done.value} aria-label="Flashes done" />}
      {measured !== undefined && !isKept && !isNamed && <NameField />}
      {measured !== undefined && <Measured measured={measured} />}
      {measured !== undefined && kept.active.value === undefined && (
        <p class="warning">It is kept with a calibration, and none is in use yet: calibrate first.</p>
      )}
      {measured === undefined && (
        <div class="prose">
          <p class="warning">
            Light will flash in the middle of the zone, about once a second for 40 seconds. Whoever is
            sensitive to flashing light should look away or leave.
          </p>
          <p>Clear the table, lock the camera in step 1, and keep hands and people out of the picture.</p>
        </div>
      )}
    </Page>
  );
}

function guidanceOf(isRunning: boolean, measured: LatencyMeasured | undefined): string {
  if (isRunning) return "Measuring. Keep out of the picture.";
  if (measured === undefined) return "Measure how late the light is.";
  return measured.latencyMs > TOO_LONG_MS
    ? "The light is late: moving hands leave their words behind."
    : "The light comes in time.";
}

const ms = (value: number): string => value.toFixed(0);

function Measured({ measured }: { readonly measured: LatencyMeasured }) {
  const { latencyMs, median, p95, standardErrorMs, driftMs, frameMs, flashes } = measured;
  return (
    <>
      <Figures
        all={[
          {
            name: "From drawing to seeing",
            value: ms(latencyMs),
            unit: "ms",
            bar: `warned above ${TOO_LONG_MS} ms`,
            isBad: latencyMs > TOO_LONG_MS,
          },
          { name: "Median of flashes", value: ms(median), unit: "ms" },
          { name: "95 of 100 within", value: ms(p95), unit: "ms" },
          {
            name: "Certain to",
            value: `±${(2 * standardErrorMs).toFixed(0)}`,
            unit: "ms",
            bar: `${flashes} flashes`,
          },
          { name: "Drift meanwhile", value: ms(driftMs), unit: "ms" },
          { name: "Camera", value: (1000 / frameMs).toFixed(0), unit: "frames a second" },
        ]}
      />
      <Levers measured={measured} />
    </>
  );
}

/** What shortens the way from hand to light, the strongest first. */
function Levers({ measured }: { readonly measured: LatencyMeasured }) {
  const { levers } = latencyAdvice(measured);
  if (levers.length === 0) return null;
  return (
    <div class="prose">
      <h2>What helps, the strongest first</h2>
      <ul>
        {levers.map((lever) => (
          <li key={lever}>{LATENCY_WORDS[lever]}</li>
        ))}
      </ul>
    </div>
  );
}
