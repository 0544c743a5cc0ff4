import type { z } from "./zod.ts";

/** @returns zod's findings in one line, each with its field: "lang: must be …; text: is empty". */
export function issueList(error: z.ZodError): string {
  return error.issues
    .map((issue) => {
      const field = fieldOf(issue);
      const reason = issue.code === "unrecognized_keys" ? "is not a field of it" : issue.message;
      return field === "" ? reason : `${field}: ${reason}`;
    })
    .join("; ");
}

/** @returns the fields that are wrong, each once, with dots between a field and what it is part of. */
export const faultyFieldsOf = (error: z.ZodError): readonly string[] => [
  ...new Set(error.issues.map(fieldOf).filter((field) => field !== "")),
];

const fieldOf = (issue: z.core.$ZodIssue): string =>
  [...issue.path, ...(issue.code === "unrecognized_keys" ? [issue.keys.join(", ")] : [])].join(".");
