import { useId } from "preact/hooks";
import type { Scope } from "../../../core/publish/candidate.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import type { Draft } from "./prepared-set.ts";
import { publishWords } from "./publish-words.ts";
import { publishingOf } from "./publishing.ts";

const scopes: readonly Scope[] = ["kept", "undecided-too"];

/** What is published, under which name, and what is said of it. */
export function SetForm({ desk }: { readonly desk: Desk }) {
  const { draft, labels, words: set, version } = publishingOf(desk).set;
  const words = wordsOf(publishWords, desk);
  const write = (change: Partial<Draft>): void => {
    draft.value = { ...draft.value, ...change };
  };
  const { title, note, scope } = draft.value;
  const { credit, licence, provenance } = set.value;
  return (
    <div class="set-form">
      <fieldset>
        <legend>{words.scope}</legend>
        {scopes.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="scope"
              value={one}
              checked={scope === one}
              onChange={() => write({ scope: one })}
            />{" "}
            {words.scopes[one]}
          </label>
        ))}
      </fieldset>
      <Field
        label={words.title}
        hint={words.titleHint}
        value={title}
        most={80}
        write={(value) => write({ title: value })}
      />
      <Field
        label={words.versionName}
        value={version.value}
        most={20}
        write={(value) => write({ version: value.trim() })}
      />
      <Field label={words.note} value={note} most={2000} write={(value) => write({ note: value })} />
      <Field
        label={words.credit}
        value={draft.value.credit || credit}
        most={400}
        write={(value) => write({ credit: value })}
      />
      <Field
        label={words.licence}
        value={draft.value.licence || licence}
        most={80}
        write={(value) => write({ licence: value })}
      />
      {labels.value.map((label) => (
        <Field
          key={label}
          label={words.comesFrom(label)}
          value={draft.value.provenance[label] ?? provenance[label] ?? ""}
          most={2000}
          write={(value) => write({ provenance: { ...draft.value.provenance, [label]: value } })}
        />
      ))}
    </div>
  );
}

function Field({
  label,
  hint,
  value,
  most,
  write,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** Characters. */
  readonly most: number;
  readonly write: (value: string) => void;
}) {
  const id = useId();
  return (
    <p class="field">
      <label for={id}>
        {label}
        {hint !== undefined && <span class="quiet"> · {hint}</span>}
      </label>
      <input
        id={id}
        maxLength={most}
        value={value}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
    </p>
  );
}
