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
  /** Documents heard, assessed or, in an inspection, the legal basis. */
  readonly documents: readonly CitedDocument[];
  /** Number of opinions voiced, or null while unknown. */
  readonly opinions: number | null;
  /** The period reported on: "quý I năm 2026", "3 năm". */
  readonly period: string;
  /** The period that is planned for: "quý II năm 2026". */
  readonly nextPeriod: string;
  /** Term of a committee: "nhiệm kỳ 2025-2030", "khóa V". */
  readonly term: string;
  /** Visiting body of an inspection, with its number: "Đoàn kiểm tra số 3 của Tỉnh ủy". */
  readonly visitors: string;
  /** The side that is visited: "phường Vĩnh Lạc". */
  readonly host: string;
  readonly hosts: readonly Attendee[];
  readonly hostGroups: readonly CountedGroup[];
  /** The scheme under review, as it is cited: "Đề án số 05-ĐA/TU của Ban Thường vụ Tỉnh ủy". */
  readonly scheme: string;
  /** What was counted: "13 văn bản hướng dẫn", "03 tiểu ban". */
  readonly figures: readonly CountedGroup[];
  /** How many were commended, or null while unknown, and who: "tập thể có thành tích tiêu biểu". */
  readonly awards: number | null;
  readonly awardees: string;
  /** What was concluded, recommended or assigned. */
  readonly conclusions: readonly Conclusion[];
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

export interface Conclusion {
  readonly id: string;
  readonly text: string;
  /** Who is to do it, or "". */
  readonly unit: string;
  /** ISO day until which, or "". */
  readonly deadline: string;
}

/** Facts that are lists of entries by id. */
export const listFacts = ['chairs', 'attendees', 'groups', 'documents', 'hosts', 'hostGroups', 'figures', 'conclusions'] as const;
export type ListFact = (typeof listFacts)[number];
/** Facts worded at length. */
export const textFacts = ['holder', 'subject', 'place', 'period', 'nextPeriod', 'term', 'visitors', 'host', 'scheme', 'awardees'] as const;
export type TextFact = (typeof textFacts)[number];
export const numberFacts = ['opinions', 'awards'] as const;
export type NumberFact = (typeof numberFacts)[number];

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
  period: '',
  nextPeriod: '',
  term: '',
  visitors: '',
  host: '',
  hosts: [],
  hostGroups: [],
  scheme: '',
  figures: [],
  awards: null,
  awardees: '',
  conclusions: [],
};

/** Facts that the sheet did not have at first: one that says nothing leaves an article's approval as it was. */
export const laterFacts: readonly (keyof MeetingFacts)[] = [
  'period', 'nextPeriod', 'term', 'visitors', 'host', 'hosts', 'hostGroups', 'scheme', 'figures', 'awards', 'awardees', 'conclusions',
];
