import { fields } from "../../../core/import/mapping.ts";
import type { FileView } from "../../../devices/analysis/protocol.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import type { Wishes } from "./import-model.ts";
import { importWords } from "./import-words.ts";

const shown = 20;

/** The first rows as messages will read: line ends and all. */
export function Preview({
  desk,
  view: { columns, rows },
  wishes: { mapping, lang, leftOut },
}: {
  readonly desk: Desk;
  readonly view: FileView;
  readonly wishes: Wishes;
}) {
  const words = wordsOf(importWords, desk);
  const mapped = fields.flatMap((field) => {
    const column = columns.indexOf(mapping[field] ?? "");
    return column === -1 && field !== "lang" ? [] : [{ field, column }];
  });
  return (
    <table class="preview">
      <caption>{words.preview}</caption>
      <thead>
        <tr>
          <th scope="col">{words.row}</th>
          {mapped.map(({ field }) => (
            <th key={field} scope="col">
              {words.fields[field]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, shown).map(({ line, cells }) => (
          <tr key={line} class={leftOut.has(line) ? "left-out" : ""}>
            <td>{line}</td>
            {mapped.map(({ field, column }) => (
              <td key={field} class={field} dir="auto">
                {cells[column] ?? (field === "lang" ? <span class="quiet">{lang}</span> : "")}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
