import { useEffect } from "preact/hooks";
import { toProjector } from "../../../core/geometry/pinhole.ts";
import type { Command } from "../shell/commands.ts";
import { NumberField } from "../shell/number-field.tsx";
import { useBooth, useWords } from "../use-booth.ts";
import { toolWords } from "./tool-words.ts";
import { useProposal } from "./use-proposal.ts";

const STEP_MM = 5;
const FAST_MM = 50;

/** Where the invitation lies and how far down hands are held, shown in light. */
export function useZone() {
  const { installation, kept, light } = useBooth();
  const words = useWords(toolWords);
  const { zone, change: setChanged, take } = useProposal();
  const site = installation.value;
  const pair = kept.active.value?.pair ?? site?.calibration;
  const at = zone && pair && toProjector(pair, zone);
  const [x, y] = [at?.x, at?.y];
  useEffect(() => {
    const marks = x === undefined || y === undefined ? [] : [{ x, y }];
    light.show({ kind: "corners", at: marks, chosen: 0 }).catch(() => undefined);
  }, [light, x, y]);

  const by = (dx: number, dy: number) => (isShift?: boolean) => {
    const step = isShift === true ? FAST_MM : STEP_MM;
    if (zone !== undefined) setChanged({ x: zone.x + step * dx, y: zone.y + step * dy });
  };
  const commands: readonly Command[] = [
    take,
    { key: "a", says: words.left, run: by(-1, 0) },
    { key: "d", says: words.right, run: by(1, 0) },
    { key: "w", says: words.up, run: by(0, -1) },
    { key: "s", says: words.down, run: by(0, 1) },
  ];
  return {
    guidance: words.zone,
    commands,
    view: (
      <>
        {zone !== undefined && (
          <div class="stacked">
            <Field
              label={words.zoneFields.x}
              value={zone.x}
              min={-600}
              max={600}
              change={(to) => setChanged({ x: to })}
            />
            <Field
              label={words.zoneFields.y}
              value={zone.y}
              min={-600}
              max={600}
              change={(to) => setChanged({ y: to })}
            />
            <Field
              label={words.zoneFields.z}
              value={zone.z}
              min={300}
              max={3000}
              change={(to) => setChanged({ z: to })}
            />
            <Field
              label={words.zoneFields.farthestMm}
              value={zone.farthestMm}
              min={300}
              max={5000}
              change={(farthestMm) => setChanged({ farthestMm })}
            />
          </div>
        )}
        <p class="quiet prose">{words.note}</p>
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
