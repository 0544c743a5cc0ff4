import { z } from "../../schema/zod.ts";
import type { DevtoolsPipe } from "./devtools-pipe.ts";

const Targets = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), type: z.string() })),
});
const Attached = z.object({ sessionId: z.string() });

/** @returns a session, of its own at each call, with the one page that a kiosk's browser has; undefined while it has none. */
export async function attachPage(pipe: DevtoolsPipe): Promise<string | undefined> {
  const { targetInfos } = Targets.parse(await pipe.ask("Target.getTargets"));
  const page = targetInfos.find(({ type }) => type === "page");
  if (page === undefined) return undefined;
  const answer = await pipe.ask("Target.attachToTarget", { targetId: page.targetId, flatten: true });
  return Attached.parse(answer).sessionId;
}
