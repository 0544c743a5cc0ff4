import type { ViewId } from "../views.ts";
import { inBoth } from "../words.ts";

interface ShellWords {
  readonly views: string;
  readonly titles: Readonly<Record<ViewId, string>>;
}

export const shellWords = inBoth<ShellWords>({
  fr: {
    views: "Vues",
    titles: {
      queue: "Lecture",
      search: "Recherche",
      statistics: "Statistiques",
      import: "Import",
      publish: "Publication",
      log: "Journal",
    },
  },
  en: {
    views: "Views",
    titles: {
      queue: "Reading",
      search: "Search",
      statistics: "Statistics",
      import: "Import",
      publish: "Publish",
      log: "Log",
    },
  },
});
