import { useEffect } from "preact/hooks";
import { NameField } from "../kept/name-field.tsx";
import type { Command } from "../shell/commands.ts";
import { Failure } from "../shell/failure.tsx";
import { missingOf } from "../shell/missing.ts";
import { Page } from "../shell/page.tsx";
import { useBooth } from "../use-booth.ts";
import { Journal } from "./journal.tsx";
import { checkWords } from "./check-words.ts";

export function CheckStep() {
  const booth = useBooth();
  const { check, reference, report, refresh } = booth.check;
  const { kept, go } = booth;
  useEffect(
    () => () => {
      check.stop();
      reference.stop();
    },
    [check, reference],
  );
  useEffect(() => void refresh(), [refresh]);
  const missing = missingOf(booth);
  const active = kept.active.value;
  const hasReference = active?.reference !== undefined;
  const isNamed = kept.by.value.trim() !== "";
  const isBusy = check.isRunning.value || reference.isRunning.value;
  const words = report.value && checkWords(report.value);
  const look: Command = { key: "Enter", says: "Check", run: () => void check.start(), isPrimary: true };
  const stop: Command = {
    key: "Escape",
    says: "Stop",
    run: () => (check.isRunning.value ? check : reference).stop(),
    remote: "stop",
  };
  const take: Command = {
    key: hasReference ? "t" : "Enter",
    says: hasReference ? "Take the reference anew" : "Take the reference",
    run: () => void reference.start(),
    isPrimary: !hasReference,
    isOff: !isNamed,
  };
  const calibrate: Command = { key: "Enter", says: "Calibrate", run: () => go("calibrate"), isPrimary: true };
  const commands =
    active === undefined
      ? [calibrate]
      : missing !== undefined
        ? [missing.command]
        : isBusy
          ? [stop]
          : hasReference
            ? [look, take]
            : [take];
  return (
    <Page
      title="Morning check"
      guidance={
        active === undefined
          ? "Nothing can be checked before a calibration is in use."
          : isBusy
            ? "Looking. Keep hands and people out of the picture."
            : (missing?.guidance ?? words?.says ?? guidanceOf(hasReference, isNamed))
      }
      commands={commands}
    >
      <Failure error={check.failure.value ?? reference.failure.value} />
      {isBusy && <progress aria-label="Looking" />}
      {words !== undefined && <p class="prose">{words.todo}</p>}
      {active !== undefined && !isBusy && !isNamed && !hasReference && <NameField />}
      {active !== undefined && !isBusy && words === undefined && (
        <div class="prose">
          <p>
            Twenty seconds each morning: dots of light lie on the empty table and are compared with where they
            lay when the calibration was made. It says how many mm off the light is, or what has moved.
            Nothing is changed by itself.
          </p>
        </div>
      )}
      {!isBusy && <Journal />}
    </Page>
  );
}

function guidanceOf(hasReference: boolean, isNamed: boolean): string {
  if (hasReference) return "Clear the table, then check.";
  return isNamed
    ? "Clear the table, then take the reference: how the zone looks now."
    : "Clear the table and put your name to the reference.";
}
