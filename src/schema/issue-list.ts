import type { z } from "./zod.ts";

/** @returns zod's findings in one line, each with its field: "lang: must be …; text: is empty". */
export function issueList(error: z.ZodError): string {
  return error.issues
    .map((issue) => {
      const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys.join(", ")] : issue.path;
      const reason = issue.code === "unrecognized_keys" ? "is not a field of it" : issue.message;
      return path.length === 0 ? reason : `${path.join(".")}: ${reason}`;
    })
    .join("; ");
}
