import { PaumeError } from "../../core/error.ts";
import { issueList } from "../../schema/issue-list.ts";
import { z } from "../../schema/zod.ts";

const Contents = z.object({
  files: z.array(z.object({ filename: z.string(), start: z.int().min(0), end: z.int().min(0) })),
});

/**
 * Takes one file out of a `.data` file that Emscripten's packager made.
 * @param loader the script beside it, which ends in a call that lists the files by byte range.
 * @param name the file's name without its folder.
 * @throws PaumeError "model-corrupt".
 */
export function unpackAsset(loaderFile: string, loader: string, data: Uint8Array, name: string): Uint8Array {
  const corrupt = (reason: string, cause?: unknown) =>
    new PaumeError("model-corrupt", `${loaderFile}: ${reason}`, { cause });

  const call = /loadPackage\((\{"files".*\})\);/.exec(loader);
  if (call === null) throw corrupt("has no list of files");
  const at = `the list of files at 0x${call.index.toString(16)}`;
  let list: unknown;
  try {
    list = JSON.parse(call[1] ?? "");
  } catch (error) {
    throw corrupt(`${at} is not JSON`, error);
  }
  const contents = Contents.safeParse(list);
  if (!contents.success) throw corrupt(`${at}: ${issueList(contents.error)}`);
  const entry = contents.data.files.find((file) => file.filename.endsWith(`/${name}`));
  if (entry === undefined) throw corrupt(`${at} has no ${name}`);
  if (entry.start > entry.end || entry.end > data.length) {
    throw corrupt(`${name} is bytes ${entry.start} to ${entry.end} of a data file of ${data.length}`);
  }
  return data.subarray(entry.start, entry.end);
}
