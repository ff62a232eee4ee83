import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bodyFrom } from '../../../../renderer/editor/paste/legacy';
import { readPlain } from '../../../../renderer/editor/paste/readPlain';
import { articleSchema } from '../../../../renderer/editor/schema/articleSchema';
import { outline } from './fixtures';

const lines = (text: string) => outline(bodyFrom(readPlain(text).blocks, new Map()));

it('lines become paragraphs; empty ones, and white space round the others, go', () => {
  expect(lines('  Một \r\n\n\thai\u00a0ba\u2028bốn\0')).toEqual(['p Một', 'p hai ba', 'p bốn']);
});

it('numbered lines become lists that begin where they do and go on where they are interrupted', () => {
  expect(lines('1. Một\n2) Hai\nLời dẫn:\n3.Ba\n7. Bảy')).toEqual([
    'ol 1', '  listItem', '    p Một', '  listItem', '    p Hai', 'p Lời dẫn:', 'ol 3', '  listItem', '    p Ba', 'ol 7', '  listItem', '    p Bảy',
  ]);
});

it.each(['2026. Năm mới', '12.5.2026 họp', '4.0 là gì', '- gạch đầu dòng', '3.'])('%s is no item', (line) => expect(lines(line)).toEqual([`p ${line}`]));

it('bullets become a list', () => expect(lines('• Một\n•Hai')).toEqual(['bulletList', '  listItem', '    p Một', '  listItem', '    p Hai']));

it('any text becomes blocks that an article takes, with every letter of it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('1. ', '7) ', '• ', 'Một', ' hai', '\n', '\r\n', '\u00a0', 'ề', '"', '\t'), { maxLength: 30 }), (pieces) => {
      const body = bodyFrom(readPlain(pieces.join('')).blocks, new Map());
      if (body.length > 0) articleSchema.nodeFromJSON({ type: 'doc', content: body }).check();
      expect((JSON.stringify(body).match(/Một|hai|ề/gu) ?? []).length).toBe(pieces.filter((piece) => /Một|hai|ề/u.test(piece)).length);
    }),
  );
});
