import { culprits, unseen, type OpeningReport } from "../../../core/calibration/opening-report.ts";
import type { Language } from "../../../core/language.ts";
import type { HealthNote } from "../../../schema/health-note.ts";
import { FIGURES } from "../words/figures.ts";
import { checkWords } from "./check-words.ts";

/** A check's report in words: one line that a person reads at opening time, and what to do. */
export function tellReport(
  report: OpeningReport,
  language: Language,
): { readonly says: string; readonly todo: string } {
  const [words, { fixed }] = [checkWords[language], FIGURES[language]];
  switch (report.kind) {
    case "good":
      return {
        says: words.good(fixed(report.errorMm, 1)),
        todo: report.table === undefined ? words.nothingMoved : words.tableMoved(fixed(report.table.mm, 0)),
      };
    case "moved": {
      const { what, mm, deg, percent } = report.movement;
      const by = [
        ...(mm >= 0.5 ? [`${fixed(mm, 0)} mm`] : []),
        ...(deg >= 0.05 ? [`${fixed(deg, 1)}°`] : []),
        ...(percent >= 0.1 ? [`${fixed(percent, 1)} %`] : []),
      ];
      const others = report.others.map((one) => words.culprits[one]);
      return {
        says: words.moved(words.culprits[what], by.join(", ")),
        todo: words.movedTodo(fixed(report.errorMm, 1), others),
      };
    }
    case "unseen":
      return words.unseen[report.why];
    default:
      return report satisfies never;
  }
}

/** What the house noted, in a line. */
export function tellNote(note: HealthNote, language: Language): string {
  const [{ noted, ...words }, { fixed }] = [checkWords[language], FIGURES[language]];
  if (note.kind === "marks")
    return noted.marks(note.hands, fixed(Math.abs(note.mm), 1), fixed(2 * note.standardErrorMm, 1));
  const mm = note.errorMm === undefined ? undefined : fixed(note.errorMm, 1);
  switch (note.verdict) {
    case "good":
      return noted.good(mm);
    case "moved":
      return noted.moved(words.culprits[culprits.find((one) => one === note.what) ?? "unclear"], mm);
    case "unseen": {
      const why = unseen.find((one) => one === note.what);
      return noted.unseen(why && words.unseen[why].says);
    }
    default:
      return note.verdict satisfies never;
  }
}
