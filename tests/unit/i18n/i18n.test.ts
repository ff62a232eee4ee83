import i18next from 'i18next';
import { afterEach, describe, expect, it, test } from 'vitest';
import { changeLanguage, languageFor } from '../../../renderer/i18n/i18n';
import { vi as vietnamese } from './words';

test.each([
  ['system', 'vi-VN', 'vi'], ['system', 'VI', 'vi'], ['system', 'en-US', 'en'], ['system', 'fr-FR', 'en'], ['system', '', 'en'],
  ['vi', 'en-US', 'vi'], ['en', 'vi-VN', 'en'],
] as const)('the setting %j on a system in %j means %j', (setting, locale, language) => {
  expect(languageFor(setting, locale)).toBe(language);
});

describe('the words on the screen', () => {
  afterEach(() => changeLanguage('vi'));

  it('change with the language, while the program runs', async () => {
    expect(i18next.t('sections.bin')).toBe(vietnamese.get('sections.bin'));
    await changeLanguage('en');
    expect(i18next.t('sections.bin')).toBe('Bin');
  });

  it('count: none, one and many', async () => {
    expect([0, 1, 12].map((count) => i18next.t('status.queue', { count }))).toEqual(['Hàng đợi: đã gửi hết', 'Hàng đợi: 1 bài', 'Hàng đợi: 12 bài']);
    await changeLanguage('en');
    expect([0, 1, 12].map((count) => i18next.t('status.queue', { count }))).toEqual(['Queue: all is sent', 'Queue: 1 article', 'Queue: 12 articles']);
  });

  it('take names as they are, quotes and ampersands and all', () => {
    expect(i18next.t('photos.removed', { name: 'Lễ hội “Mây” & <suối>' })).toBe('Đã bỏ ảnh “Lễ hội “Mây” & <suối>”.');
  });
});
