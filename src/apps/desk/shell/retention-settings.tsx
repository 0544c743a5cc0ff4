import { retentionRules } from "../../../core/decisions/decision.ts";
import { longestRetentionDays } from "../../../core/keeping/retention.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { settingsWords } from "./settings-words.ts";

/** For how many days the desk keeps what nobody will be shown. */
export function RetentionSettings({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(settingsWords, desk);
  const { retention } = desk.settings.value;
  return (
    <section aria-labelledby="retention-settings-title">
      <h3 id="retention-settings-title">{words.retention}</h3>
      <p class="quiet">{words.retentionSays}</p>
      {retentionRules.map((rule) => (
        <label key={rule} class="days">
          <span>{words.days[rule]}</span>
          <input
            type="number"
            min={1}
            max={longestRetentionDays}
            value={retention[rule] ?? ""}
            onChange={({ currentTarget }) => {
              const { value, validity, valueAsNumber } = currentTarget;
              if (validity.valid)
                desk.change({
                  retention: { ...retention, [rule]: value === "" ? undefined : valueAsNumber },
                });
              else currentTarget.value = `${retention[rule] ?? ""}`;
            }}
          />
        </label>
      ))}
    </section>
  );
}
