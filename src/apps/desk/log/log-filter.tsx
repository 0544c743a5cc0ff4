import type { LogFilter as Filter, LogLine } from "../../../core/decisions/log-lines.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { logWords } from "./log-words.ts";

/** In the list of people no name begins with a space: this is none. */
const onFloor = " ";

const chosen = (value: string): Pick<Filter, "from" | "by"> => {
  const from: LogLine["from"] | undefined = value === onFloor ? "floor" : undefined;
  return { from, by: from === undefined && value !== "" ? value : undefined };
};

/** Whose decisions or orders, and about which messages. */
export function LogFilter({
  desk,
  filter,
  people,
  change,
}: {
  readonly desk: Desk;
  readonly filter: Filter;
  readonly people: readonly string[];
  readonly change: (filter: Filter) => void;
}) {
  const words = wordsOf(logWords, desk);
  return (
    <div class="fields">
      <label>
        {words.person}{" "}
        <select
          value={filter.from === "floor" ? onFloor : (filter.by ?? "")}
          onChange={({ currentTarget: { value } }) => change({ ...filter, ...chosen(value) })}
        >
          <option value="">{words.everybody}</option>
          <option value={onFloor}>{words.onFloor}</option>
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
