import { wordsOfHtml } from '../../domain/publishing/htmlText';
import { decodeText } from '../../domain/text/decodeText';
import { readPublished } from '../html/readPublished';
import { ImportRefused, type ImportedBlocks, type Importer } from '../importer';

/** The posts of an export of WordPress, each a report. A file that declares entities is not opened: no export of WordPress does. */
export const wxrImporter: Importer = {
  id: 'wxr',
  endings: ['xml'],
  async read(bytes, beside) {
    const { text } = decodeText(bytes);
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new ImportRefused('unreadable', 'declares entities');
    const xml = new DOMParser().parseFromString(text, 'text/xml');
    if (xml.getElementsByTagName('parsererror').length > 0) throw new ImportRefused('unreadable');
    if (xml.getElementsByTagName('wp:wxr_version').length === 0) throw new ImportRefused('unknownFormat');
    const posts = [...xml.getElementsByTagName('item')].filter((item) => said(item, 'wp:post_type') === 'post');
    const reports: ImportedBlocks[] = [];
    for (const post of posts) reports.push(await readPublished(said(post, 'content:encoded'), beside, wordsOfHtml(said(post, 'title'))));
    return reports;
  },
};

const said = (item: Element, name: string): string => item.getElementsByTagName(name)[0]?.textContent?.trim() ?? '';
