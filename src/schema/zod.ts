import { z } from "zod";

// The pages are served without 'unsafe-eval'. Left alone, zod tries `new Function` while the first schema is
// built, and the browser reports that as a violation of the policy. Every schema takes `z` from here, so that
// none is built before this line; node runs the same interpreted path, so what is measured is what is shipped.
z.config({ jitless: true });

export { z };
