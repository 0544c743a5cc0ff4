import { useState } from "preact/hooks";
import type { ToolPicture } from "../../../core/calibration/test-picture.ts";
import { Choice } from "../shell/choice.tsx";
import { Page } from "../shell/page.tsx";
import { useBooth } from "../use-booth.ts";
import { useLight } from "../projector/use-light.ts";
import { TOOL_PICTURES } from "./tool-pictures.ts";

export function ToolsStep() {
  const { light } = useBooth();
  const [kind, setKind] = useState<ToolPicture>("pixel-card");
  const all = TOOL_PICTURES;
  const now = all.findIndex((one) => one.picture.kind === kind);
  const step = (by: number) => () => setKind(all[(now + by + all.length) % all.length]?.picture.kind ?? kind);
  const tool = all[now];
  useLight(tool?.picture ?? { kind: "dark" });
  return (
    <Page
      title="Tools"
      guidance={
        light.state.value === undefined
          ? "The projector’s window is closed: open it in step 2."
          : (tool?.lookFor ?? "")
      }
      commands={[
        { key: "ArrowRight", says: "Next picture", run: step(1), isPrimary: true },
        { key: "ArrowLeft", says: "The one before", run: step(-1) },
      ]}
    >
      <Choice
        legend="Picture in the projector’s light"
        options={all.map(({ picture, says }) => ({ id: picture.kind, says, value: picture.kind }))}
        chosen={kind}
        choose={setKind}
      />
    </Page>
  );
}
