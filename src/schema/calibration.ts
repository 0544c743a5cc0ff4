import type { Calibration } from "../core/calibration/calibration.ts";
import { calibrationId } from "../core/calibration/calibration-id.ts";
import { UnfitCalibration } from "../core/calibration/unfit.ts";
import type { PinholePair as Pair } from "../core/geometry/pinhole.ts";
import { CalibrationFields } from "./calibration-fields.ts";
import { crc32 } from "./crc32.ts";
import { faultyFieldsOf, issueList } from "./issue-list.ts";
import { PinholePair } from "./pinhole-pair.ts";
import { readableJson } from "./readable-json.ts";
import { z } from "./zod.ts";

/** Who brings a file in, and when: lenses that somebody wrote down say neither. */
export interface BroughtIn {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  /** 16 bits. */
  readonly chance: number;
}

/** Step n makes format n + 1 of format n: of the file's fields without `format` and `check`. No step is ever taken away. */
const migrations: readonly ((fields: unknown, broughtIn: BroughtIn | undefined) => unknown)[] = [
  // Format 0 has no envelope: a pair of lenses, as the installation's file has it.
  (fields, broughtIn) => {
    if (broughtIn === undefined)
      throw new UnfitCalibration({ kind: "fields", fields: ["format"] }, "format: is missing");
    return givenCalibration(checked(fields, PinholePair), broughtIn);
  },
];
const FORMAT = migrations.length;

const Envelope = z.looseObject({
  format: z.int().min(1),
  check: z.string(),
});

/**
 * The form in which a calibration is kept and sent. `check` is a CRC-32 of all the rest, so that no damage passes for a calibration.
 * @throws UnfitCalibration where no room can be like that: it would never be read again.
 */
export function storedCalibration(calibration: Calibration): object {
  // Equal calibrations become equal texts: the schema's order of fields is the file's.
  const fields = { format: FORMAT, ...checked(calibration, CalibrationFields) };
  return { ...fields, check: crc32(JSON.stringify(fields)) };
}

/** The same as a file's text. */
export const calibrationFile = (calibration: Calibration): string =>
  `${readableJson(storedCalibration(calibration))}\n`;

/** @throws UnfitCalibration, naming each field and what is wrong with it. */
export const parseCalibration = (text: string): Calibration => readCalibration(json(text));

/** @param stored whatever came or was kept. @throws UnfitCalibration, as above. */
export const readCalibration = (stored: unknown): Calibration => migrated(stored, undefined);

/**
 * A file from elsewhere: of this version or an older one. The oldest have lenses alone; an installation's file with such lenses in it is
 * taken too, as a whole.
 * @throws UnfitCalibration, naming each field and what is wrong with it.
 */
export function importCalibration(text: string, broughtIn: BroughtIn): Calibration {
  const value = json(text);
  const installation = z.looseObject({ calibration: z.unknown() }).safeParse(value).data;
  return migrated(installation?.calibration ?? value, broughtIn);
}

/** Lenses that somebody wrote down, as a calibration of which nothing else is known. */
export function givenCalibration(pair: Pair, { at, by, chance }: BroughtIn): Calibration {
  return { id: calibrationId(at, chance), madeAt: at, madeBy: by, method: "given", pair };
}

function migrated(value: unknown, broughtIn: BroughtIn | undefined): Calibration {
  let { format, fields } = opened(value);
  for (const migrate of migrations.slice(format)) fields = migrate(fields, broughtIn);
  return checked(fields, CalibrationFields);
}

/** Whether a file is whole shows by what the version wrote that made it: before anything is made of it. */
function opened(value: unknown): { readonly format: number; fields: unknown } {
  if (typeof value !== "object" || value === null || !("format" in value))
    return { format: 0, fields: value };
  const { check, ...rest } = checked(value, Envelope);
  if (rest.format > FORMAT) {
    throw new UnfitCalibration(
      { kind: "newer", knows: FORMAT },
      `format: is of a newer version of Paume: this one knows formats up to ${FORMAT}`,
    );
  }
  if (crc32(JSON.stringify(rest)) !== check) {
    throw new UnfitCalibration(
      { kind: "damaged" },
      "check: the file has been damaged or changed since it was written",
    );
  }
  const { format, ...fields } = rest;
  return { format, fields };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnfitCalibration({ kind: "not-json" }, `it is not JSON: ${String(cause)}`, { cause });
  }
}

function checked<T>(value: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const fields = faultyFieldsOf(parsed.error);
    throw new UnfitCalibration({ kind: "fields", fields }, issueList(parsed.error));
  }
  return parsed.data;
}
