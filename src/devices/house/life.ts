/** This page's, see `src/schema/life.ts`. */
export const LIFE: string = crypto.randomUUID().slice(0, 8);
