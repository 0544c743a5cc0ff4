import { FloorOrder } from "./orders.ts";
import { roles } from "./role.ts";
import { z } from "./zod.ts";

/** An order that was obeyed, as the house keeps it: no text, nobody's name. The machine is whoever sits at it while no PIN is set. */
export const OrderGiven = z.strictObject({
  at: z.iso.datetime(),
  by: z.enum([...roles, "machine"]),
  order: FloorOrder,
});
export type OrderGiven = z.infer<typeof OrderGiven>;

/** The house's answer to `GET /floor/orders`: newest first. */
export const OrdersGiven = z.strictObject({ given: z.array(OrderGiven) });
export type OrdersGiven = z.infer<typeof OrdersGiven>;
