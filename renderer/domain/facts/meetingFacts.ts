/** The facts of a meeting, entered once; the text is composed from them. */
export interface MeetingFacts {
  readonly session: Session;
  /** Day of the meeting as ISO `yyyy-MM-dd`, or "" while unknown. */
  readonly date: string;
  /** Who holds the meeting: "Thường trực Huyện ủy". */
  readonly holder: string;
  /** What it is about, as it follows the kind of meeting: "về công tác …". */
  readonly subject: string;
  readonly place: string;
  readonly chairs: readonly Attendee[];
  readonly attendees: readonly Attendee[];
  readonly groups: readonly CountedGroup[];
  readonly documents: readonly CitedDocument[];
  /** Number of opinions voiced, or null while unknown. */
  readonly opinions: number | null;
}

export const sessions = ['morning', 'afternoon', 'evening'] as const;
export type Session = (typeof sessions)[number];

export interface Attendee {
  readonly id: string;
  readonly name: string;
  /** All posts, in the order of protocol, as the text gives them: "UVTV, Trưởng Ban Tổ chức Huyện ủy". */
  readonly posts: string;
}

export interface CountedGroup {
  readonly id: string;
  /** Null for a group that is not counted ("đại diện lãnh đạo …"). */
  readonly count: number | null;
  readonly label: string;
}

export interface CitedDocument {
  readonly id: string;
  /** "Thông tri", "Kế hoạch", … */
  readonly type: string;
  /** Number and symbol: "09-TT/HU". */
  readonly number: string;
  /** ISO day of issue, or "". */
  readonly date: string;
  readonly subject: string;
}

export const emptyFacts: MeetingFacts = {
  session: 'morning',
  date: '',
  holder: '',
  subject: '',
  place: '',
  chairs: [],
  attendees: [],
  groups: [],
  documents: [],
  opinions: null,
};
