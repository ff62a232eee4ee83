import type { BodyNode } from '../article/body';

/** What a line of a report is, as far as the line alone and its neighbours tell. */
export type BlockKind =
  | 'category' | 'headline' | 'header' | 'byline' | 'lead' | 'attendance' | 'text' | 'conclusionLead' | 'conclusion'
  | 'caption' | 'imageFile' | 'galleryHeading' | 'dropped';

export interface Block {
  readonly kind: BlockKind;
  /** The line, NFC, with single spaces and without those around it. */
  readonly text: string;
  /** Of a numbered conclusion. */
  readonly number?: number;
}

const header = /^Ngày đăng \d{1,2}\/\d{1,2}\/\d{4}/u;
/** As a newspaper's page has it, or a page that this program made. */
const byline = /^\p{Lu}[\p{L} .]{1,60} (?:\d{1,2}\/\d{1,2}\/\d{4} - \d{1,2}:\d{2}|· \d{1,2}\/\d{1,2}\/\d{4})$/u;
/** How a lead opens. */
const sessionAndDay = /^(?:Sáng|Chiều|Tối)(?:,)? (?:ngày )?\d{1,2}(?:[/-]\d{1,2}| tháng)/u;
const imageFile = /^[\p{L}\d_.() -]{1,120}\.(?:jpe?g|png|webp|gif)$/iu;
const footer = /^(?:Bản quyền|Địa chỉ:|Tel:|Điện thoại:|Email:|Nguồn tin:|Kho tư liệu|\(\*\)|\(\d+\) Bình luận|Nổi bật$|Đừng bỏ lỡ)/u;
const credit = /(?:^|[.\s])Ảnh: \p{Lu}[\p{L} .]{1,60}$/u;
const spoken = /^(?:Đ\/c|Đồng chí) [^.;:]{5,200} (?:phát biểu|kết luận|trao|tặng|chủ trì)[^.;:]{0,80}$/u;
const numbered = /^(\d{1,2})[.)]\s?\p{L}/u;
const attendance = /^(?:Cùng dự|Dự |Tham dự|Chủ trì|Về phía|Tham gia)/u;

/**
 * Tells the lines of a report apart: empty ones are left out, what stood before the headline of a portal's page (menu) and
 * after the text (footer, comments) is dropped. Never throws.
 * @param text a whole report, or its lines.
 */
export function blocksOf(text: string | readonly string[]): Block[] {
  const lines = (typeof text === 'string' ? text.split(/\r\n?|\n/u) : text).map((line) => line.normalize('NFC').replace(/\s+/gu, ' ').trim()).filter(Boolean);
  const told = lines.findIndex((line) => sessionAndDay.test(line));
  const marked = lines.findIndex((line) => header.test(line) || byline.test(line));
  // Without the header of a page, what stands before the lead is its headline.
  const head = marked >= 0 ? marked : told > 0 && told <= 3 && lines.slice(0, told).every((line) => line.length < 250 && !/[.;]$/u.test(line)) ? told - 0.5 : -1;
  // Behind the last line that reads like a report only the page goes on.
  const last = lines.findLastIndex((line) => line.length > 120 && !footer.test(line));
  const first = lines.findIndex((line, at) => at > Math.max(last, head) && footer.test(line));
  const end = first < 0 ? lines.length : first;
  let concluding = false;
  let led = false;
  return lines.map((line, at): Block => {
    const kind = kindOf(line, at);
    const number = kind === 'conclusion' ? Number(numbered.exec(line)![1]) : undefined;
    return number === undefined ? { kind, text: line } : { kind, text: line, number };
  });

  function kindOf(line: string, at: number): BlockKind {
    if (at < head) return at + 1 >= head ? 'headline' : at === 0 || marked < 0 ? 'category' : 'dropped';
    if (at === head) return header.test(line) ? 'header' : 'byline';
    if (at >= end || (footer.test(line) && line.length < 120)) return 'dropped';
    if (imageFile.test(line)) return 'imageFile';
    if (line.startsWith('Một số hình ảnh')) return 'galleryHeading';
    if (!led) {
      led = true;
      return 'lead';
    }
    if (credit.test(line) || imageFile.test(lines[at - 1]!) || (line.length < 300 && spoken.test(line))) return 'caption';
    if (concluding && numbered.test(line)) return 'conclusion';
    if (numbered.test(lines[at + 1] ?? '') && line.endsWith(':')) {
      concluding = true;
      return 'conclusionLead';
    }
    return attendance.test(line) ? 'attendance' : 'text';
  }
}

const texts: ReadonlySet<BlockKind> = new Set(['lead', 'attendance', 'text', 'conclusionLead', 'conclusion', 'caption', 'galleryHeading']);
/** Whether a line of this kind is the article's text, and not what stands around it on a page. */
export const isText = (kind: BlockKind): boolean => texts.has(kind);
const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** The lines that are the article's text: paragraphs, and numbered conclusions as a list that counts by itself. */
export function bodyOf(blocks: readonly Block[]): BodyNode[] {
  const body: BodyNode[] = [];
  for (const { kind, text } of blocks) {
    if (!isText(kind)) continue;
    const last = body.at(-1);
    if (kind !== 'conclusion') body.push(paragraph(text));
    else {
      const item: BodyNode = { type: 'listItem', content: [paragraph(text.replace(/^\d{1,2}[.)]\s?/u, ''))] };
      if (last?.type === 'orderedList') body[body.length - 1] = { ...last, content: [...last.content!, item] };
      else body.push({ type: 'orderedList', content: [item] });
    }
  }
  return body;
}
