import { fields } from "../../../core/import/mapping.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { SelectField, TextField } from "./field.tsx";
import type { ImportModel, ImportState } from "./import-model.ts";
import { importWords } from "./import-words.ts";

/** Which column is which. */
export function Columns({
  desk,
  model,
  now: { view, wishes },
}: {
  readonly desk: Desk;
  readonly model: ImportModel;
  readonly now: Extract<ImportState, { readonly kind: "read" }>;
}) {
  const words = wordsOf(importWords, desk);
  const { mapping, lang } = wishes;
  const options = [
    { value: "", says: words.noColumn },
    ...[...new Set(view.columns)].map((column) => ({ value: column, says: column })),
  ];
  return (
    <fieldset>
      <legend>{words.columns}</legend>
      {fields.map((field) => (
        <SelectField
          key={field}
          label={words.fields[field]}
          value={mapping[field] ?? ""}
          options={options}
          choose={(column) => {
            const { [field]: _before, ...rest } = mapping;
            model.wish({ mapping: column === "" ? rest : { ...rest, [field]: column } });
          }}
        />
      ))}
      <TextField label={words.lang} value={lang} change={(now) => model.wish({ lang: now })} />
    </fieldset>
  );
}
