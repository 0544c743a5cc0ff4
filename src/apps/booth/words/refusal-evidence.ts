import type { LeftOut, Refusal } from "../../../core/calibration/complaint.ts";
import { inBoth } from "../../../installation/words.ts";
import { FIGURES } from "./figures.ts";
import { sheetNames } from "./sheet-names.ts";

const { fixed: fr, percent: frPercent } = FIGURES.fr;
const { fixed: en, percent: enPercent } = FIGURES.en;

/** The figures that a refusal rests on; undefined where its words say all. */
export const refusalEvidence = inBoth<(refusal: Refusal) => string | undefined>({
  fr: (refusal) => {
    switch (refusal.code) {
      case "too-few-poses":
        return `${refusal.poses} sur au moins ${refusal.least}`;
      case "parallel-poses":
        return `les feuilles diffèrent de ${fr(refusal.spreadDeg, 1)}°, il en faut au moins ${refusal.leastDeg}°`;
      case "did-not-converge":
        return `arrêté à ${fr(refusal.rmsPx, 2)} px`;
      case "projector-moved":
        return `entre les poses ${refusal.after} et ${refusal.after + 1}, de ${fr(refusal.mm, 1)} mm et ${fr(refusal.deg, 2)}° l’un par rapport à l’autre`;
      case "wrong-sheet": {
        const { sheet, perhaps } = refusal;
        const guess = perhaps === undefined ? "" : ` : c’est peut-être ${sheetNames.fr[perhaps]}`;
        return sheet.by === "tape"
          ? `objectifs à ${fr(sheet.mm, 0)} mm l’un de l’autre d’après la feuille, ${fr(sheet.tapeMm, 0)} mm d’après le ruban${guess}`
          : `ses côtés sont dans le rapport ${fr(sheet.ratio, 3)}, ceux de ${sheetNames.fr[sheet.called]} ${fr(sheet.calledRatio, 3)}${guess}`;
      }
      case "keystone-on":
        return `l’image est étirée de ${frPercent(refusal.stretch, 1)} et penchée de ${frPercent(refusal.slant, 1)}`;
      case "rms-too-high":
        return `${fr(refusal.rmsPx, 2)} px ; par pose ${listed(refusal.byPosePx, fr, " ; ")} px`;
      case "held-out-too-high":
        return `${fr(refusal.mm.median, 1)} mm, 95 sur 100 à moins de ${fr(refusal.mm.p95, 1)} mm ; par pose ${listed(refusal.byPoseMm, fr, " ; ")} mm${refusal.pose === undefined ? "" : ` ; la pose ${refusal.pose} ne s’accorde pas aux autres`}`;
      case "volume-too-uncertain":
        return `${fr(refusal.worstMm, 1)} mm au pire, ${refusal.mostMm} mm au plus`;
      case "not-a-number":
      case "held-out-missing":
        return undefined;
      default:
        return refusal satisfies never;
    }
  },
  en: (refusal) => {
    switch (refusal.code) {
      case "too-few-poses":
        return `${refusal.poses} of at least ${refusal.least}`;
      case "parallel-poses":
        return `the sheets differ by ${en(refusal.spreadDeg, 1)}°, of at least ${refusal.leastDeg}°`;
      case "did-not-converge":
        return `stopped at ${en(refusal.rmsPx, 2)} px`;
      case "projector-moved":
        return `between poses ${refusal.after} and ${refusal.after + 1}, by ${en(refusal.mm, 1)} mm and ${en(refusal.deg, 2)}° against each other`;
      case "wrong-sheet": {
        const { sheet, perhaps } = refusal;
        const guess = perhaps === undefined ? "" : `: perhaps it is ${sheetNames.en[perhaps]}`;
        return sheet.by === "tape"
          ? `lenses ${en(sheet.mm, 0)} mm apart by the sheet, ${en(sheet.tapeMm, 0)} mm by the tape${guess}`
          : `its sides are as ${en(sheet.ratio, 3)} to 1, those of ${sheetNames.en[sheet.called]} as ${en(sheet.calledRatio, 3)}${guess}`;
      }
      case "keystone-on":
        return `the picture is stretched by ${enPercent(refusal.stretch, 1)} and slanted by ${enPercent(refusal.slant, 1)}`;
      case "rms-too-high":
        return `${en(refusal.rmsPx, 2)} px; by pose ${listed(refusal.byPosePx, en, ", ")} px`;
      case "held-out-too-high":
        return `${en(refusal.mm.median, 1)} mm, 95 of 100 within ${en(refusal.mm.p95, 1)} mm; by pose ${listed(refusal.byPoseMm, en, ", ")} mm${refusal.pose === undefined ? "" : `; pose ${refusal.pose} does not fit the others`}`;
      case "volume-too-uncertain":
        return `${en(refusal.worstMm, 1)} mm at worst, of at most ${refusal.mostMm} mm`;
      case "not-a-number":
      case "held-out-missing":
        return undefined;
      default:
        return refusal satisfies never;
    }
  },
});

/** A pose without which the rest was accepted. */
export const leftOutWords = inBoth<(leftOut: LeftOut) => string>({
  fr: ({ pose, px, withoutPx }) =>
    `La pose ${pose} a été laissée de côté : ${fr(px, 1)} px ; sans elle ${fr(withoutPx, 2)} px.`,
  en: ({ pose, px, withoutPx }) =>
    `Pose ${pose} was left out: ${en(px, 1)} px; without it ${en(withoutPx, 2)} px.`,
});

const listed = (
  values: readonly number[],
  fixed: (value: number, digits: number) => string,
  between: string,
): string => values.map((value) => fixed(value, 1)).join(between);
