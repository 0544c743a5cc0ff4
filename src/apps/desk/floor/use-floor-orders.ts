import { useEffect, useState } from "preact/hooks";
import { PaumeError } from "../../../core/error.ts";
import type { GivenOrder } from "../../../core/orders/given-order.ts";
import { listen } from "../../../devices/house/events.ts";
import { fetchOrdersGiven } from "../../../devices/house/floor.ts";

/** What was ordered on the floor, newest first; "untold" of a house that does not tell, "asked" before it has answered. */
export type FloorOrders = readonly GivenOrder[] | "asked" | "untold";

/** Asked for anew whenever something is ordered. */
export function useFloorOrders(): FloorOrders {
  const [given, setGiven] = useState<FloorOrders>("asked");
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const look = async (): Promise<void> => {
      try {
        const told = await fetchOrdersGiven();
        if (!signal.aborted) setGiven(told ?? "untold");
      } catch (error) {
        // The page says elsewhere that the house is silent, and `linked` tells when it no longer is.
        if (!(error instanceof PaumeError)) throw error;
        // What it told before is still so.
        if (!signal.aborted) setGiven((before) => (before === "asked" ? "untold" : before));
      }
    };
    void look();
    listen({
      kinds: ["floor-orders"],
      hear: () => void look(),
      linked: (heard) => void (heard && look()),
      signal,
    });
    return () => life.abort();
  }, []);
  return given;
}
