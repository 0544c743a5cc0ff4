import { useMemo } from "preact/hooks";
import { errorByHeight } from "../../../core/calibration/error-by-height.ts";
import type { Pinned } from "../../../core/calibration/pin.ts";
import { NameField } from "../kept/name-field.tsx";
import { useLight } from "../projector/use-light.ts";
import type { Command } from "../shell/commands.ts";
import { Page } from "../shell/page.tsx";
import { useBooth, useFigures, useWords } from "../use-booth.ts";
import { shellWords } from "../shell/shell-words.ts";
import { Baseline } from "../verdict/baseline.tsx";
import { FITS_WITHIN_PX, isConsistent } from "./pin-solve.ts";
import { pinWords } from "./pin-words.ts";

const DARK = { kind: "dark" } as const;
const HEIGHTS_MM = [600, 700, 800, 900, 1000] as const;

/** What is to be expected of pinned corners, before they are saved. */
export function PinnedPage({ close }: { readonly close: Command }) {
  const { pin, kept, go } = useBooth();
  const words = useWords(pinWords);
  const { fixed } = useFigures();
  useLight(DARK);
  const pinned = pin.pinned.value;
  const planes = pin.sheets.value.length;
  const isNamed = kept.by.value.trim() !== "";
  const offPx = pin.verdict.value?.rmsPx ?? NaN;
  const fits = pinned !== undefined && isConsistent(pinned, offPx);
  const save: Command = {
    key: "Enter",
    says: words.save,
    run: () => void pin.save(),
    isPrimary: true,
    isOff: !isNamed,
  };
  const second: Command = {
    key: "p",
    says: words.second,
    run: () => {
      pin.stage.value = "measures";
    },
    isOff: planes > 1,
  };
  const retry: Command = { key: "Enter", says: words.retry, run: pin.retry, isPrimary: true };
  const discard: Command = { key: "d", says: words.discard, run: pin.discard, remote: "undo" };
  const on: Command = {
    key: "Enter",
    says: useWords(shellWords).goOn,
    run: () => go("latency"),
    isPrimary: true,
  };
  return (
    <Page
      title={`${words.title} · ${words.planes(planes)}`}
      guidance={
        !fits
          ? words.misfit(fixed(offPx, 1), FITS_WITHIN_PX)
          : pin.isSaved.value
            ? words.saved(planes)
            : isNamed
              ? words.expected(planes)
              : words.unnamed(planes)
      }
      commands={
        pin.isSaved.value ? [on, close] : fits ? [save, second, discard, close] : [retry, discard, close]
      }
    >
      {fits && !pin.isSaved.value && <NameField />}
      {fits && (
        <>
          <ExpectedError pinned={pinned} />
          <Baseline pair={pinned.pair} />
        </>
      )}
    </Page>
  );
}

function ExpectedError({ pinned }: { readonly pinned: Pinned }) {
  const { table, columns } = useWords(pinWords);
  const { fixed } = useFigures();
  const rows = useMemo(() => errorByHeight(pinned, HEIGHTS_MM), [pinned]);
  return (
    <table>
      <caption>{table}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.at}</th>
          <th scope="col">{columns.within}</th>
          <th scope="col">{columns.flat}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ distanceMm, fitMm, planeMm }) => (
          <tr key={distanceMm}>
            <td>{distanceMm / 10} cm</td>
            <td>{fixed(fitMm, 0)} mm</td>
            <td class="quiet">{fixed(planeMm, 0)} mm</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
