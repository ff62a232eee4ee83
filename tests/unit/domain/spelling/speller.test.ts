import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { spellerOf } from '../../../../renderer/domain/spelling/speller';
import { labelledReports } from '../../../fixtures/labelled/reports';
import { vietnamese, wrongIn } from './vietnamese';

const speller = spellerOf(vietnamese);
const wrong = (text: string): string[] => wrongIn(speller, text);

describe('what is right', () => {
  test.each(['hòa bình', 'hoà bình', 'ủy ban', 'uỷ ban', 'khỏe', 'khoẻ', 'Thúy', 'Thuý', 'kỷ luật', 'kỉ luật', 'quý', 'quí', 'lý', 'lí'])('both ways to write it: %s', (text) => {
    expect(wrong(text)).toEqual([]);
  });

  test('text in composed and in decomposed letters', () => {
    expect(wrong('Quyết định của Ủy ban'.normalize('NFD'))).toEqual([]);
    expect(wrong('quyêt'.normalize('NFD'))).toEqual(['quyêt'.normalize('NFD')]);
  });

  test.each([
    'Thông báo số 15-KL/TU và Nghị định 30/2020/NĐ-CP', 'UBND, HĐND, TUV, BTV', 'ThS, TTg, QĐ-TTg', 'Covid-19', '12km, 3tr5', 'điểm a, b và c',
    'gửi về vanphong.abcde@mayha.gov.vn', 'xem https://www.mayha.gov.vn/tin-tuc/qwerty', 'trang qwertyu.vn, www.zxcv.com', 'Ảnh: IMG_2041.jpg', 'iPhone, eOffice', 'Ê-đê, H’Mông, Đắk Lắk',
  ])('what is no matter of spelling: %s', (text) => {
    expect(wrong(text)).toEqual([]);
  });

  test('an address excuses only its own parts', () => {
    expect(wrong('Gửi về hopqq@mayha.gov.vn trước ngày qwerty')).toEqual(['qwerty']);
  });

  test('compounds with a hyphen, part by part', () => {
    expect(speller.isRight('xây-dựng')).toBe(true);
    expect(speller.isRight('xây-dựg')).toBe(false);
  });

  test('names that the desk knows, and only as they are written; words of the person; both until they are replaced', () => {
    const own = spellerOf(vietnamese);
    expect(wrongIn(own, 'Ông Krajan Plơi và thôn Bơnờm, dùng từ grêk')).toEqual(['Krajan', 'Plơi', 'Bơnờm', 'grêk']);
    own.setNames(['Krajan', 'Plơi', 'Bơnờm']);
    own.setPersonal(['grêk']);
    expect(wrongIn(own, 'Ông Krajan Plơi và thôn Bơnờm, dùng từ grêk. Grêk')).toEqual([]);
    expect(wrongIn(own, 'krajan')).toEqual(['krajan']);
    own.setNames([]);
    own.setPersonal([]);
    expect(wrongIn(own, 'Krajan grêk')).toEqual(['Krajan', 'grêk']);
  });
});

describe('nothing is marked in clean reports', () => {
  const golden = new URL('../../../e2e/golden/', import.meta.url);
  test.each(readdirSync(golden))('the template’s report %s', (file) => {
    expect(wrong(readFileSync(new URL(file, golden), 'utf8'))).toEqual([]);
  });

  test.each(labelledReports.map(({ name, text }) => ({ name, text })))('the labelled report: $name', ({ text }) => {
    expect(wrong(text)).toEqual([]);
  });

  test('the sample desk', () => {
    const desk: unknown = JSON.parse(readFileSync(new URL('../../../../assets/sample-desk/desk.json', import.meta.url), 'utf8'));
    const texts = textsOf(desk).filter((text) => /\s/u.test(text) && !/^[\x20-\x7e]+$/u.test(text));
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.flatMap(wrong)).toEqual([]);
  });

  const seeds = new URL('../../../../../shared/seeds/', import.meta.url);
  if (!existsSync(seeds)) console.warn('published reports are not beside the project: spelling is not tried on them');
  it.skipIf(!existsSync(seeds))('published reports: what is marked are glued words and letters of a page’s frame', () => {
    const marked = readdirSync(seeds).flatMap((file) => wrong(readFileSync(new URL(file, seeds), 'utf8').normalize('NFC')));
    expect(marked.length).toBeLessThan(8);
  });
});

