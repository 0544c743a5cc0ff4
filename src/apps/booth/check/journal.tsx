import type { HealthNote } from "../../../schema/health-note.ts";
import { when } from "../kept/quality.ts";
import { useBooth } from "../use-booth.ts";

const MOST = 8;

/** How well the light landed of late, as the house noted it. */
export function Journal() {
  const entries = useBooth().check.journal.value.slice(0, MOST);
  if (entries.length === 0) return null;
  return (
    <table>
      <caption>Noted of late</caption>
      <tbody>
        {entries.map(({ at, note }) => (
          <tr key={at}>
            <th scope="row">{when(at)}</th>
            <td class={isBad(note) ? "warning" : ""}>{said(note)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isBad = (note: HealthNote): boolean =>
  note.kind === "marks" ? note.isAlarming : note.verdict === "moved";

function said(note: HealthNote): string {
  if (note.kind === "marks") {
    const { mm, standardErrorMm, hands } = note;
    return `on ${hands} hands, light was ${Math.abs(mm).toFixed(1)} ± ${(2 * standardErrorMm).toFixed(1)} mm beside its place`;
  }
  const error = note.errorMm === undefined ? "" : `, ${note.errorMm.toFixed(1)} mm`;
  switch (note.verdict) {
    case "good":
      return `checked: still good${error}`;
    case "moved":
      return `checked: ${(note.what ?? "something").replaceAll("-", " ")} has changed${error}`;
    case "unseen":
      return "checked: nothing could be seen";
    default:
      return note.verdict satisfies never;
  }
}
