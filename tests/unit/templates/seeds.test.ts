import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { templateOf } from '../../../renderer/app/services/templates';
import { compose } from '../../../renderer/domain/facts/compose';
import { emptyFacts, type Attendee, type MeetingFacts } from '../../../renderer/domain/facts/meetingFacts';
import { captionText } from '../../../renderer/domain/templates/captionText';
import type { TemplateBlock } from '../../../renderer/domain/templates/template';

/** Real reports, which are no part of the project: beside the repository, or where SEEDS says. */
const folder = [process.env['TOASOAN_SEEDS'], ...ancestors(process.cwd()).map((place) => path.join(place, 'shared/seeds'))].find((place) => place && existsSync(place));
if (!folder) console.warn('SKIPPED: no real reports in ../shared/seeds, so the templates are not compared with them');

function ancestors(place: string): string[] {
  const parent = path.dirname(place);
  return parent === place ? [place] : [place, ...ancestors(parent)];
}

const seed = (number: string): string[] => {
  const name = readdirSync(folder!).find((file) => file.startsWith(number))!;
  return readFileSync(path.join(folder!, name), 'utf8').normalize('NFC').replace(/[ \u00a0]+/g, ' ').split(/\n+/).map((line) => line.trim()).filter(Boolean);
};
const pick = (text: string, pattern: RegExp): string => {
  const found = pattern.exec(text)?.[1];
  if (!found) throw new Error(`the seed does not have ${pattern}`);
  return found;
};
const person = (text: string): Attendee => {
  const [name, ...posts] = text.replace(/^(đồng chí )+/u, '').split(' - ');
  return { id: text, name: name!, posts: posts.join(' - ') };
};
const group = (text: string) => {
  const count = /^\d+/.exec(text);
  return { id: text, count: count ? Number(count[0]) : null, label: text.replace(/^\d+ /, '') };
};
/** "a; b và c" taken apart; the last "và" parts. */
const partsOf = (text: string): string[] => {
  const [head, last] = [text.slice(0, text.lastIndexOf(' và ')), text.slice(text.lastIndexOf(' và ') + 4)];
  return [...head.split('; '), last];
};
const cited = (text: string) => {
  const [, type, number, day, subject] = /^(.+?) số (\S+?)(?: ngày (\S+))?(?: (.*))?$/u.exec(text)!;
  const [date, month, year] = day?.split('/') ?? [];
  return { id: text, type: type!, number: number!, date: day ? `${year}-${month!.padStart(2, '0')}-${date}` : '', subject: subject ?? '' };
};
function writing(templateId: string, facts: Partial<MeetingFacts>) {
  const template = templateOf(templateId);
  const known = { ...emptyFacts, ...facts };
  return {
    phrase: (name: string) => compose(template.wording[name]!, known, template.style),
    headline: compose(template.headline, known, template.style),
    captions: template.captions.map(({ wording }) => captionText(wording, known, template.style)),
  };
}
/** The lines of a seed as the blocks of its template: what each line must contain, and how many lines a typed block became. */
function follows(lines: readonly string[], templateId: string, phrase: (name: string) => string, typed: Readonly<Record<number, number>> = {}): void {
  let at = 0;
  templateOf(templateId).blocks.forEach((block: TemplateBlock, index) => {
    if (block.kind === 'phrase') expect(lines[at], block.phrase).toContain(phrase(block.phrase));
    if (block.kind === 'heading') expect(lines[at]).toBe(block.text);
    if (block.kind === 'text' && block.text && typed[index] !== 0) expect(lines[at]).toContain(block.text.trim());
    if (block.kind === 'numbered') for (let item = 0; item < block.items; item += 1) expect(lines[at + item]).toMatch(new RegExp(`^${item + 1}\\. `));
    at += typed[index] ?? (block.kind === 'numbered' ? block.items : block.kind === 'photos' ? 0 : 1);
  });
  expect(at, 'every line of the seed is a block').toBe(lines.length);
}

