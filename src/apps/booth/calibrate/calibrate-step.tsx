import { useEffect } from "preact/hooks";
import { SHEETS, type SheetName } from "../../../core/calibration/sheet.ts";
import { EVEN_LIGHT } from "../projector/even-light.ts";
import { useLight } from "../projector/use-light.ts";
import { PinStep } from "../pin/pin-step.tsx";
import { Choice } from "../shell/choice.tsx";
import type { Command } from "../shell/commands.ts";
import { Failure } from "../shell/failure.tsx";
import { missingOf } from "../shell/missing.ts";
import { NumberField } from "../shell/number-field.tsx";
import { Page } from "../shell/page.tsx";
import { useBooth } from "../use-booth.ts";
import { Running } from "./running.tsx";

export function CalibrateStep() {
  const { run, pin } = useBooth();
  useEffect(() => run.stop, [run]);
  if (pin.stage.value !== "closed") return <PinStep />;
  return run.isRunning.value ? <Running /> : <Preparing />;
}

function Preparing() {
  const booth = useBooth();
  const { run, pin } = booth;
  useLight(EVEN_LIGHT);
  const missing = missingOf(booth);
  const start: Command = { key: "Enter", says: "Start", run: () => void run.start(), isPrimary: true };
  const without: Command = {
    key: "p",
    says: "I have no board: pin corners",
    run: () => {
      pin.stage.value = "measures";
    },
  };
  return (
    <Page
      title="Calibrate"
      guidance={missing?.guidance ?? "Tape a plain sheet of paper flat onto dark cardboard."}
      commands={[missing?.command ?? start, without]}
    >
      <Failure error={run.failure.value} />
      <div class="columns">
        <div>
          <Choice
            legend="The sheet"
            options={SHEET_NAMES.map((name) => ({
              id: name,
              says: `${name}, ${SHEETS[name].widthMm} × ${SHEETS[name].heightMm} mm`,
              value: name,
            }))}
            chosen={run.sheet.value}
            choose={(name) => {
              run.sheet.value = name;
            }}
          />
          <h2>
            From the middle of one lens to the other, by a tape measure. It is how a wrong sheet is found out.
          </h2>
          <div class="fields">
            <NumberField
              label="Lens to lens"
              unit="mm, if you can"
              min={20}
              max={1500}
              value={run.tapeMm.value}
              change={(mm) => {
                run.tapeMm.value = mm;
              }}
            />
          </div>
        </div>
        <div class="prose">
          <h2>What will happen</h2>
          <ul>
            <li>An outline in the camera’s picture shows how to hold the sheet. Fill it, and hold still.</li>
            <li>Dots of light change for a few seconds; then the pose is taken by itself.</li>
            <li>Ten poses: eight to work it out, two to judge it. It takes about five minutes.</li>
            <li>Alone? Open this house’s page /booth/remote/ on a telephone.</li>
          </ul>
        </div>
      </div>
    </Page>
  );
}

const SHEET_NAMES = Object.keys(SHEETS).filter((name): name is SheetName => name in SHEETS);
