import { type Detector, detectors } from "../../../core/findings/finding.ts";
import { usualRules } from "../../../core/findings/rules.ts";
import type { Desk } from "../desk.ts";
import { detectorWords } from "../finding-words/detector-words.ts";
import { wordsOf } from "../words.ts";
import { settingsWords } from "./settings-words.ts";

const grades = ["all", "usual", "sure", "none"] as const;
type Grade = (typeof grades)[number];

/** The strength from which a finding is told; none is stronger than 1. */
const thresholdOf = (grade: Grade, detector: Detector): number =>
  ({ all: 0, usual: usualRules.thresholds[detector], sure: 0.85, none: 1.1 })[grade];

const gradeOf = (threshold: number, detector: Detector): Grade =>
  grades.find((grade) => threshold <= thresholdOf(grade, detector)) ?? "none";

const isGrade = (value: string): value is Grade => grades.some((grade) => grade === value);

/** How sure each detector has to be before it speaks. */
export function ThresholdSettings({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(settingsWords, desk);
  const names = wordsOf(detectorWords, desk);
  const { findings } = desk.settings.value;
  return (
    <section aria-labelledby="thresholds-title">
      <h3 id="thresholds-title">{words.sureness}</h3>
      <p class="quiet">{words.surenessSays}</p>
      <ul class="thresholds">
        {detectors.map((detector) => (
          <li key={detector}>
            <label>
              <span>{names[detector]}</span>
              <select
                value={gradeOf(findings.thresholds[detector], detector)}
                onChange={({ currentTarget: { value } }) => {
                  if (!isGrade(value)) return;
                  const thresholds = { ...findings.thresholds, [detector]: thresholdOf(value, detector) };
                  desk.change({ findings: { ...findings, thresholds } });
                }}
              >
                {grades.map((grade) => (
                  <option key={grade} value={grade}>
                    {words.told[grade]}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
