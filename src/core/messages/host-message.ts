/** One text by a host. All fields are as written in the message set; nothing here is about a visitor. */
export interface HostMessage {
  /** Unique in its set and kept from version to version. */
  readonly id: string;
  /** BCP 47. */
  readonly lang: string;
  /** NFC, one paragraph, no control characters: see `textFault`. */
  readonly text: string;
  /** What brings the host to the door, and in which mood: a curator's tags. */
  readonly motive: string;
  readonly emotion: string;
  /** A token which the set explains in words. */
  readonly provenance: string;
  /** The text in other languages, by BCP 47 tag. */
  readonly translations?: Readonly<Record<string, string>> | undefined;
}

/** A message that is not shown. */
export interface Refusal {
  readonly message: HostMessage;
  /** In words for a curator, as "is empty": the text is its subject. */
  readonly reason: string;
}

/** A versioned, hashed, ordered collection of host messages. */
export interface MessageSet {
  readonly name: string;
  readonly version: string;
  /** Lower-case hex SHA-256 of the file the messages came from. */
  readonly sha256: string;
  readonly messages: readonly HostMessage[];
  /** Messages of the file that are not shown, with the reason. */
  readonly refused: readonly Refusal[];
  /** What each provenance token means, in words that credits can show. */
  readonly provenance: Readonly<Record<string, string>>;
  /** SPDX identifier of the texts' licence. */
  readonly licence: string;
  /** The line that everything with credits shows. */
  readonly credit: string;
}
