import type { Command } from "../shell/commands.ts";
import { NumberField } from "../shell/number-field.tsx";
import { Page } from "../shell/page.tsx";
import { EVEN_LIGHT } from "../projector/even-light.ts";
import { useLight } from "../projector/use-light.ts";
import { useBooth, useWords } from "../use-booth.ts";
import type { Measures } from "./pin-desk.ts";
import { pinWords } from "./pin-words.ts";

const FIELDS: readonly {
  readonly name: keyof Measures;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
}[] = [
  { name: "distanceMm", unit: "mm", min: 300, max: 3000 },
  { name: "rightMm", unit: "mm", min: -1500, max: 1500 },
  { name: "downMm", unit: "mm", min: -1500, max: 1500 },
  { name: "fovDeg", unit: "°", min: 30, max: 120 },
];

/** What has to be measured with a tape before corners are pinned. */
export function MeasuresPage({ close }: { readonly close: Command }) {
  const { pin } = useBooth();
  const words = useWords(pinWords);
  useLight(EVEN_LIGHT);
  const isComplete = FIELDS.every(({ name }) => pin.measures.value[name] !== undefined);
  const begin: Command = {
    key: "Enter",
    says: words.begin,
    run: pin.begin,
    isPrimary: true,
    isOff: !isComplete,
  };
  return (
    <Page
      title={words.title}
      guidance={pin.sheets.value.length === 0 ? words.measure : words.measureAgain}
      commands={[begin, close]}
    >
      <p class="warning prose">{words.caution}</p>
      <div class="stacked">
        {FIELDS.map(({ name, ...field }) => (
          <NumberField
            key={name}
            {...field}
            label={words.fields[name]}
            value={pin.measures.value[name]}
            change={(value) => {
              pin.measures.value = { ...pin.measures.value, [name]: value };
            }}
          />
        ))}
      </div>
      <p class="quiet">{words.measuring}</p>
    </Page>
  );
}
