import type { ComponentChildren } from "preact";

/** One of a few, with its name before it. */
export function SelectField({
  label,
  value,
  options,
  choose,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly says: string }[];
  readonly choose: (value: string) => void;
}) {
  return (
    <Labelled label={label}>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.says}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** Words that count once the field is left, or Enter is pressed. */
export function TextField({
  label,
  value,
  suggestions = [],
  change,
}: {
  readonly label: string;
  readonly value: string;
  readonly suggestions?: readonly string[];
  readonly change: (value: string) => void;
}) {
  const list = `suggestions-${label}`;
  return (
    <Labelled label={label}>
      <input
        value={value}
        list={suggestions.length > 0 ? list : undefined}
        maxLength={64}
        onChange={({ currentTarget }) => {
          const now = currentTarget.value.trim();
          currentTarget.value = now === "" ? value : now;
          if (now !== "" && now !== value) change(now);
        }}
      />
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </Labelled>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // The field is what is inside.
    <label class="field">
      <span>{label}</span>
      {children}
    </label>
  );
}
