import type { Sliced } from "../slices.ts";
import type { Source } from "./kept-workspace.ts";
import { importEntries } from "./parts.ts";
import { brought } from "./workspace-of.ts";
import type { Brought } from "./workspace-store.ts";

/** The sources once an import is kept: what `workspaceOf` says after reading it again, without reading. */
export function* withImport(sources: readonly Source[], file: Brought): Sliced<readonly Source[]> {
  const before = sources.find(({ name }) => name === file.source);
  const messages = new Map(before?.messages.map((message) => [message.id, message]));
  for (const part of importEntries(file)) {
    yield;
    if (part.kind === "import") brought(messages, part);
  }
  const after = { name: file.source, messages: [...messages.values()] };
  return before === undefined
    ? [...sources, after]
    : sources.map((source) => (source === before ? after : source));
}
