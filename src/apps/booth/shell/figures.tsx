/** Figures that are read at a glance: each with its unit, and what it is held against. */
export function Figures({
  all,
}: {
  readonly all: readonly {
    readonly name: string;
    readonly value: string;
    readonly unit: string;
    readonly bar?: string;
    readonly isBad?: boolean;
  }[];
}) {
  return (
    <dl class="figures">
      {all.map(({ name, value, unit, bar, isBad }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class={isBad === true ? "warning" : ""}>
            <strong>{value}</strong> {unit}
          </dd>
          {bar !== undefined && <dd class="quiet">{bar}</dd>}
        </div>
      ))}
    </dl>
  );
}
