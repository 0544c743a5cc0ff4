export class UsageError extends Error {}
export const defaultPort: number;
export const usualReleases: string;
