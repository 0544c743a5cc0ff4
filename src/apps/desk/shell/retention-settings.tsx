import type { RetentionRules } from "../../../core/keeping/retention.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { settingsWords } from "./settings-words.ts";

const rules = ["censoredDays", "goneDays"] as const satisfies readonly (keyof RetentionRules)[];
const choices: readonly number[] = [30, 90, 180, 365, 730];

/** For how long texts that nobody will be shown are kept: then the log names them, to be erased. */
export function RetentionSettings({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(settingsWords, desk);
  const { retention } = desk.settings.value;
  return (
    <section aria-labelledby="retention-title">
      <h3 id="retention-title">{words.retention}</h3>
      <p class="quiet">{words.retentionSays}</p>
      <ul class="thresholds">
        {rules.map((rule) => {
          const days = retention[rule];
          // A workspace's file may bring another number.
          const offered = days === undefined || choices.includes(days) ? choices : [days, ...choices];
          return (
            <li key={rule}>
              <label>
                <span>{words.retained[rule]}</span>
                <select
                  value={days ?? ""}
                  onChange={({ currentTarget: { value } }) =>
                    desk.change({
                      retention: { ...retention, [rule]: value === "" ? undefined : Number(value) },
                    })
                  }
                >
                  {offered.map((each) => (
                    <option key={each} value={each}>
                      {words.days(each)}
                    </option>
                  ))}
                  <option value="">{words.always}</option>
                </select>
              </label>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
