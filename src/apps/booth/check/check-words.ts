import type { Culprit, OpeningReport, Unseen } from "../../../core/calibration/opening-report.ts";

const CULPRITS: Readonly<Record<Culprit, string>> = {
  camera: "The camera",
  "camera-lens": "The camera’s zoom or focus",
  projector: "The projector",
  "projector-lens": "The projector’s zoom or focus",
  table: "The table",
  unclear: "Something",
};

const UNSEEN: Readonly<Record<Unseen, { readonly says: string; readonly todo: string }>> = {
  "too-dark": {
    says: "It is too dark to see the dots.",
    todo: "Check that the projector is on and its lens is open.",
  },
  "zone-covered": { says: "Something lies in the light.", todo: "Clear the table, then check again." },
  restless: {
    says: "Something moved during the check.",
    todo: "Keep out of the picture for twenty seconds.",
  },
  "no-reference": {
    says: "There is nothing to compare with yet.",
    todo: "Clear the table and take the reference: the zone as it is now, while the calibration is fresh.",
  },
};

/** A check's report in words: one line that a person reads at opening time, and what to do. */
export function checkWords(report: OpeningReport): { readonly says: string; readonly todo: string } {
  switch (report.kind) {
    case "good":
      return { says: `Still good: ${report.errorMm.toFixed(1)} mm.`, todo: tableWords(report) };
    case "moved": {
      const { what, mm, deg, percent } = report.movement;
      const by = [
        ...(mm >= 0.5 ? [`${mm.toFixed(0)} mm`] : []),
        ...(deg >= 0.05 ? [`${deg.toFixed(1)}°`] : []),
        ...(percent >= 0.1 ? [`${percent.toFixed(1)} %`] : []),
      ];
      const others = report.others.map((one) => CULPRITS[one].toLowerCase()).join(" or ");
      return {
        says: `${CULPRITS[what]} has changed${by.length === 0 ? "" : ` by ${by.join(", ")}`}.`,
        todo:
          `Light now lands up to ${report.errorMm.toFixed(1)} mm off. Put it back, or calibrate anew: nothing is changed by itself.` +
          (others === "" ? "" : ` It could also be ${others}.`),
      };
    }
    case "unseen":
      return UNSEEN[report.why];
    default:
      return report satisfies never;
  }
}

const tableWords = ({ table }: Extract<OpeningReport, { kind: "good" }>): string =>
  table === undefined
    ? "Nothing has moved."
    : `The table has moved by ${table.mm.toFixed(0)} mm: light in hands is as good, but resting places lie on it.`;
