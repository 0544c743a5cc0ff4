import { UnfitCalibration } from "../../../core/calibration/unfit.ts";
import type { PaumeError } from "../../../core/error.ts";
import { NOT_MEASURED, NotMeasured } from "../../../installation/calibrating/not-measured.ts";
import { useBooth } from "../use-booth.ts";
import { faultWords } from "../words/fault-words.ts";
import { unfitWords } from "../words/unfit-words.ts";
import { Technical } from "./technical.tsx";

/** What went wrong, and what to do about it. */
export function Told({ error }: { readonly error: PaumeError }) {
  const language = useBooth().language.value;
  if (error instanceof NotMeasured) return NOT_MEASURED[language][error.why];
  if (error instanceof UnfitCalibration) return unfitWords[language](error.why);
  return (
    <>
      {faultWords[language][error.code]}
      <Technical detail={`${error.code} · ${error.detail}`} />
    </>
  );
}
