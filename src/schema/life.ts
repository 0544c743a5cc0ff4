import { z } from "./zod.ts";

/** Names a kiosk's page from its opening to its end, by chance: two on one machine are told apart by it, and one that begins anew is another. */
export const Life = z.string().regex(/^[0-9a-f]{8}$/, "must be 8 hexadecimal digits");
