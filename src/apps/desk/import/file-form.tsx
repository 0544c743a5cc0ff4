import { delimiters } from "../../../core/import/delimited.ts";
import { encodings } from "../../../schema/decoded-text.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { SelectField, TextField } from "./field.tsx";
import type { ImportModel, ImportState } from "./import-model.ts";
import { importWords } from "./import-words.ts";

/** What the file was taken for, to be corrected where the guess is wrong. */
export function FileForm({
  desk,
  model,
  now: { name, view, wishes },
}: {
  readonly desk: Desk;
  readonly model: ImportModel;
  readonly now: Extract<ImportState, { readonly kind: "read" }>;
}) {
  const words = wordsOf(importWords, desk);
  const { form, encoding, rowCount, columns } = view;
  const sources = Object.keys(desk.settings.value.mappings);
  const says = form.kind === "spreadsheet" ? words.sheet(form.sheet) : words.what[form.kind];
  return (
    <fieldset>
      <legend>{words.file}</legend>
      <p>
        <strong>{name === "" ? words.pasted : name}</strong>
        {columns.length > 0 && (
          <span class="quiet">
            {says}, {words.rows(rowCount)}
          </span>
        )}
      </p>
      {encoding !== undefined && name !== "" && (
        <SelectField
          label={words.encoding}
          value={encoding}
          options={encodings.map((value) => ({ value, says: value.toUpperCase() }))}
          choose={(value) => model.wish({ encoding: encodings.find((one) => one === value) })}
        />
      )}
      {columns.length > 0 && form.kind === "delimited" && (
        <SelectField
          label={words.separator}
          value={form.delimiter}
          options={delimiters.map((value) => ({ value, says: value === "\t" ? words.tab : value }))}
          choose={(value) => model.wish({ delimiter: delimiters.find((one) => one === value) })}
        />
      )}
      {columns.length > 0 && "hasHeader" in form && (
        <label class="check">
          <input
            type="checkbox"
            checked={form.hasHeader}
            onChange={({ currentTarget }) => model.wish({ hasHeader: currentTarget.checked })}
          />
          {words.header}
        </label>
      )}
      {columns.length > 0 && (
        <>
          <TextField
            label={words.source}
            value={wishes.source}
            suggestions={sources}
            change={(source) => model.wish({ source })}
          />
          <p class="quiet">{words.sourceHelp}</p>
        </>
      )}
    </fieldset>
  );
}
