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
import { useBooth, useFigures, useWords } from "../use-booth.ts";
import { sheetNames } from "../words/sheet-names.ts";
import { stepNames } from "../words/step-names.ts";
import { calibrateWords } from "./calibrate-words.ts";
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
  const [words, names] = [useWords(calibrateWords), useWords(sheetNames)];
  useLight(EVEN_LIGHT);
  const { fixed } = useFigures();
  const mm = (side: number): string => fixed(side, Number.isInteger(side) ? 0 : 1);
  const missing = missingOf(booth);
  const start: Command = { key: "Enter", says: words.start, run: () => void run.start(), isPrimary: true };
  const without: Command = {
    key: "p",
    says: words.without,
    run: () => {
      pin.stage.value = "measures";
    },
  };
  return (
    <Page
      title={useWords(stepNames).calibrate}
      guidance={missing?.guidance ?? words.tape}
      commands={[missing?.command ?? start, without]}
    >
      <Failure error={run.failure.value} />
      <div class="columns">
        <div>
          <Choice
            legend={words.sheet}
            options={SHEET_NAMES.map((name) => ({
              id: name,
              says: `${names[name]}, ${mm(SHEETS[name].widthMm)} × ${mm(SHEETS[name].heightMm)} mm`,
              value: name,
            }))}
            chosen={run.sheet.value}
            choose={(name) => {
              run.sheet.value = name;
            }}
          />
          <h2>{words.apart}</h2>
          <div class="fields">
            <NumberField
              label={words.lensToLens}
              unit={words.ifYouCan}
              min={20}
              max={1500}
              value={run.tapeMm.value}
              change={(tapeMm) => {
                run.tapeMm.value = tapeMm;
              }}
            />
          </div>
        </div>
        <div class="prose">
          <h2>{words.what}</h2>
          <ul>
            {words.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </div>
    </Page>
  );
}

const SHEET_NAMES = Object.keys(SHEETS).filter((name): name is SheetName => name in SHEETS);
