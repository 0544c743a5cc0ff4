import type { HealthNote } from "../../../schema/health-note.ts";
import { useBooth, useFigures, useWords } from "../use-booth.ts";
import { checkWords } from "./check-words.ts";
import { tellNote } from "./tell-check.ts";

const MOST = 8;

/** How well the light landed of late, as the house noted it. */
export function Journal() {
  const { check, language } = useBooth();
  const [words, { when }] = [useWords(checkWords), useFigures()];
  const entries = check.journal.value.slice(0, MOST);
  if (entries.length === 0) return null;
  return (
    <table>
      <caption>{words.journal}</caption>
      <tbody>
        {entries.map(({ at, note }) => (
          <tr key={at}>
            <th scope="row">{when(at)}</th>
            <td class={isBad(note) ? "warning" : ""}>{tellNote(note, language.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isBad = (note: HealthNote): boolean =>
  note.kind === "marks" ? note.isAlarming : note.verdict === "moved";
