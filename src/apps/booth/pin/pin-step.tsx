import { useEffect } from "preact/hooks";
import type { Command } from "../shell/commands.ts";
import { missingOf } from "../shell/missing.ts";
import { Page } from "../shell/page.tsx";
import { useBooth, useWords } from "../use-booth.ts";
import { MarksPage } from "./marks-page.tsx";
import { MeasuresPage } from "./measures-page.tsx";
import { pinWords } from "./pin-words.ts";
import { PinnedPage } from "./pinned-page.tsx";

/** Calibrating without a board: measure, move the marks, see what is to be expected. */
export function PinStep() {
  const booth = useBooth();
  const { pin } = booth;
  const words = useWords(pinWords);
  useEffect(() => pin.stop, [pin]);
  const missing = missingOf(booth);
  const close: Command = {
    key: "Escape",
    says: words.back,
    run: () => {
      pin.stage.value = "closed";
    },
    remote: "stop",
  };
  if (missing !== undefined)
    return <Page title={words.title} guidance={missing.guidance} commands={[missing.command, close]} />;
  switch (pin.stage.value) {
    case "marks":
      return <MarksPage close={close} />;
    case "pinned":
      return <PinnedPage close={close} />;
    case "measures":
    case "closed":
      return <MeasuresPage close={close} />;
    default:
      return pin.stage.value satisfies never;
  }
}
