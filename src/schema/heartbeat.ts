import { Life } from "./life.ts";
import { z } from "./zod.ts";

const Counter = z.int().min(0);

/** What a kiosk's page tells the house every two seconds: see `Beat`. */
export const Heartbeat = z.strictObject({ life: Life, rendered: Counter, tracked: Counter });
