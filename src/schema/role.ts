import { z } from "./zod.ts";

/** Who may do something in the house. A visitor is whoever is none of these, and may nothing. */
export const roles = ["staff", "curator", "technician"] as const;

export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;
