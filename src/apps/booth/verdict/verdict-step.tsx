import { Page } from "../shell/page.tsx";
import type { Command } from "../shell/commands.ts";
import { useBooth } from "../use-booth.ts";
import { NameField } from "../kept/name-field.tsx";
import { Baseline } from "./baseline.tsx";
import { HeatMap } from "./heat-map.tsx";
import { VerdictFigures } from "./verdict-figures.tsx";
import { Refusals } from "./refusals.tsx";
import type { RunOutcome } from "../../../core/calibration/run.ts";
import type { Verdict } from "../../../core/calibration/calibration.ts";

/** How good the calibration is that was just made; or, before one was, the one in use. */
export function VerdictStep() {
  const { run, kept, go } = useBooth();
  const outcome = run.outcome.value;
  const again: Command = { key: "c", says: "Calibrate again", run: () => go("calibrate") };
  if (outcome === undefined) {
    return (
      <Page
        title="Verdict"
        guidance="Nothing has been calibrated yet in this sitting."
        commands={[{ ...again, key: "Enter", says: "Calibrate", isPrimary: true }]}
      >
        {kept.active.value?.verdict !== undefined && (
          <>
            <h2>The calibration in use, made by {kept.active.value.madeBy}</h2>
            <Judged verdict={kept.active.value.verdict} />
            <Baseline pair={kept.active.value.pair} />
          </>
        )}
      </Page>
    );
  }
  if (outcome.kind === "refused") {
    return (
      <Page
        title="Verdict"
        guidance="Refused. The calibration in use is untouched."
        commands={[{ ...again, key: "Enter", isPrimary: true }]}
      >
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
  const { verdict, pair } = outcome;
  const isNamed = kept.by.value.trim() !== "";
  const save: Command = {
    key: "Enter",
    says: "Save and use it",
    run: () => void run.save(),
    isPrimary: true,
    isOff: !isNamed,
  };
  const on: Command = { key: "Enter", says: "Go on", run: () => go("latency"), isPrimary: true };
  const median = verdict.heldOutMm?.median.toFixed(1);
  return (
    <Page
      title="Verdict"
      guidance={
        run.isSaved.value
          ? "Saved, and in use. Kiosks take it when nobody is reading."
          : isNamed
            ? `Accepted${median === undefined ? "" : `: light lands within ${median} mm`}.`
            : "Accepted. Put your name to it, then save it."
      }
      commands={run.isSaved.value ? [on, again] : [save, again]}
    >
      {!run.isSaved.value && <NameField />}
      <Judged verdict={verdict} />
      {outcome.leftOut !== undefined && <p class="warning">Left out: {outcome.leftOut}.</p>}
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
