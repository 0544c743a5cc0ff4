import { useMemo } from "preact/hooks";
import { errorByHeight } from "../../../core/calibration/error-by-height.ts";
import type { Pinned } from "../../../core/calibration/pin.ts";
import { NameField } from "../kept/name-field.tsx";
import { useLight } from "../projector/use-light.ts";
import type { Command } from "../shell/commands.ts";
import { Page } from "../shell/page.tsx";
import { useBooth } from "../use-booth.ts";
import { Baseline } from "../verdict/baseline.tsx";

const DARK = { kind: "dark" } as const;
/** Marks that lie farther from the corners than this were not moved onto them, or a measure is wrong. */
const FITS_WITHIN_PX = 4;
const HEIGHTS_MM = [600, 700, 800, 900, 1000] as const;

/** What is to be expected of pinned corners, before they are saved. */
export function PinnedPage({ close }: { readonly close: Command }) {
  const { pin, kept, go } = useBooth();
  useLight(DARK);
  const pinned = pin.pinned.value;
  const planes = pin.sheets.value.length;
  const isNamed = kept.by.value.trim() !== "";
  const fits = (pin.verdict.value?.rmsPx ?? Infinity) <= FITS_WITHIN_PX;
  const save: Command = {
    key: "Enter",
    says: "Save and use it",
    run: () => void pin.save(),
    isPrimary: true,
    isOff: !isNamed || !fits,
  };
  const second: Command = {
    key: "p",
    says: "Pin a second plane",
    run: () => {
      pin.stage.value = "measures";
    },
    isOff: planes > 1 || !fits,
  };
  const discard: Command = { key: "d", says: "Discard", run: pin.discard, remote: "undo" };
  const on: Command = { key: "Enter", says: "Go on", run: () => go("latency"), isPrimary: true };
  const kind = planes > 1 ? "Two planes" : "One plane";
  return (
    <Page
      title={`Pin corners: ${kind.toLowerCase()}`}
      guidance={
        !fits
          ? "The marks and the measures do not fit each other. Discard them, and go through it again."
          : pin.isSaved.value
            ? `Saved as ${kind.toLowerCase()}, and in use.`
            : isNamed
              ? `${kind}. Look at what is to be expected, then save it.`
              : `${kind}. Put your name to it, then save it.`
      }
      commands={pin.isSaved.value ? [on, close] : [save, second, discard, close]}
    >
      {!pin.isSaved.value && <NameField />}
      {pinned !== undefined && (
        <>
          <ExpectedError pinned={pinned} />
          <Baseline pair={pinned.pair} />
        </>
      )}
    </Page>
  );
}

function ExpectedError({ pinned }: { readonly pinned: Pinned }) {
  const rows = useMemo(() => errorByHeight(pinned, HEIGHTS_MM), [pinned]);
  return (
    <table>
      <caption>How far off light will land on a hand, by how far it is from the lens</caption>
      <thead>
        <tr>
          <th scope="col">Hand at</th>
          <th scope="col">95 of 100 within</th>
          <th scope="col">If depth were not reckoned with</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ distanceMm, fitMm, planeMm }) => (
          <tr key={distanceMm}>
            <td>{distanceMm / 10} cm</td>
            <td>{fitMm.toFixed(0)} mm</td>
            <td class="quiet">{planeMm.toFixed(0)} mm</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
