/** One of a few, by mouse or arrow keys. */
export function Choice<T>({
  legend,
  options,
  chosen,
  choose,
}: {
  readonly legend: string;
  readonly options: readonly { readonly id: string; readonly says: string; readonly value: T }[];
  readonly chosen: string | undefined;
  readonly choose: (value: T) => void;
}) {
  if (options.length === 0) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ id, says, value }) => (
        <label key={id}>
          <input type="radio" name={legend} checked={id === chosen} onChange={() => choose(value)} />
          <span>{says}</span>
        </label>
      ))}
    </fieldset>
  );
}
