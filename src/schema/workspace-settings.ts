import { detectors } from "../core/findings/finding.ts";
import { usualRules } from "../core/findings/rules.ts";
import { fields } from "../core/import/mapping.ts";
import { longestRetentionDays, usualRetention } from "../core/keeping/retention.ts";
import type { Settings } from "../core/keeping/settings.ts";
import { z } from "./zod.ts";

const Days = z.number().min(0).max(longestRetentionDays).nullable();

/** A detector that an older version did not have gets its usual threshold. */
const Thresholds = z
  .partialRecord(z.enum(detectors), z.number().min(0).max(2))
  .transform((set) => ({ ...usualRules.thresholds, ...set }));

/** Settings as they are kept: "as long as the workspace" is null there. */
export const StoredSettings: z.ZodType<Settings> = z
  .strictObject({
    salt: z.string().min(1).max(64),
    twoPersons: z.boolean(),
    findings: z.strictObject({
      thresholds: Thresholds,
      shortest: z.number().min(0).max(10_000),
      longest: z.number().min(0).max(10_000),
      likeness: z.number().min(0).max(1),
    }),
    keys: z.record(z.string().max(64), z.string().max(32)),
    mappings: z.record(z.string().max(200), z.partialRecord(z.enum(fields), z.string().max(1000))),
    who: z.string().max(64),
    retention: z.strictObject({ censoredDays: Days, goneDays: Days }).default({
      censoredDays: usualRetention.censoredDays ?? null,
      goneDays: usualRetention.goneDays ?? null,
    }),
  })
  .transform(({ retention: { censoredDays, goneDays }, ...settings }): Settings => ({
    ...settings,
    retention: { censoredDays: censoredDays ?? undefined, goneDays: goneDays ?? undefined },
  }));

/** The form in which settings are kept. */
export const storedSettings = ({ retention: { censoredDays, goneDays }, ...settings }: Settings): object => ({
  ...settings,
  retention: { censoredDays: censoredDays ?? null, goneDays: goneDays ?? null },
});
