import type { BrowserContext, Page } from "playwright-core";
import { deskFile } from "./desk-file.ts";
import { watchComplaints } from "./watch-complaints.ts";

/** A curator at the desk, who reads French. */
export interface Curator {
  readonly page: Page;
  /** Errors and warnings of the page; it grows. */
  readonly complaints: readonly string[];
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly go: (view: "queue" | "search" | "statistics" | "import" | "publish" | "log") => Promise<void>;
  /** The message that is open. */
  readonly card: () => Promise<string>;
  readonly status: () => Promise<string>;
  /** Waits until all that was decided is on the disk. */
  readonly saved: () => Promise<void>;
}

/** Opens the desk, and waits until it is there. */
export async function curatorAt(context: BrowserContext, origin: string): Promise<Curator> {
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints = watchComplaints(page);
  await page.goto(`${origin}/desk/`);
  await page.locator("main").waitFor();
  const card = page.locator("article.card");
  const attribute = async (name: string): Promise<string> => (await card.getAttribute(name)) ?? "";
  return {
    page,
    complaints,
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    go: (view) => page.locator(`[data-view=${view}]`).click(),
    card: () => attribute("data-card"),
    status: () => attribute("data-status"),
    saved: () => page.locator('[data-unsaved="0"]').waitFor(),
  };
}

/** Says who decides, as the desk asks at first. */
export async function sayWho({ page }: Curator, who: string): Promise<void> {
  await page.getByLabel("Nom", { exact: true }).fill(who);
  await page.keyboard.press("Enter");
}

/** Gives the desk's file to the import's field, which the system's own dialog would fill. */
export const chooseDeskFile = ({ page }: Curator): Promise<void> =>
  page.locator("main input[type=file]").setInputFiles({
    name: "plateforme.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(deskFile),
  });
