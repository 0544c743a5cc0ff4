import { PaumeError, type PaumeErrorCode } from "../../core/error.ts";
import { z } from "../../schema/zod.ts";

interface Question {
  readonly method: "GET" | "POST" | "DELETE";
  /** Sent as JSON. */
  readonly body?: unknown;
  /** How long an answer is waited for, whole; without it, as long as the browser does. */
  readonly withinMs?: number;
}

/** Asks the house. @throws PaumeError house-silent where nothing answers, or too late; any answer is one, refusals too. */
export async function ask(path: string, { method, body, withinMs }: Question): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      cache: "no-store",
      ...(withinMs !== undefined && { signal: AbortSignal.timeout(withinMs) }),
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
  } catch (cause) {
    throw new PaumeError("house-silent", path, { cause });
  }
}

/** An answer's JSON, as what it is. @throws PaumeError house-silent where it is something else: then another program listens there. */
export async function answered<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw new PaumeError("house-silent", `${response.url}: not understood (${response.status})`);
}

const Refusal = z.looseObject({ error: z.string(), detail: z.string() });

/** @throws PaumeError always, what the house's refusal means: one of `codes`, or house-silent where nobody can mend it here. */
export async function refusedWith(response: Response, codes: readonly PaumeErrorCode[]): Promise<never> {
  const { error, detail } = await answered(response, Refusal);
  const code = codes.find((known) => known === error);
  if (code !== undefined) throw new PaumeError(code, detail);
  throw new PaumeError("house-silent", `${new URL(response.url).pathname}: ${error}: ${detail}`);
}
