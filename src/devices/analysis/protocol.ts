import type { Mapping } from "../../core/import/mapping.ts";
import type { Form } from "../../core/import/read-file.ts";
import type { ImportedMessage, ImportWish } from "../../core/import/read-messages.ts";
import type { Row, RowFault } from "../../core/import/table.ts";
import type { Cluster } from "../../core/findings/duplicate/near-duplicates.ts";
import type { Finding, Written } from "../../core/findings/finding.ts";
import type { FindingRules } from "../../core/findings/rules.ts";
import type { Encoding } from "../../schema/decoded-text.ts";
import type { SourceWish } from "./read-source.ts";

/** What is being done, for whoever waits. */
export type Stage = "reading" | "looking" | "comparing";

/** A file before anybody said what its columns mean. */
export interface FileView {
  readonly form: Form;
  /** Undefined for spreadsheets. */
  readonly encoding: Encoding | undefined;
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** The first rows. */
  readonly rows: readonly Row[];
  readonly mapping: Mapping;
}

/** What a file would bring to its source. The lists are their beginnings. */
export interface Prospect {
  readonly fresh: readonly ImportedMessage[];
  readonly changed: readonly { readonly before: ImportedMessage; readonly now: ImportedMessage }[];
  readonly gone: readonly ImportedMessage[];
  readonly count: Readonly<Record<"fresh" | "changed" | "gone" | "same", number>>;
}

/** What the curator says of a file; what is there already is told beforehand. */
export type CheckWish = Omit<ImportWish, "elsewhere" | "erased">;

/** Page → worker. Lists that may be long come in parts before the question that they belong to. */
export type ToAnalyst =
  | { readonly kind: "read"; readonly number: number; readonly file: Blob; readonly wish: SourceWish }
  | {
      readonly kind: "known";
      /** What was told before no longer holds. */
      readonly isFirst: boolean;
      readonly own: readonly ImportedMessage[];
      readonly elsewhere: readonly string[];
      readonly erased: readonly string[];
    }
  | { readonly kind: "check"; readonly number: number; readonly wish: CheckWish }
  | { readonly kind: "take"; readonly number: number }
  | { readonly kind: "texts"; readonly texts: readonly Written[] }
  | {
      readonly kind: "find";
      readonly number: number;
      /** Texts before this one were looked through already, and are only compared. */
      readonly first: number;
      readonly rules: FindingRules;
      /** What the product's fonts cover, as CSS writes it. */
      readonly letters: readonly string[];
    };

/** What is asked and answered by number. */
export type Question = Extract<ToAnalyst, { readonly number: number }>;

/** Worker → page: what belongs to an answer, ahead of it. */
export type Part =
  | { readonly kind: "progress"; readonly stage: Stage; readonly done: number; readonly total: number }
  | { readonly kind: "faults"; readonly faults: readonly RowFault[] }
  | {
      readonly kind: "messages";
      readonly fresh: readonly ImportedMessage[];
      readonly changed: readonly ImportedMessage[];
      readonly gone: readonly string[];
    }
  /** In the order of the texts, from `first` on. */
  | { readonly kind: "found"; readonly first: number; readonly findings: readonly (readonly Finding[])[] };

/** Worker → page: the end of an answer. A check that finds faults has no prospect. */
export type Answer =
  | { readonly kind: "file"; readonly view: FileView }
  | { readonly kind: "checked"; readonly prospect: Prospect | undefined }
  | { readonly kind: "taken" }
  | { readonly kind: "clusters"; readonly clusters: readonly Cluster[] }
  | { readonly kind: "failed"; readonly detail: string };

export type FromAnalyst = (Part | Answer) & { readonly number: number };

/** Of a list that crosses at once: few enough that the page, which reads them in one go, misses no frame. */
export const partSize = 1000;
