import { useState } from "preact/hooks";
import type { TestPicture, ToolPicture } from "../../../core/calibration/test-picture.ts";
import { useLight } from "../projector/use-light.ts";
import { Choice } from "../shell/choice.tsx";
import type { Command } from "../shell/commands.ts";
import { Page } from "../shell/page.tsx";
import { useBooth } from "../use-booth.ts";
import { useArea } from "./area-tool.tsx";
import { usePalmTest } from "./palm-tool.tsx";
import { useSeen } from "./seen-tool.tsx";
import { useZone } from "./zone-tool.tsx";
import { TOOL_PICTURES } from "./tool-pictures.ts";

type ToolId = ToolPicture | "area" | "zone" | "seen" | "palm";

const TOOLS: readonly { readonly id: ToolId; readonly says: string; readonly value: ToolId }[] = [
  ...TOOL_PICTURES.map(({ picture, says }) => ({ id: picture.kind, says, value: picture.kind })),
  { id: "area", says: "Where light may fall", value: "area" },
  { id: "zone", says: "Where hands are held", value: "zone" },
  { id: "seen", says: "What the camera sees", value: "seen" },
  { id: "palm", says: "Palm test", value: "palm" },
];

export function ToolsStep() {
  const [id, setId] = useState<ToolId>("pixel-card");
  const now = TOOLS.findIndex((tool) => tool.id === id);
  const step = (by: number) => () => setId(TOOLS[(now + by + TOOLS.length) % TOOLS.length]?.id ?? id);
  const tool: Tool = {
    turns: [
      {
        key: "ArrowRight",
        says: "Next tool",
        run: step(1),
        isPrimary: !["palm", "zone", "area"].includes(id),
      },
      { key: "ArrowLeft", says: "The one before", run: step(-1), remote: "undo" },
    ],
    choice: <Choice legend="Tool" options={TOOLS} chosen={id} choose={setId} />,
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

const CLOSED = "The projector’s window is closed: open it in step 2.";
const DARK: TestPicture = { kind: "dark" };
/** About the light that always lies on the zone, so that the detector sees what it sees in the kiosk. */
const FILL: TestPicture = { kind: "flat", level: 0.15 };

function PictureTool({ tool, kind }: { readonly tool: Tool; readonly kind: ToolPicture }) {
  const { light } = useBooth();
  const shown = TOOL_PICTURES.find(({ picture }) => picture.kind === kind);
  useLight(shown?.picture ?? DARK);
  return (
    <Page
      title="Tools"
      guidance={light.state.value === undefined ? CLOSED : (shown?.lookFor ?? "")}
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
    <Page title="Tools" guidance={guidance} commands={tool.turns}>
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
  return (
    <Page
      title="Tools"
      guidance={light.state.value === undefined ? CLOSED : guidance}
      commands={[...commands, ...tool.turns]}
    >
      {view}
    </Page>
  );
}

function PalmTool({ tool }: { readonly tool: Tool }) {
  const { light } = useBooth();
  const { guidance, view, touch, canTouch } = usePalmTest();
  const take: Command = {
    key: "Enter",
    says: "The finger touches it",
    run: touch,
    isPrimary: true,
    isOff: !canTouch,
    remote: "take",
  };
  return (
    <Page
      title="Tools"
      guidance={light.state.value === undefined ? CLOSED : guidance}
      commands={[take, ...tool.turns]}
    >
      {view}
    </Page>
  );
}
