export function installDependencies(root: string, say: (line: string) => void): Promise<void>;
export function installedAsLocked(root: string): boolean;
