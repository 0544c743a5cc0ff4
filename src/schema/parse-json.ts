import { PaumeError, type PaumeErrorCode } from "../core/error.ts";
import { issueList } from "./issue-list.ts";
import type { z } from "./zod.ts";

/** A file that people write, as what it is. @throws PaumeError `code`, naming each field and what is wrong with it. */
export function parseJson<T>(text: string, schema: z.ZodType<T>, code: PaumeErrorCode): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new PaumeError(code, `it is not JSON: ${String(cause)}`, { cause });
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new PaumeError(code, issueList(parsed.error));
  return parsed.data;
}
