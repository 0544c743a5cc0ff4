import { useEffect, useRef, useState } from "preact/hooks";
import { calibrationFile } from "../../../schema/calibration.ts";
import type { Command } from "../shell/commands.ts";
import { Page } from "../shell/page.tsx";
import { PinEntry } from "../shell/pin-entry.tsx";
import { useBooth } from "../use-booth.ts";
import { download } from "../../../installation/download.ts";
import { NameField } from "./name-field.tsx";
import { quality, when } from "./quality.ts";

/** All calibrations that the house keeps: use one, go back, take one out or bring one in as a file. */
export function KeptStep() {
  const { kept } = useBooth();
  const [row, setRow] = useState(0);
  const [told, setTold] = useState<string | undefined>(undefined);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => void kept.refresh(), [kept]);
  const all = kept.list.value?.calibrations ?? [];
  const active = kept.list.value?.active ?? undefined;
  const chosen = all[Math.min(row, all.length - 1)];
  const before = kept.list.value?.history[1];
  const isNamed = kept.by.value.trim() !== "";
  const move = (by: number) => () => setRow(Math.max(0, Math.min(all.length - 1, row + by)));
  const take = async (id: string | undefined): Promise<void> => {
    setTold((await kept.use(id)) ? "It is in use now. Kiosks take it when nobody is reading." : undefined);
  };
  const give = async (id: string): Promise<void> => {
    const calibration = await kept.get(id);
    if (calibration !== undefined) download(`calibration-${id}.json`, calibrationFile(calibration));
  };
  const bringIn = async (chosenFile: File | undefined): Promise<void> => {
    if (chosenFile === undefined) return;
    const id = await kept.bringIn(await chosenFile.text());
    setTold(id === undefined ? undefined : `${id} is brought in. It is not in use yet.`);
  };
  const commands: readonly Command[] = [
    {
      key: "Enter",
      says: "Use it",
      run: () => void take(chosen?.id),
      isPrimary: true,
      isOff: chosen === undefined || chosen.id === active || !isNamed,
    },
    { key: "ArrowDown", says: "Older", run: move(1), isOff: row >= all.length - 1 },
    { key: "ArrowUp", says: "Newer", run: move(-1), isOff: row <= 0 },
    {
      key: "b",
      says: "Go back to the one before",
      run: () => void take(before?.id ?? undefined),
      isOff: before === undefined || !isNamed,
    },
    {
      key: "e",
      says: "Export",
      run: () => void (chosen && give(chosen.id)),
      isOff: chosen === undefined,
    },
    { key: "i", says: "Import", run: () => file.current?.click(), isOff: !isNamed },
  ];
  return (
    <Page
      title="Calibrations kept"
      guidance={told ?? guidanceOf(all.length, active === undefined, isNamed)}
      commands={commands}
    >
      {kept.needsPin.value && <PinEntry entered={() => void kept.refresh()} />}
      <NameField />
      <input
        ref={file}
        class="spoken"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label="A calibration's file"
        onChange={({ currentTarget }) => {
          void bringIn(currentTarget.files?.[0]);
          currentTarget.value = "";
        }}
      />
      {all.length > 0 && (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">Made</th>
              <th scope="col">By</th>
              <th scope="col">Light lands within</th>
              <th scope="col">Latency</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {all.map((one, i) => (
              <tr
                key={one.id}
                aria-current={one.id === chosen?.id ? "true" : undefined}
                onClick={() => setRow(i)}
              >
                <td>{when(one.madeAt)}</td>
                <td>{one.madeBy}</td>
                <td>{quality(one)}</td>
                <td>{one.latency === undefined ? "–" : `${Math.round(one.latency.latencyMs)} ms`}</td>
                <td>{one.id === active ? "in use" : ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}

function guidanceOf(count: number, isGiven: boolean, isNamed: boolean): string {
  if (!isNamed) return "Type your name: whatever is changed here is kept with it.";
  if (count === 0) return "No calibration is kept yet. The lenses of the installation’s file are in use.";
  if (isGiven) return "The lenses of the installation’s file are in use. Choose a calibration to use it.";
  return "Choose a calibration to use it, or to take it out as a file.";
}
