import type { Attendee } from './meetingFacts';

/** Posts in the order in which a local desk names those who hold them; the first row that fits a post counts. */
const order: readonly RegExp[] = [
  /^(tổng )?bí thư (?!đoàn|chi bộ|chi đoàn)/u,
  /^phó bí thư thường trực/u,
  /^phó bí thư (?!đoàn|chi bộ|chi đoàn)/u,
  /^(uvtv|uvbtv|ủy viên (ban )?thường vụ|tuv|(tỉnh|thành) ủy viên|ủy viên bộ chính trị|ủy viên (ban chấp hành )?trung ương)/u,
  /^chủ tịch (hđnd|hội đồng nhân dân)/u,
  /^chủ tịch (ubnd|ủy ban nhân dân)/u,
  /^chủ tịch (ubmttq|ủy ban mttq|mttq|ủy ban mặt trận|mặt trận)/u,
  /^(trưởng|chủ nhiệm|chánh) (ban|ủy ban kiểm tra|ubkt|văn phòng)/u,
  /^trưởng đoàn/u,
  /^phó chủ tịch/u,
  /^phó (trưởng|chủ nhiệm|chánh) (ban|ủy ban kiểm tra|ubkt|văn phòng)/u,
  /^(ủy viên|uv|huyện ủy viên|quận ủy viên)/u,
  /^(giám đốc|trưởng phòng|chủ tịch)/u,
  /^(phó giám đốc|phó trưởng phòng)/u,
  /^bí thư/u,
  /^phó bí thư/u,
];

/** How high a post stands: central, province or city, district, commune. */
const levels: readonly RegExp[] = [
  /trung ương|bộ chính trị|quốc hội|chính phủ|^tổng bí thư/u,
  /tỉnh|thành ủy|thành phố|^tuv/u,
  /huyện|quận|thị ủy|thị xã/u,
  /xã|phường|thị trấn|đảng ủy/u,
];
const district = 2;

const first = (table: readonly RegExp[], text: string): number => table.findIndex((row) => row.test(text));

/**
 * Where a person stands in the order of protocol, by the highest of the posts: the level (central, province, district, commune)
 * goes before the kind of post. A post that names no level ("UVTV") has that of the one after it, else that of a district.
 * @param posts posts as a text gives them, separated by commas; may be "".
 * @returns a number that is smaller for who is named earlier.
 */
export function protocolRank(posts: string): number {
  const titles = posts.normalize('NFC').toLowerCase().replace(/uỷ/gu, 'ủy').split(/[,;]/u).map((title) => title.trim().replace(/\s+/gu, ' '));
  let level = -1;
  const ranks = titles.toReversed().filter(Boolean).map((title) => {
    const named = first(levels, title);
    if (named >= 0) level = named;
    const post = first(order, `${title} `);
    return (level < 0 ? district : level) * 100 + (post < 0 ? order.length : post);
  });
  return Math.min(...ranks, levels.length * 100);
}

/** The attendees in the order of protocol; who ranks alike stays in the order given. */
export const inProtocolOrder = (attendees: readonly Attendee[]): Attendee[] =>
  attendees.toSorted((a, b) => protocolRank(a.posts) - protocolRank(b.posts));
