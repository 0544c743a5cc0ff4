import { useEffect, useState } from "preact/hooks";
import { PaumeError } from "../../../core/error.ts";
import type { GivenOrder } from "../../../core/orders/given-order.ts";
import { listen } from "../../../devices/house/events.ts";
import { fetchOrdersGiven } from "../../../devices/house/floor.ts";

/** What was ordered on the floor, newest first, asked for anew whenever something is. Undefined while the house does not tell. */
export function useFloorOrders(): readonly GivenOrder[] | undefined {
  const [given, setGiven] = useState<readonly GivenOrder[] | undefined>(undefined);
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const look = async (): Promise<void> => {
      try {
        const told = await fetchOrdersGiven();
        if (!signal.aborted) setGiven(told);
      } catch (error) {
        // The page says elsewhere that the house is silent, and `linked` tells when it no longer is.
        if (!(error instanceof PaumeError)) throw error;
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
