import { useEffect, useState } from "preact/hooks";
import { toProjector } from "../../../core/geometry/pinhole.ts";
import { download } from "../../../installation/download.ts";
import type { Command } from "../shell/commands.ts";
import { NumberField } from "../shell/number-field.tsx";
import { useBooth } from "../use-booth.ts";
import { proposed, zoneOf, type Zone } from "./zone.ts";

const STEP_MM = 5;
const FAST_MM = 50;

/** Where the invitation lies and how far down hands are held: shown in light, and written as a proposal, since the file on disk is the truth. */
export function useZone() {
  const { installation, kept, light } = useBooth();
  const [changed, setChanged] = useState<Partial<Zone>>({});
  const site = installation.value;
  const zone = site && { ...zoneOf(site), ...changed };
  const pair = kept.active.value?.pair ?? site?.calibration;
  const at = zone && pair && toProjector(pair, zone);
  const [x, y] = [at?.x, at?.y];
  useEffect(() => {
    const marks = x === undefined || y === undefined ? [] : [{ x, y }];
    light.show({ kind: "corners", at: marks, chosen: 0 }).catch(() => undefined);
  }, [light, x, y]);

  const by = (dx: number, dy: number) => (isShift?: boolean) => {
    const step = isShift === true ? FAST_MM : STEP_MM;
    if (zone !== undefined) setChanged({ ...changed, x: zone.x + step * dx, y: zone.y + step * dy });
  };
  const save = (): void => {
    if (site === undefined || zone === undefined) return;
    download("installation.json", `${JSON.stringify(proposed(site, zone), undefined, 2)}\n`);
  };
  const commands: readonly Command[] = [
    {
      key: "Enter",
      says: "Take it out as a file",
      run: save,
      isPrimary: true,
      isOff: zone === undefined,
    },
    { key: "a", says: "Left", run: by(-1, 0) },
    { key: "d", says: "Right", run: by(1, 0) },
    { key: "w", says: "Up", run: by(0, -1) },
    { key: "s", says: "Down", run: by(0, 1) },
  ];
  return {
    guidance: "The mark of light is where the invitation lies. Move it to where hands should be held.",
    commands,
    view: (
      <>
        {zone !== undefined && (
          <div class="stacked">
            <Field
              label="Invitation, to the right of the lens"
              value={zone.x}
              min={-600}
              max={600}
              change={(to) => setChanged({ ...changed, x: to })}
            />
            <Field
              label="Invitation, below it in the picture"
              value={zone.y}
              min={-600}
              max={600}
              change={(to) => setChanged({ ...changed, y: to })}
            />
            <Field
              label="Invitation, down from the lens"
              value={zone.z}
              min={300}
              max={3000}
              change={(to) => setChanged({ ...changed, z: to })}
            />
            <Field
              label="No palm is farther from the lens than"
              value={zone.farthestMm}
              min={300}
              max={5000}
              change={(farthestMm) => setChanged({ ...changed, farthestMm })}
            />
          </div>
        )}
        <p class="quiet prose">
          The file on disk is the truth and no page changes it: put the file that you take out in its place.
          The kiosk reads it when it is loaded anew.
        </p>
      </>
    ),
  };
}

function Field({
  label,
  value,
  min,
  max,
  change,
}: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly change: (to: number) => void;
}) {
  return (
    <NumberField
      label={label}
      unit="mm"
      value={value}
      min={min}
      max={max}
      change={(to) => {
        if (to !== undefined) change(to);
      }}
    />
  );
}
