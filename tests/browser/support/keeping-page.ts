import { openDeskKeeping } from "../../../src/installation/keeping/open-desk-keeping.ts";

// Put into a page of the house, for a test to drive the desk's keeping without the desk.
Object.assign(globalThis, { openDeskKeeping });
