import { expect, it } from 'vitest';
import { pictureFile } from '../../../../renderer/editor/paste/pictureFile';

const image = (source: string) => ({ source, alt: '' });

it('is made of a picture that the text carries in itself', async () => {
  const file = pictureFile(image('data:image/png;base64,iVBO\n Rw0KGgo='), 'dán 1');
  expect([file?.name, file?.type]).toEqual(['dán 1.png', 'image/png']);
  expect([...new Uint8Array(await file!.arrayBuffer())]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(pictureFile(image('data:image/jpeg;base64,/9j/'), 'x')?.name).toBe('x.jpg');
});

it.each(['https://example.com/a.png', 'file:///etc/passwd', 'blob:app://x/1', 'data:image/svg+xml;base64,PHN2Zz4=', 'data:image/png,<svg onload=alert(1)>', 'data:image/png;base64,===', ''])(
  'is never made of %s', (source) => {
    expect(pictureFile(image(source), 'x')).toBeNull();
  },
);
