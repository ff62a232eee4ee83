// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { articleSchema } from '../../../../renderer/editor/schema/articleSchema';
import { finish, finishInSlices } from '../../../../renderer/editor/paste/slices';
import { readHtml } from '../../../../renderer/editor/paste/readHtml';
import { trimHtml } from '../../../../renderer/editor/paste/trimHtml';
import { bodyOf, outline, read } from './fixtures';

afterEach(() => vi.restoreAllMocks());
const fits = (body: ReturnType<typeof bodyOf>): void => {
  const content = body.filter(({ type }) => type !== 'image');
  if (content.length > 0) articleSchema.nodeFromJSON({ type: 'doc', content }).check();
};

it.each([
  ['<p>a<script>alert(1)</script>b</p>', ['p ab']],
  ['<p onclick="alert(1)" style="background:url(https://x.example/a)">a</p>', ['p a']],
  ['<a href="javascript:alert(1)">a</a> <a href=" java\nscript:alert(1)">b</a> <a href="data:text/html,x">c</a> <a href="file:///etc/passwd">d</a> <a href="//x.example">e</a>', ['p a b c d e']],
  ['<svg onload="alert(1)"><text>a</text><foreignObject><p>b</p></foreignObject></svg><p>c</p>', ['p c']],
  ['<math><mi xlink:href="javascript:alert(1)">a</mi></math><p>b</p>', ['p b']],
  ['<iframe src="https://x.example" srcdoc="<p>a</p>"></iframe><object data="x"></object><embed src="x"><p>b</p>', ['p b']],
  ['<form action="https://x.example"><input value="a"><p>b</p><button>c</button></form>', ['p b']],
  ['<template><p>a</p></template><noscript><p>b</p></noscript><p>c</p>', ['p c']],
  ['<p hidden>a</p><p style="display:none">b</p><p style="mso-hide:all">c</p><p style="visibility:hidden">d</p><p>e</p>', ['p e']],
  ['<!--[if gte mso 9]><xml><p>a</p></xml><![endif]--><p>b<!-- c --></p>', ['p b']],
  ['<p>a</p><!-- never closed <p>b</p>', ['p a']],
  ['<style>p{}<p>a</p>', []],
  ['<base href="https://x.example/"><meta http-equiv="refresh" content="0;url=https://x.example"><p>a</p>', ['p a']],
  ['<p>a&#8203;&#x202e;b&#0;</p>', ['p ab']],
])('%s', (html, lines) => expect(outline(bodyOf(html)).map((line) => line.replaceAll('\ufffd', ''))).toEqual(lines));

it('nothing is asked of the network', () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  bodyOf('<img src="https://x.example/a.png"><video src="https://x.example/a.mp4"></video><p>a</p>');
  expect(fetched).not.toHaveBeenCalled();
});

it('deep nesting is taken apart', () => {
  for (const name of ['div', 'blockquote', 'ul><li', 'table><tr><td', 'b', 'span']) {
    const body = bodyOf(`${`<${name}>`.repeat(300)}a`);
    expect(JSON.stringify(body)).toContain('"a"');
    fits(body);
  }
});

it('wild tables are squared, and too large ones are their text', () => {
  fits(bodyOf('<table><tr><td rowspan=99 colspan=5>a<td>b<tr><td colspan=1000>c<td>d<tr><tr><td>e</table>'));
  fits(bodyOf(`<table>${'<tr><td>a'.repeat(20_000)}<td>b</table>`));
  fits(bodyOf(`<table><tr>${'<td>a'.repeat(200)}</table>`));
});

it('whatever the tags, the blocks fit an article', () => {
  const piece = fc.constantFrom(
    '<p>', '</p>', '<ol start=3>', '</ol>', '<ul>', '</ul>', '<li>', '<li value=9>', '</li>', '<table>', '</table>', '<tr>', '<td colspan=2>', '<th>', '</td>', '<h1>', '</h1>', '<h4>',
    '<blockquote>', '</blockquote>', '<br>', '<b>', '</b>', '<a href="https://a.example">', '</a>', '<div>', '</div>', 'chữ ', ' x', '<img src="data:image/png;base64,AA">', '<pre>', 'a\nb', '</pre>',
    '<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">2.</span>', '<p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">b)</span>', '<caption>', '</caption>',
  );
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => fits(bodyOf(pieces.join('')))), { numRuns: 300 });
});

it('five megabytes of style sheet, of comments or of opening brackets are trimmed in no time', () => {
  const start = performance.now();
  for (const part of ['<style>p{color:red}</style>', '<!-- x -->', '<!--', '<style', '<![if ', '{', '<xml>', 'a:b;']) finish(trimHtml(part.repeat(5_000_000 / part.length)));
  bodyOf(`<style>${'x{'.repeat(1_000_000)}</style><p>a</p>`);
  expect(performance.now() - start).toBeLessThan(5_000);
});

it('a long text is read a few steps at a time, and its end is left out', async () => {
  let pauses = 0;
  let clock = 0;
  const html = `<div>${`<p class=MsoNormal style='margin:0cm'>${'Mường Vang họp bàn việc nước. '.repeat(20)}</p>`.repeat(700)}</div>`;
  const { blocks, isCut } = await finishInSlices(readHtml(html), async () => void (pauses += 1), () => (clock += 6));
  expect(isCut).toBe(true);
  expect(blocks.length).toBeGreaterThan(450);
  expect(pauses).toBeGreaterThan(10);
});

it('pictures of a pixel and of the network are none', () => {
  expect(read('<img width=1 height=1 src="data:image/gif;base64,AA"><img style="width:1px" src="file:///a.gif"><img src="http://a.example/b.png"><img src="data:text/html,x">').images).toEqual([]);
});
