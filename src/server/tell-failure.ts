import type { ErrorHandler } from "hono";
import { PaumeError } from "../core/error.ts";
import type { HouseEnv } from "./door.ts";

/** Answers with what is wrong where a person can mend it. @throws anything else, for the house's log. */
export const tellFailure: ErrorHandler<HouseEnv> = (error, c) => {
  if (!(error instanceof PaumeError)) throw error;
  const { code, detail } = error;
  return c.json({ error: code, detail }, code === "state-unsaved" ? 507 : 400);
};
