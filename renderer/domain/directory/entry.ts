/** What the desk knows by name: people with their posts, units, documents, abbreviations. One row each. */
export type DirectoryEntry = Person | Unit | KnownDocument | Abbreviation;
export const directoryKinds = ['person', 'unit', 'document', 'abbreviation'] as const;
export type DirectoryKind = (typeof directoryKinds)[number];

interface Kept {
  readonly id: string;
  /** Where it comes from: typed by somebody, imported from a file, or learned from a published report. */
  readonly source: 'typed' | 'imported' | 'learned';
  /** ISO instant of the last change. */
  readonly updatedAt: string;
}

export interface Person extends Kept {
  readonly kind: 'person';
  readonly name: string;
  /** In the order of protocol. */
  readonly posts: readonly Post[];
}

/** A post held for a time; days are ISO, inclusive, "" where it is open. */
export interface Post {
  /** As a text gives it: "Phó Bí thư Thường trực Huyện ủy". */
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

export interface Unit extends Kept {
  readonly kind: 'unit';
  readonly name: string;
  /** Short form, or "". */
  readonly short: string;
}

/** Its identity is number + type + issuer + date. */
export interface KnownDocument extends Kept {
  readonly kind: 'document';
  readonly type: string;
  /** Number and symbol: "09-TT/HU", "30/2020/NĐ-CP". */
  readonly number: string;
  readonly issuer: string;
  /** ISO day of issue, or "". */
  readonly date: string;
  readonly subject: string;
}

export interface Abbreviation extends Kept {
  readonly kind: 'abbreviation';
  readonly short: string;
  readonly full: string;
}

/** Looking things up; every way is free of diacritics and case, and as fast among ten thousand as among a hundred. */
export interface Directory {
  /** People of whose name or initials `query` is a beginning, best first. */
  findPeople(query: string, most: number): readonly Person[];
  /** People with exactly this name (NFC, case and diacritics count). */
  peopleNamed(name: string): readonly Person[];
  findDocuments(query: string, most: number): readonly KnownDocument[];
  findUnits(query: string, most: number): readonly Unit[];
  /** What an abbreviation stands for, or null. */
  expand(short: string): string | null;
}
