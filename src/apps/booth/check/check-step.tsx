import { useEffect } from "preact/hooks";
import { NameField } from "../kept/name-field.tsx";
import type { Command } from "../shell/commands.ts";
import { Failure } from "../shell/failure.tsx";
import { missingOf } from "../shell/missing.ts";
import { Page } from "../shell/page.tsx";
import { shellWords } from "../shell/shell-words.ts";
import { useBooth, useWords } from "../use-booth.ts";
import { stepNames } from "../words/step-names.ts";
import { checkWords } from "./check-words.ts";
import { Journal } from "./journal.tsx";
import { tellReport } from "./tell-check.ts";

export function CheckStep() {
  const booth = useBooth();
  const { check, reference, report, refresh } = booth.check;
  const { kept, go } = booth;
  const words = useWords(checkWords);
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
  const told = report.value && tellReport(report.value, booth.language.value);
  const look: Command = { key: "Enter", says: words.look, run: () => void check.start(), isPrimary: true };
  const stop: Command = {
    key: "Escape",
    says: useWords(shellWords).stop,
    run: () => (check.isRunning.value ? check : reference).stop(),
    remote: "stop",
  };
  const take: Command = {
    key: hasReference ? "t" : "Enter",
    says: hasReference ? words.takeAnew : words.take,
    run: () => void reference.start(),
    isPrimary: !hasReference,
    isOff: !isNamed,
  };
  const calibrate: Command = {
    key: "Enter",
    says: words.calibrate,
    run: () => go("calibrate"),
    isPrimary: true,
  };
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
      title={useWords(stepNames).check}
      guidance={
        active === undefined
          ? words.guidance.nothing
          : isBusy
            ? words.guidance.busy
            : (missing?.guidance ??
              told?.says ??
              words.guidance[hasReference ? "clear" : isNamed ? "reference" : "name"])
      }
      commands={commands}
    >
      <Failure error={check.failure.value ?? reference.failure.value} />
      {isBusy && <progress aria-label={words.looking} />}
      {told !== undefined && <p class="prose">{told.todo}</p>}
      {active !== undefined && !isBusy && !isNamed && !hasReference && <NameField />}
      {active !== undefined && !isBusy && told === undefined && <p class="prose">{words.what}</p>}
      {!isBusy && <Journal />}
    </Page>
  );
}
