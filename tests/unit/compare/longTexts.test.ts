import { describe, expect, it } from 'vitest';
import { compareContents } from '../../../renderer/compare/compareContents';
import { countsOf } from '../../../renderer/compare/counts';
import type { BodyNode } from '../../../renderer/domain/article/body';
import { bodyWith, paragraph, reportOf } from '../domain/article/report';

const syllables = 'hội nghị xã rừng cây nước ban ngành thôn bản dân cán bộ đất đường trường học sinh tổ chức chi đảng ủy viên năm tháng ngày trồng giữ bảo vệ phát triển kinh tế văn hóa'.split(' ');

/** A long text of its own for each seed; a fixed generator, so that every run measures the same. */
function text(words: number, seed: number): BodyNode[] {
  let state = seed;
  const next = (): string => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return syllables[Math.floor((state / 2_147_483_648) * syllables.length)]!;
  };
  return Array.from({ length: Math.ceil(words / 60) }, () => paragraph(`${Array.from({ length: 60 }, next).join(' ')}.`));
}
/** Every fifth paragraph touched, one moved, one new. */
function touched(blocks: readonly BodyNode[]): BodyNode[] {
  const edited = blocks.map((block, index) => (index % 5 === 0 ? paragraph(`Ngay ${block.content![0]!.text!.replace(' rừng ', ' đồi quế ')}`) : block));
  const [moved] = edited.splice(3, 1);
  return [...edited, moved!, ...text(60, 99)];
}
const timed = (before: readonly BodyNode[], after: readonly BodyNode[]) => {
  const contents = [reportOf({ body: bodyWith(...before) }), reportOf({ body: bodyWith(...after) })] as const;
  const start = performance.now();
  const summary = countsOf(compareContents(...contents));
  return { ms: performance.now() - start, summary };
};

describe('long texts', () => {
  it('cost about ten times as much when they are ten times as long', () => {
    const five = text(5_000, 1);
    const fifty = text(50_000, 1);
    timed(five, touched(five));
    const short = Math.min(...[1, 2, 3].map(() => timed(five, touched(five)).ms));
    const { ms: long, summary } = timed(fifty, touched(fifty));
    expect(summary.moved).toBe(1);
    expect(summary.added).toBeGreaterThan(60);
    expect(long / Math.max(short, 5)).toBeLessThan(40);
  });

  it.each([
    ['nothing in common', text(50_000, 1), text(50_000, 2)],
    ['one endless paragraph', [paragraph(text(50_000, 1).map(({ content }) => content![0]!.text).join(' '))], [paragraph(text(50_000, 2).map(({ content }) => content![0]!.text).join(' '))]],
    ['one endless paragraph, touched here and there', [paragraph(text(50_000, 1).map(({ content }) => content![0]!.text).join(' '))], [paragraph(touched(text(50_000, 1)).map(({ content }) => content![0]!.text).join(' '))]],
  ])('of 50,000 words are compared without hanging: %s', (_name, before, after) => {
    const { ms, summary } = timed(before, after);
    expect(summary.added).toBeGreaterThan(0);
    expect(ms).toBeLessThan(10_000);
  });
});
