import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { installationSchema } from "./installation-schema.ts";
import { root } from "./prepare.ts";

// After a change of src/schema/installation.ts: npx tsx src/setup/renew-installation-schema.ts
await writeFile(join(root, "kiosk-config", "installation.schema.json"), await installationSchema());
