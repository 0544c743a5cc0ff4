/** What the pages of those who work here speak: the first is the house's own. */
export const languages = ["fr", "en"] as const;

export type Language = (typeof languages)[number];
