import { MOST_TAKEN_OFF, reasons, type Order, type Orders } from "../core/orders/orders.ts";
import type { SafeChoice } from "../core/orders/safe-choice.ts";
import { roles } from "./role.ts";
import { z } from "./zod.ts";

const MessageId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, "must be a message's id");
const Tag = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(64);
const Why = z.enum(reasons);

export const Safe: z.ZodType<SafeChoice> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("built-in") }),
  z.strictObject({ kind: z.literal("ids"), ids: z.array(MessageId).min(1).max(500) }),
  z.strictObject({ kind: z.enum(["motive", "emotion"]), tag: Tag }),
]);

/** What staff or a curator sends. */
export const FloorOrder: z.ZodType<Order> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("take-off"), id: MessageId, why: Why.default("unsaid") }),
  z.strictObject({ kind: z.literal("put-back"), id: MessageId }),
  z.strictObject({ kind: z.enum(["panic", "pause"]), isOn: z.boolean(), why: Why.default("unsaid") }),
  z.strictObject({ kind: z.literal("choose-safe"), safe: Safe }),
]);

/** As the house keeps them, as kiosks hear them, and as a kiosk keeps them for when the house is silent. No text, nobody's name. */
export const FloorOrders: z.ZodType<Orders> = z.strictObject({
  revision: z.int().min(0),
  takenOff: z
    .array(
      z.strictObject({ id: MessageId, at: z.iso.datetime(), by: z.enum([...roles, "machine"]), why: Why }),
    )
    .max(MOST_TAKEN_OFF),
  isPanic: z.boolean(),
  isPaused: z.boolean(),
  safe: Safe,
});