describe.skipIf(!folder)('a real report begins with its template and the facts', () => {
  it('000: thematic briefing', () => {
    const [, headline, , ...lines] = seed('000');
    const [lead, attendance, heard, directions] = lines as [string, string, string, string];
    const everybody = partsOf(pick(attendance, /hội nghị có (.+)\.$/u));
    const documents = pick(heard, /Đảng: (Thông tri .+? mới có đông đảng viên)\./u).split(/; | và (?=Công văn)/u).map(cited);
    const { phrase, headline: offered } = writing('giao-ban-chuyen-de', {
      session: 'afternoon', date: '2022-05-04', holder: pick(lead, /, (.+?) tổ chức/u), subject: pick(lead, /chuyên đề (.+)\.$/u),
      chairs: everybody.slice(0, 1).map(person), attendees: everybody.filter((each) => each.startsWith('đồng chí')).slice(1).map(person),
      groups: everybody.filter((each) => !each.startsWith('đồng chí')).map(group), documents, opinions: 9,
    });
    expect([offered, phrase('lead'), phrase('attendance')]).toEqual([headline, lead, attendance]);
    // Who reported, and how, stands between the parts of this phrase: the documents and the count are said alike, in one paragraph.
    const [said, opinions] = phrase('documents').split('. Hội nghị cũng nghe ') as [string, string];
    expect(heard).toContain(said.replace(/^.+?thực hiện (?=Thông tri)/u, ''));
    expect(heard).toContain(`Hội nghị cũng nghe ${opinions.replace(/\.$/, '')}`);
    expect(directions).toMatch(/\.\/\.$/);
    follows(lines, 'giao-ban-chuyen-de', (name) => (name === 'documents' ? 'Hội nghị đã nghe' : phrase(name)), { 3: 0 });
  });

  it('001: steering committee', () => {
    const [, headline, , ...lines] = seed('001').map((line) => line.replaceAll('Quận uỷ', 'Quận ủy').replace('trưởng Ban', 'Trưởng Ban').replace('có 6 ý', 'có 06 ý'));
    const [lead, attendance, heard] = lines as [string, string, string];
    const { phrase, headline: offered } = writing('giao-ban-ban-chi-dao', {
      session: 'afternoon', date: '2019-03-19', holder: pick(lead, /, (.+?) tổ chức giao ban/u), period: 'quý I', nextPeriod: 'quý II năm 2019',
      chairs: [person(pick(attendance, /nghị có (.+?);/u))], groups: [group(pick(attendance, /dự hội nghị có (.+)\.$/u))], opinions: 6,
      documents: pick(heard, /nghe (.+)\.$/u).split('; ').map((subject) => ({ id: subject, type: '', number: '', date: '', subject })),
    });
    expect(offered).toContain(headline);
    expect([phrase('lead'), phrase('attendance'), phrase('reports')]).toEqual([lead, attendance, heard]);
    follows(lines, 'giao-ban-ban-chi-dao', phrase);
  });

  it('002: draft-report discussion', () => {
    const [, headline, , ...lines] = seed('002').map((line) => line.replace(/^9 tháng đầu/u, 'Trong 9 tháng đầu'));
    const [lead, attendance] = lines as [string, string];
    const photo = lines.findIndex((line) => line.endsWith('kết luận hội nghị'));
    const { phrase, headline: offered, captions } = writing('thao-luan-du-thao', {
      date: '2020-09-11', chairs: [person(pick(lead, /, (đồng chí .+?) đã chủ trì/u))], subject: pick(lead, /dự thảo (.+)\.$/u), period: '9 tháng đầu năm 2020',
      groups: [group(pick(attendance, /nghị có (.+)\.$/u))],
    });
    expect([offered, phrase('lead'), phrase('attendance'), captions[0]]).toEqual([headline, lead, attendance, lines[photo]]);
    follows(lines, 'thao-luan-du-thao', phrase, { 4: photo - 4, 5: 1 });
  });

  it('003: inspection', () => {
    const all = seed('003').map((line) => line.replace('đồng chí đồng chí', 'đồng chí'));
    const lines = all.slice(5, all.findIndex((line) => line.startsWith('Kho tư liệu')));
    const [lead, attendance] = lines as [string, string];
    const { phrase, captions } = writing('doan-kiem-tra', {
      session: 'afternoon', date: '2020-06-09', holder: 'Thành ủy', host: pick(lead, /làm việc với (.+?) về/u), visitors: pick(lead, /Trưởng (đoàn .+?) chủ trì/u),
      chairs: [person(pick(lead, /, (đồng chí .+?), Trưởng đoàn/u))], subject: pick(lead, /(về công tác .+?), tổ chức thực hiện Chỉ thị/u),
      documents: pick(lead, /(Chỉ thị số .+)\.$/u).split(', ').map(cited), attendees: [person(pick(attendance, /dự có (.+?) và các/u))],
      groups: [group(pick(attendance, /và (các .+?)\. Về/u))], hostGroups: [group(pick(attendance, /, có (.+)\.$/u))],
    });
    expect([phrase('lead'), phrase('attendance')]).toEqual([lead, attendance]);
    const photo = lines.findIndex((line) => line.startsWith('Đ/c'));
    expect(captions[0]!.split(' - ')[0]).toBe(lines[photo]!.replace('Đ/c', 'Đồng chí').split(' - ')[0]);
    follows(lines, 'doan-kiem-tra', phrase, { 3: photo - 3, 4: 1 });
  });

  it('004: review and awards, in a newspaper', () => {
    const all = seed('004');
    const lines = all.slice(3, all.findIndex((line) => line.startsWith('(0)'))).filter((line) => !line.endsWith('.jpg'));
    const [lead, photo] = lines as [string, string];
    const awards = lines.at(-1)!;
    const directions = lines.find((line) => line.startsWith('Phát biểu'))!;
    const [, posts, name] = /hội nghị, (.+) (\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+) đề nghị/u.exec(directions)!;
    const facts = {
      date: '2024-06-14', holder: pick(lead, /, (.+?) tổ chức/u), period: '3 năm', scheme: pick(lead, /thực hiện (.+?) về “/u), subject: pick(lead, /(về “.+)\.$/u),
      chairs: [{ id: 'c', name: name!, posts: posts! }], awards: Number(pick(awards, /thưởng (\d+)/u)), awardees: pick(awards, /\d+ (.+?) trong/u),
    };
    const { phrase, captions } = writing('so-ket-khen-thuong', facts);
    expect([phrase('lead'), phrase('awards')]).toEqual([lead, awards]);
    const shown = lines.filter((line) => line.includes('. Ảnh: ')).map((line) => line.split('. Ảnh: ')[0]);
    expect([captions[0], captions[2]]).toEqual([shown[0], shown[2]]);
    expect(photo.startsWith(shown[0]!)).toBe(true);
    // The caption calls the post in short, as the second mention may.
    expect(captions[1]!.endsWith(`${name} phát biểu tại hội nghị`) && shown[1]!.endsWith(`${name} phát biểu tại hội nghị`)).toBe(true);
    follows(lines, 'so-ket-khen-thuong', phrase, { 1: 1, 3: 2, 4: 1, 7: 1 });
  });
});
