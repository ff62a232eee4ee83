import { textBlocks, textOf } from '../../domain/article/body';
import { bodyFrom, codingsIn } from './legacy';
import { readHtml } from './readHtml';
import { readLine } from './readPlain';
import { finish } from './slices';

/** HTML beyond this is more than a headline or caption; its plain text does. */
const mostHtml = 100_000;

/**
 * What a clipboard gives a field of one line (headline, caption, credit …): its words in one line, NFC, old encodings converted.
 * The HTML is only asked for fonts, which tell an old encoding better than letters do.
 */
export function singleLine(text: string, html = ''): string {
  const { blocks } = html && html.length <= mostHtml ? finish(readHtml(html)) : readLine(text);
  const wanted = blocks.length > 0 ? blocks : readLine(text).blocks;
  const lines = textBlocks({ type: 'doc', content: bodyFrom(wanted, codingsIn(wanted)) }).map(textOf);
  return lines.join(' ').replace(/\s+/gu, ' ').trim();
}
