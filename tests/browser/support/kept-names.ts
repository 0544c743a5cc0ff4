import type { Page } from "playwright-core";

/** Benches are compiled so that functions keep their names, by a helper that pages do not have: this is it, for them. */
export const NAMES_KEPT = "globalThis.__name ??= (named) => named;";

/** Before the first script that is given to a page. */
export const keptNames = (page: Page): Promise<unknown> => page.addInitScript(NAMES_KEPT);
