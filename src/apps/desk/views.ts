/** What a curator does, in this order. A view is a folder of this name. */
export const views = ["queue", "search", "statistics", "import", "publish", "log"] as const;

export type ViewId = (typeof views)[number];
