import { createHash } from "node:crypto";
import type { Sha256 } from "../schema/message-set.ts";

/** Lower-case hex. */
export const sha256: Sha256 = async (bytes) => createHash("sha256").update(bytes).digest("hex");
