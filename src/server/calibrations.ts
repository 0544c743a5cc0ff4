import { Hono } from "hono";
import { readCalibration, storedCalibration } from "../schema/calibration.ts";
import { ActivationWish, type ActiveAnswer } from "../schema/kept-calibrations.ts";
import { z } from "../schema/zod.ts";
import type { Access } from "./access.ts";
import type { Audit } from "./audit.ts";
import type { HouseEnv } from "./door.ts";
import { jsonBody } from "./json-body.ts";
import type { KeptCalibrations } from "./state/kept-calibrations.ts";
import { tellFailure } from "./tell-failure.ts";

interface CalibrationsOptions {
  readonly kept: KeptCalibrations;
  /** Told whenever another one may be in use. @param id undefined for the lenses in the installation's file. */
  readonly activated: (id: string | undefined) => void;
  readonly access: Access;
  readonly audit: Audit;
  readonly now: () => Date;
}

/** A full one has some 100 KB. */
const maximumBytes = 1_000_000;
const absent = { error: "calibration-unknown", detail: "there is none of that id" } as const;

/** Calibrations: to see and fetch for every page, to keep and choose for technicians. Nothing is ever deleted. */
export function calibrations({ kept, activated, access, audit, now }: CalibrationsOptions): Hono<HouseEnv> {
  const app = new Hono<HouseEnv>();

  app.get("/", async (c) => c.json(await kept.list()));

  app.get("/active", async (c) => {
    const { calibration, fault } = await kept.inUse();
    const answer: z.input<typeof ActiveAnswer> = {
      calibration: calibration === undefined ? null : storedCalibration(calibration),
      ...(fault && { fault: { code: fault.code, detail: fault.detail } }),
    };
    return c.json(answer);
  });

  app.get("/:id", async (c) => {
    const calibration = await kept.one(c.req.param("id"));
    return calibration === undefined ? c.json(absent, 404) : c.json(storedCalibration(calibration));
  });

  app.post(
    "/",
    access.only("technician"),
    ...jsonBody("calibration", z.unknown(), maximumBytes),
    async (c) => {
      const calibration = readCalibration(c.var.body);
      const isKept = await kept.save(calibration);
      audit(
        c.var.actor,
        `calibration ${calibration.id}`,
        isKept ? "kept" : "refused, another one has that id",
      );
      if (isKept) return c.json({ id: calibration.id }, 201);
      return c.json({ error: "calibration-invalid", detail: `id: ${calibration.id} is another one's` }, 409);
    },
  );

  app.post(
    "/active",
    access.only("technician"),
    ...jsonBody("activation", ActivationWish, 512),
    async (c) => {
      const { id, by } = c.var.body;
      const isChosen = await kept.activate({ id, by, at: now().toISOString() });
      const name = id ?? "of the installation's file";
      audit(c.var.actor, `calibration ${name}`, isChosen ? "in use" : "refused, there is none");
      if (!isChosen) return c.json(absent, 404);
      activated(id ?? undefined);
      return c.body(null, 204);
    },
  );

  app.onError(tellFailure);
  return app;
}
