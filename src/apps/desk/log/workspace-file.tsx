import { useRef, useState } from "preact/hooks";
import { PaumeError } from "../../../core/error.ts";
import { download } from "../../../installation/download.ts";
import type { BroughtFile } from "../../../installation/keeping/keeping.ts";
import type { Desk } from "../desk.ts";
import { wordsOf } from "../words.ts";
import { dayOf } from "./exports.ts";
import { useWholeWorkspace } from "./whole-workspace.ts";
import { workspaceWords } from "./workspace-words.ts";

/** The whole workspace, to another machine and from one. */
export function WorkspaceFile({ desk }: { readonly desk: Desk }) {
  const words = wordsOf(workspaceWords, desk);
  const whole = useWholeWorkspace();
  const field = useRef<HTMLInputElement>(null);
  const [became, setBecame] = useState<BroughtFile | "damaged" | undefined>(undefined);
  const save = async (): Promise<void> =>
    download(`paume-${words.name}-${dayOf(Date.now())}.jsonl`, await whole.file(), "application/jsonl");
  const bring = async (file: File): Promise<void> => {
    try {
      const brought = await whole.bring(await file.text());
      if (brought === "taken") await desk.reload();
      setBecame(brought);
    } catch (error) {
      if (!(error instanceof PaumeError)) throw error;
      if (error.code !== "workspace-damaged") desk.faults.raise(error);
      setBecame("damaged");
    }
  };
  return (
    <section aria-labelledby="workspace-title">
      <h2 id="workspace-title">{words.title}</h2>
      <p class="quiet">{words.secret}</p>
      <p class="buttons">
        <button type="button" onClick={() => void save()}>
          {words.save}
        </button>
        <button type="button" onClick={() => field.current?.click()}>
          {words.bring}
        </button>
        <input
          ref={field}
          type="file"
          hidden
          accept=".jsonl"
          aria-label={words.file}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // The same file may be chosen again, once it was mended.
            if (file !== undefined) void bring(file).finally(() => (currentTarget.value = ""));
          }}
        />
      </p>
      <p role="status" class={became === "damaged" || became === "forked" ? "warning" : "quiet"}>
        {became !== undefined && words.became[became]}
      </p>
    </section>
  );
}
