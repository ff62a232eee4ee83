// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { singleLine } from '../../../../renderer/editor/paste/singleLine';

it.each([
  ['line feeds become spaces', 'Mường Vang\r\nhọp bàn\n\n việc nước ', '', 'Mường Vang họp bàn việc nước'],
  ['NFC', 'Huyện ủy'.normalize('NFD'), '', 'Huyện ủy'],
  ['an old encoding is known by its letters', 'HuyÖn ñy M­êng Vang häp bµn', '', 'Huyện ủy Mường Vang họp bàn'],
  ['and by its font, where letters do not tell', 'häp', '<p><span style=\'font-family:".VnTimeH"\'>häp</span></p>', 'HỌP'],
  ['blocks stand one behind the other', 'x', '<h1>Mường Vang</h1><ol><li>họp <b>bàn</b></li></ol><script>x</script>', 'Mường Vang họp bàn'],
  ['HTML without a word gives way to the text', 'họp bàn', '<img src="https://a.example/x.gif">', 'họp bàn'],
  ['nothing is nothing', ' \n', '', ''],
])('%s', (_name, text, html, line) => expect(singleLine(text, html)).toBe(line));
