import type { HistoryFilter } from "../../../core/decisions/history.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { logWords } from "./log-words.ts";

/** Whose decisions, and about which messages. */
export function LogFilter({
  desk,
  filter,
  people,
  change,
}: {
  readonly desk: Desk;
  readonly filter: HistoryFilter;
  readonly people: readonly string[];
  readonly change: (filter: HistoryFilter) => void;
}) {
  const words = wordsOf(logWords, desk);
  return (
    <div class="fields">
      <label>
        {words.person}{" "}
        <select
          value={filter.by ?? ""}
          onChange={({ currentTarget: { value } }) =>
            change({ ...filter, by: value === "" ? undefined : value })
          }
        >
          <option value="">{words.everybody}</option>
          {people.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.message}{" "}
        <input
          type="search"
          value={filter.message}
          onInput={({ currentTarget: { value } }) => change({ ...filter, message: value })}
        />
      </label>
    </div>
  );
}
