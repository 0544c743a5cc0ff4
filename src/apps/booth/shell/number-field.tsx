/** A number with its unit. Nothing that is not a number within the bounds is ever told. */
export function NumberField({
  label,
  unit,
  value,
  min,
  max,
  change,
}: {
  readonly label: string;
  readonly unit: string;
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly change: (value: number | undefined) => void;
}) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="number"
        inputMode="decimal"
        min={min}
        max={max}
        step="any"
        value={value ?? ""}
        onInput={({ currentTarget }) => {
          const typed = currentTarget.valueAsNumber;
          if (currentTarget.value === "") change(undefined);
          else if (typed >= min && typed <= max) change(typed);
        }}
      />
      <span class="quiet">{unit}</span>
    </label>
  );
}
