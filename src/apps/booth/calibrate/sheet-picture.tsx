import type { ComponentChildren } from "preact";
import type { Complaint } from "../../../core/calibration/complaint.ts";
import type { PoseWish } from "../../../core/calibration/run.ts";
import { useWords } from "../use-booth.ts";
import { complaintWords } from "../words/complaints.ts";
import { runningWords } from "./running-words.ts";

/** Of the drawing, in its own units. */
const SHEET_HALF = 34;
const NEAREST_MM = 600;
const UNITS_PER_MM = 0.13;

/** The sheet under the lens, seen from the technician's left, and what is wrong with it now. */
export function SheetPicture({
  wish,
  complaint,
}: {
  readonly wish: PoseWish | undefined;
  readonly complaint: Complaint | undefined;
}) {
  const [words, complaints] = [useWords(runningWords), useWords(complaintWords)];
  const y = 70 + ((wish?.distanceMm ?? 900) - NEAREST_MM) * UNITS_PER_MM;
  return (
    <div
      class="sheet-picture"
      role="img"
      aria-label={complaint === undefined ? words.drawing : complaints[complaint].says}
    >
      <View y={y} deg={wish?.tiltDeg ?? 0} complaint={complaint} from={words.fromLeft} />
      <View y={y} deg={-(wish?.turnDeg ?? 0)} complaint={complaint} from={words.fromHere} />
    </div>
  );
}

function View({
  y,
  deg,
  complaint,
  from,
}: {
  readonly y: number;
  readonly deg: number;
  readonly complaint: Complaint | undefined;
  readonly from: string;
}) {
  const isOutside = complaint === "out-of-light" || complaint === "sheet-cut-off";
  return (
    <svg viewBox="0 0 160 190">
      <path class="cone" d="M72 22 L18 172 M88 22 L142 172" />
      <path class="lens" d="M66 8 h28 v10 l-6 6 h-16 l-6 -6 z" />
      <g transform={`translate(${isOutside ? 130 : 80} ${y})`}>
        <g transform={`rotate(${deg})`}>
          <path
            class={complaint === "sheet-not-found" ? "sheet missing" : "sheet"}
            d={`M${-SHEET_HALF} 0 H${SHEET_HALF}`}
          />
          {complaint === "two-sheets" && <path class="sheet missing" d="M-20 16 H44" />}
        </g>
        {complaint !== undefined && <Mark of={complaint} deg={deg} />}
      </g>
      <text x="80" y="188">
        {from}
      </text>
    </svg>
  );
}

/** A sheet that is to be tilted otherwise is marked where that is seen, and the way it is to go. */
function Mark({ of, deg }: { readonly of: Complaint; readonly deg: number }) {
  if (of !== "too-flat" && of !== "too-steep") return MARKS[of];
  if (deg === 0) return null;
  return <g transform={deg < 0 ? "scale(1 -1)" : ""}>{MARKS[of]}</g>;
}

const arrow = (d: string, head: string) => (
  <g class="mark">
    <path d={d} />
    <path class="head" d={head} />
  </g>
);

/** Around the sheet's middle. */
const MARKS: Readonly<Record<Complaint, ComponentChildren>> = {
  "sheet-not-found": arrow("M-64 0 H-44", "M-38 0 l-10 -5 v10 z"),
  "sheet-cut-off": arrow("M-2 -14 H-32", "M-38 -14 l10 -5 v10 z"),
  "two-sheets": (
    <g class="mark">
      <path d="M4 10 l20 14 M24 10 l-20 14" />
    </g>
  ),
  "too-dark": (
    <g class="mark">
      <path d="M0 -36 v14 M-16 -32 l6 12 M16 -32 l-6 12" />
    </g>
  ),
  glare: (
    <g class="mark">
      <path d="M0 -24 v16 M-8 -16 h16 M-6 -22 l12 12 M6 -22 l-12 12" />
    </g>
  ),
  "too-near": arrow("M0 6 V26", "M0 34 l-5 -10 h10 z"),
  "too-far": arrow("M0 -6 V-26", "M0 -34 l-5 10 h10 z"),
  "too-flat": arrow("M34 -12 A36 36 0 0 1 34 12", "M28 22 l1 -11 l9 5 z"),
  "too-steep": arrow("M34 12 A36 36 0 0 0 34 -12", "M28 -22 l1 11 l9 -5 z"),
  "like-before": arrow("M-10 -16 H20", "M28 -16 l-10 -5 v10 z"),
  moved: (
    <g class="mark">
      <path d="M-46 -8 v16 M-52 -5 v10 M46 -8 v16 M52 -5 v10" />
    </g>
  ),
  "out-of-light": arrow("M-2 -14 H-32", "M-38 -14 l10 -5 v10 z"),
  "dots-unreadable": (
    <g class="mark">
      <path d="M-44 -40 l18 24 M-30 -46 l12 16" />
    </g>
  ),
};
