// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../../../renderer/editor/schema/articleSchema';
import { codingsIn, previewOf } from '../../../../renderer/editor/paste/legacy';
import { bodyOf, outline, read, sample } from './fixtures';

const samples = ['libreoffice-writer', 'libreoffice-docx', 'libreoffice-image', 'word-conclusions', 'word-legacy', 'web-page', 'mail'];

describe('a clipboard becomes blocks of an article', () => {
  it.each(samples)('%s', async (name) => {
    await expect(`${outline(bodyOf(sample(`${name}.html`))).join('\n')}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it.each(samples)('%s fits the schema, and the same comes of it each time', (name) => {
    const html = sample(`${name}.html`);
    const body = bodyOf(html).filter(({ type }) => type !== 'image');
    expect(() => articleSchema.nodeFromJSON({ type: 'doc', content: body }).check()).not.toThrow();
    expect(bodyOf(html)).toEqual(bodyOf(html));
  });
});

describe('pictures', () => {
  it('are handed on where they came with the text, with their alternative text', () => {
    expect(read(sample('word-conclusions.html')).images).toEqual([
      { source: 'file:///C:/Users/toasoan/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg', alt: 'Nhà mới ở Pá Lau' },
    ]);
    const [image] = read(sample('libreoffice-image.html')).images;
    expect(image?.source).toMatch(/^data:image\/png;base64,/u);
  });

  it('of the network are left alone', () => {
    expect(read(sample('web-page.html')).images).toEqual([]);
  });
});

describe('old encodings', () => {
  it('are shown before and after, with the letters that are uncertain', () => {
    const { blocks } = read(sample('word-legacy.html'));
    const preview = previewOf(blocks, codingsIn(blocks));
    expect(preview).toMatchObject({ encodings: ['tcvn3', 'vni'], uncertain: 2 });
    expect(preview!.lines.map(({ after }) => after.map(({ text }) => text).join(''))).toEqual([
      'BÁO CÁO NHANH',
      'Chi cục Thủy lợi huyện Mường Vang đã kiểm tra ba hồ chứa trước mùa mưa. Đoàn đến từ Đắk Lắk.',
      'Trạm y tế xã Pá Lau khám bệnh cho một trăm người cao tuổi.',
    ]);
  });

  it('are none in Unicode', () => {
    const { blocks } = read(sample('word-conclusions.html'));
    expect(previewOf(blocks, codingsIn(blocks))).toBeNull();
  });
});