describe('what is wrong', () => {
  test.each([
    ['huyen', 'huyện'], ['quyêt', 'quyết'], ['nghành', 'ngành'], ['hội ngị', 'nghị'], ['xản xuất', 'sản'], ['việc nàm', 'làm'], ['huyeejn', 'huyện'], ['dduwowngf', 'đường'], ['hoaf', 'hòa'], ['kông tác', 'công'], ['triển khaii', 'khai'], ['nghiêmm', 'nghiêm'],
    ['chiển khai', 'triển'], ['lông nghiẹp', 'nghiệp'], ['Đảgn bộ', 'Đảng'], ['đồg chí', 'đồng'], ['QUyết tâm', 'Quyết'], ['lảnh đạoo', 'đạo'], ['hộinghị', 'hội nghị'], ['thuờng trực', 'thường'], ['phưong', 'phương'],
  ])('%s is marked, and %s suggested', (text, meant) => {
    const found = wrong(text);
    expect(found).toHaveLength(1);
    const suggested = speller.suggest(found[0]!, 'first', 6);
    expect(suggested.length).toBeLessThanOrEqual(6);
    expect(suggested).toContain(meant);
  });

  test('first the same letters with other marks, the common before the rare', () => {
    expect(speller.suggest('huyen', 'first', 6)[0]).toBe('huyện');
    expect(speller.suggest('huyeejn', 'first', 6)[0]).toBe('huyện');
    expect(speller.suggest('nghành', 'first', 6)[0]).toBe('ngành');
    expect(speller.suggest('quyêt', 'first', 6)[0]).toBe('quyết');
    expect(speller.suggest('Huyen', 'first', 6)[0]).toBe('Huyện');
  });

  test('in the tone-mark style of the text', () => {
    expect(speller.suggest('hoaf', 'first', 6)).toContain('hòa');
    expect(speller.suggest('hoaf', 'first', 6)).not.toContain('hoà');
    expect(speller.suggest('hoaf', 'last', 6)).toContain('hoà');
  });

  test('a word in small letters is not taken for a name', () => {
    expect(speller.suggest('kông', 'first', 6)[0]).toBe('công');
    expect(speller.suggest('Kôngg', 'first', 6)).toContain('Kông');
  });

  test('names of the desk', () => {
    const own = spellerOf(vietnamese);
    own.setNames(['Krajan', 'Plơi']);
    expect(own.suggest('Krajn', 'first', 6)[0]).toBe('Krajan');
    expect(own.suggest('Ploi', 'first', 6)).toContain('Plơi');
  });

  test('whatever is suggested is right', () => {
    fc.assert(fc.property(fc.constantFrom(...vietnamese.words.filter((word) => word.length > 2)), fc.nat(), fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạ'), (word, place, letter) => {
      const typed = word.slice(0, place % word.length) + letter + word.slice((place % word.length) + 1);
      for (const suggested of speller.suggest(typed, 'first', 6)) expect(suggested.split(' ').every((each) => speller.isRight(each)), suggested).toBe(true);
    }));
  });

  test('whatever is given, it answers', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (word) => {
      expect(Array.isArray(speller.suggest(word, 'last', 6))).toBe(true);
      for (const place of speller.wrongIn(word)) expect(word.slice(place.from, place.to)).toBe(place.word);
    }));
  });
});

test('what it costs (told, not judged)', () => {
  const words = labelledReports.reduce((count, { text }) => count + text.split(/\s+/u).length, 0);
  const loading = performance.now();
  const fresh = spellerOf(vietnamese);
  const checking = performance.now();
  for (let round = 0; round < 20; round += 1) for (const { text } of labelledReports) fresh.wrongIn(text);
  const suggesting = performance.now();
  fresh.suggest('quyêt', 'first', 6);
  const again = performance.now();
  fresh.suggest('huyen', 'first', 6);
  const end = performance.now();
  const ms = (from: number, to: number): string => (to - from).toFixed(1);
  console.info(`spelling: ${ms(loading, checking)} ms to load, ${(((suggesting - checking) * 1000) / (20 * words)).toFixed(2)} µs a word, ${ms(suggesting, again)} ms for the first suggestions, ${ms(again, end)} ms for the next`);
});

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
