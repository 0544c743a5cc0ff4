import { PaumeError } from "../../../core/error.ts";
import { handModelSha256, type HandModelName } from "../../../schema/hand-model.ts";
import { sha256 } from "../../sha256.ts";

/** The model bundle's bytes, verified. @throws PaumeError model-missing, model-corrupt. */
export async function fetchModel(name: HandModelName): Promise<Uint8Array> {
  const url = `/models/${name}.task`;
  const response = await fetch(url).catch((cause: unknown) => {
    throw new PaumeError("model-missing", `${url} could not be loaded`, { cause });
  });
  if (!response.ok) throw new PaumeError("model-missing", `${url}: the server answers ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const found = await sha256(bytes);
  const expected = handModelSha256[name];
  if (found !== expected)
    throw new PaumeError("model-corrupt", `${url}: SHA-256 is ${found}, expected ${expected}`);
  return bytes;
}
