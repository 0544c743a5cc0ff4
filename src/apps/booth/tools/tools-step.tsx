import { useState } from "preact/hooks";
import type { TestPicture, ToolPicture } from "../../../core/calibration/test-picture.ts";
import { useLight } from "../projector/use-light.ts";
import { Choice } from "../shell/choice.tsx";
import type { Command } from "../shell/commands.ts";
import { Page } from "../shell/page.tsx";
import { useBooth, useWords } from "../use-booth.ts";
import { stepNames } from "../words/step-names.ts";
import { useArea } from "./area-tool.tsx";
import { usePalmTest } from "./palm-tool.tsx";
import { useSeen } from "./seen-tool.tsx";
import { useZone } from "./zone-tool.tsx";
import { TOOL_PICTURES } from "./tool-pictures.ts";
import { toolWords, type ToolId } from "./tool-words.ts";

const TOOLS: readonly ToolId[] = [...TOOL_PICTURES.map(({ kind }) => kind), "area", "zone", "seen", "palm"];

export function ToolsStep() {
  const [id, setId] = useState<ToolId>("pixel-card");
  const words = useWords(toolWords);
  const now = TOOLS.indexOf(id);
  const step = (by: number) => () => setId(TOOLS[(now + by + TOOLS.length) % TOOLS.length] ?? id);
  const tool: Tool = {
    turns: [
      {
        key: "ArrowRight",
        says: words.next,
        run: step(1),
        isPrimary: !["palm", "zone", "area"].includes(id),
      },
      { key: "ArrowLeft", says: words.before, run: step(-1), remote: "undo" },
    ],
    choice: (
      <Choice
        legend={words.tool}
        options={TOOLS.map((one) => ({ id: one, says: words.names[one], value: one }))}
        chosen={id}
        choose={setId}
      />
    ),
  };
  if (id === "seen") return <SeenTool tool={tool} />;
  if (id === "zone") return <ZoneTool tool={tool} />;
  if (id === "area") return <AreaTool tool={tool} />;
  if (id === "palm") return <PalmTool tool={tool} />;
  return <PictureTool tool={tool} kind={id} />;
}

interface Tool {
  readonly turns: readonly Command[];
  readonly choice: ReturnType<typeof Choice>;
}

const DARK: TestPicture = { kind: "dark" };
/** About the light that always lies on the zone, so that the detector sees what it sees in the kiosk. */
const FILL: TestPicture = { kind: "flat", level: 0.15 };

function PictureTool({ tool, kind }: { readonly tool: Tool; readonly kind: ToolPicture }) {
  const { light } = useBooth();
  const words = useWords(toolWords);
  useLight(TOOL_PICTURES.find((picture) => picture.kind === kind) ?? DARK);
  return (
    <Page
      title={useWords(stepNames).tools}
      guidance={light.state.value === undefined ? words.closed : words.lookFor[kind]}
      commands={tool.turns}
    >
      {tool.choice}
    </Page>
  );
}

function SeenTool({ tool }: { readonly tool: Tool }) {
  useLight(FILL);
  const { guidance, view } = useSeen();
  return (
    <Page title={useWords(stepNames).tools} guidance={guidance} commands={tool.turns}>
      <div class="beside tools">
        {view}
        {tool.choice}
      </div>
    </Page>
  );
}

const ZoneTool = ({ tool }: { readonly tool: Tool }) => <Proposing tool={tool} {...useZone()} />;
const AreaTool = ({ tool }: { readonly tool: Tool }) => <Proposing tool={tool} {...useArea()} />;

function Proposing({ tool, guidance, commands, view }: ReturnType<typeof useZone> & { readonly tool: Tool }) {
  const { light } = useBooth();
  const { closed } = useWords(toolWords);
  return (
    <Page
      title={useWords(stepNames).tools}
      guidance={light.state.value === undefined ? closed : guidance}
      commands={[...commands, ...tool.turns]}
    >
      {view}
    </Page>
  );
}

function PalmTool({ tool }: { readonly tool: Tool }) {
  const { light } = useBooth();
  const { closed, touches } = useWords(toolWords);
  const { guidance, view, touch, canTouch } = usePalmTest();
  const take: Command = {
    key: "Enter",
    says: touches,
    run: touch,
    isPrimary: true,
    isOff: !canTouch,
    remote: "take",
  };
  return (
    <Page
      title={useWords(stepNames).tools}
      guidance={light.state.value === undefined ? closed : guidance}
      commands={[take, ...tool.turns]}
    >
      {view}
    </Page>
  );
}
