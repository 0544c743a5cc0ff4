import type { Command } from "../shell/commands.ts";
import { NumberField } from "../shell/number-field.tsx";
import { Page } from "../shell/page.tsx";
import { EVEN_LIGHT } from "../projector/even-light.ts";
import { useLight } from "../projector/use-light.ts";
import { useBooth } from "../use-booth.ts";
import type { Measures } from "./pin-desk.ts";

const FIELDS: readonly {
  readonly name: keyof Measures;
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
}[] = [
  { name: "distanceMm", label: "Camera’s lens down to the sheet", unit: "mm", min: 300, max: 3000 },
  {
    name: "rightMm",
    label: "Projector’s lens to the right of the camera’s",
    unit: "mm",
    min: -1500,
    max: 1500,
  },
  { name: "downMm", label: "Projector’s lens below it in the picture", unit: "mm", min: -1500, max: 1500 },
  {
    name: "fovDeg",
    label: "Camera’s field of view across, from its data sheet",
    unit: "°",
    min: 30,
    max: 120,
  },
];

/** What has to be measured with a tape before corners are pinned. */
export function MeasuresPage({ close }: { readonly close: Command }) {
  const { pin } = useBooth();
  useLight(EVEN_LIGHT);
  const isComplete = FIELDS.every(({ name }) => pin.measures.value[name] !== undefined);
  const begin: Command = {
    key: "Enter",
    says: "Move the marks",
    run: pin.begin,
    isPrimary: true,
    isOff: !isComplete,
  };
  return (
    <Page
      title="Pin corners"
      guidance={
        pin.sheets.value.length === 0
          ? "Lay a sheet flat where hands are held most, and measure four things."
          : "Lay the sheet flat at another height, and measure how far down it is."
      }
      commands={[begin, close]}
    >
      <p class="warning">
        This is right on the plane of the sheet only. Hands above and below it are lit beside their middle;
        with a board you know by how much, and it is less.
      </p>
      <div class="stacked">
        {FIELDS.map(({ name, ...field }) => (
          <NumberField
            key={name}
            {...field}
            value={pin.measures.value[name]}
            change={(value) => {
              pin.measures.value = { ...pin.measures.value, [name]: value };
            }}
          />
        ))}
      </div>
      <p class="quiet">Dark cardboard under the sheet. To the left and above are negative.</p>
    </Page>
  );
}
