import { writeFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import type { SpecimenEntry } from "../../../src/apps/specimen/entry.ts";
import type { Specimen } from "../../../src/apps/specimen/specimen.ts";
import type { Grey } from "./grey.ts";
import { encodeGreyPng } from "./grey-png.ts";
import { REFERENCES, REFERENCE_PX_PER_MM, referenceFile } from "./specimen-references.ts";

/** The specimen's page, completely laid out. */
export interface Sheet {
  readonly page: Page;
  readonly entries: readonly SpecimenEntry[];
}

export async function openSheet(page: Page, origin: string): Promise<Sheet> {
  await page.goto(`${origin}/specimen/`);
  return { page, entries: await page.evaluate(() => globalThis.specimenSheet) };
}

/** A specimen's first spread, drawn for comparison. */
export async function pull({ page }: Sheet, specimen: Specimen): Promise<Grey> {
  const [first] = await page.evaluate(([given, pxPerMm]) => globalThis.pullSpecimen(given, pxPerMm), [
    specimen,
    REFERENCE_PX_PER_MM,
  ] as const);
  if (first === undefined) throw new Error(`${specimen.id} has no page`);
  const { base64, ...size } = first;
  return { ...size, levels: Uint8Array.from(Buffer.from(base64, "base64")) };
}

/** @returns the files, each with its size. */
export async function renewReferences(sheet: Sheet): Promise<readonly string[]> {
  const written: string[] = [];
  for (const specimen of REFERENCES) {
    const file = referenceFile(specimen);
    const png = encodeGreyPng(await pull(sheet, specimen));
    await writeFile(file, png);
    written.push(`${file} ${(png.length / 1024).toFixed(1)} kB`);
  }
  return written;
}
