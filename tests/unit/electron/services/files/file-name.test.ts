import { describe, expect, test } from 'vitest';
import { isSafeRelativePath, isSafeSegment, shownFileName } from '../../../../../electron/services/files/file-name';

describe('a name for a person to see', () => {
  test.each([
    ['/home/an/Ảnh hội nghị.jpg', 'Ảnh hội nghị.jpg'],
    ['C:\\Users\\an\\ảnh.jpg', 'ảnh.jpg'],
    ['/a/A\u0309nh.jpg', 'Ảnh.jpg'],
    ['/a/exe\u202egpj.jpg', 'exegpj.jpg'],
    ['/a/new\nline\u0007.jpg', 'newline.jpg'],
    ['/a/\u200b\u2066', '?'],
    ['', '?'],
  ])('%j is shown as %j', (path, shown) => {
    expect(shownFileName(path)).toBe(shown);
  });

  test('is at most 120 characters, with its extension', () => {
    const shown = shownFileName(`/a/${'Ẩ'.repeat(300)}.jpeg`);
    expect([...shown]).toHaveLength(120);
    expect(shown).toMatch(/…\.jpeg$/);
  });
});

describe('a name that may become a folder or file', () => {
  test.each(['2026-11-22-giao-ban', 'Giao ban chuyên đề', 'a.b', 'console'])('%j may', (name) => {
    expect(isSafeSegment(name)).toBe(true);
  });

  test.each(['', '.', '..', '.hidden', 'a/b', 'a\\b', 'a:b', 'a?', 'con', 'NUL.txt', 'com1', 'LPT¹', 'a.', 'a ', 'a\0', 'a\nb', 'ẩ'.repeat(70)])(
    '%j may not',
    (name) => {
      expect(isSafeSegment(name)).toBe(false);
    },
  );

  test.each(['index.html', 'photos/1.jpg', 'a/b/c/d.txt'])('the path %j stays below its folder', (path) => {
    expect(isSafeRelativePath(path)).toBe(true);
  });

  test.each(['/etc/passwd', '../a', 'a/../../b', 'a//b', 'a/', './a', 'C:/a', 'a\\..\\b', 'photos/aux.jpg'])('the path %j is refused', (path) => {
    expect(isSafeRelativePath(path)).toBe(false);
  });
});
