import type { Leaf } from "../visit/leaf.ts";
import type { Visitor } from "../visit/visitors.ts";

/** A message that is in the light. */
export interface NowShown {
  readonly id: string;
  /** The page that is being read, from 1, of so many. */
  readonly page: number;
  readonly of: number;
  /** In so many palms it is lit: of one visitor, or of several. */
  readonly palms: number;
}

/** What is in palms now, in the order in which the visits began. Nothing about who holds them out. */
export function nowShown(visitors: readonly Visitor[]): readonly NowShown[] {
  const all = new Map<string, NowShown>();
  for (const visitor of visitors) {
    const { visit } = visitor;
    if (visit.kind !== "reading") continue;
    const palms = [visitor, visitor.beside].filter((leaf) => isLit(leaf, visit.messageId)).length;
    if (palms === 0) continue;
    const before = all.get(visit.messageId)?.palms ?? 0;
    all.set(visit.messageId, {
      id: visit.messageId,
      page: visit.page + 1,
      of: visit.readingMs.length,
      palms: before + palms,
    });
  }
  return [...all.values()];
}

const isLit = ({ shown, light }: Leaf, messageId: string): boolean =>
  shown?.messageId === messageId && light.level > 0;
