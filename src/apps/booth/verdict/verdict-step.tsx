import { Page } from "../shell/page.tsx";
import type { Command } from "../shell/commands.ts";
import { shellWords } from "../shell/shell-words.ts";
import { useBooth, useWords } from "../use-booth.ts";
import { leftOutWords } from "../words/refusal-evidence.ts";
import { stepNames } from "../words/step-names.ts";
import { NameField } from "../kept/name-field.tsx";
import { Baseline } from "./baseline.tsx";
import { HeatMap } from "./heat-map.tsx";
import { VerdictFigures } from "./verdict-figures.tsx";
import { Refusals } from "./refusals.tsx";
import { verdictWords } from "./verdict-words.ts";
import type { RunOutcome } from "../../../core/calibration/run.ts";
import type { Verdict } from "../../../core/calibration/calibration.ts";

/** How good the calibration is that was just made; or, before one was, the one in use. */
export function VerdictStep() {
  const { run, kept, go } = useBooth();
  const words = useWords(verdictWords);
  const title = useWords(stepNames).verdict;
  const outcome = run.outcome.value;
  const again: Command = { key: "c", says: words.again, run: () => go("calibrate") };
  if (outcome === undefined) {
    return (
      <Page
        title={title}
        guidance={words.nothing}
        commands={[{ ...again, key: "Enter", says: words.calibrate, isPrimary: true }]}
      >
        {kept.active.value?.verdict !== undefined && (
          <>
            <h2>{words.inUse(kept.active.value.madeBy)}</h2>
            <Judged verdict={kept.active.value.verdict} />
            <Baseline pair={kept.active.value.pair} />
          </>
        )}
      </Page>
    );
  }
  if (outcome.kind === "refused") {
    return (
      <Page title={title} guidance={words.refused} commands={[{ ...again, key: "Enter", isPrimary: true }]}>
        <Refusals refusals={outcome.refusals} rmsPx={outcome.rmsPx} heldOutMm={outcome.heldOutMm} />
      </Page>
    );
  }
  return <Accepted outcome={outcome} again={again} />;
}

function Accepted({
  outcome,
  again,
}: {
  readonly outcome: Extract<RunOutcome, { kind: "accepted" }>;
  readonly again: Command;
}) {
  const { run, kept, go } = useBooth();
  const words = useWords(verdictWords);
  const [title, { goOn }, leftOut] = [
    useWords(stepNames).verdict,
    useWords(shellWords),
    useWords(leftOutWords),
  ];
  const { verdict, pair } = outcome;
  const isNamed = kept.by.value.trim() !== "";
  const save: Command = {
    key: "Enter",
    says: words.save,
    run: () => void run.save(),
    isPrimary: true,
    isOff: !isNamed,
  };
  const on: Command = { key: "Enter", says: goOn, run: () => go("latency"), isPrimary: true };
  return (
    <Page
      title={title}
      guidance={
        run.isSaved.value
          ? words.saved
          : isNamed
            ? words.accepted(verdict.heldOutMm?.median)
            : words.acceptedUnnamed
      }
      commands={run.isSaved.value ? [on, again] : [save, again]}
    >
      {!run.isSaved.value && <NameField />}
      <Judged verdict={verdict} />
      {outcome.leftOut !== undefined && <p class="warning">{leftOut(outcome.leftOut)}</p>}
      <Baseline pair={pair} />
    </Page>
  );
}

function Judged({ verdict }: { readonly verdict: Verdict }) {
  const { heldOutMm, heldOutPx, rmsPx, volume } = verdict;
  return (
    <>
      <VerdictFigures rmsPx={rmsPx} heldOutMm={heldOutMm} heldOutPx={heldOutPx} />
      <HeatMap volume={volume} />
    </>
  );
}
