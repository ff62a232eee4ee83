import { wordsOfHtml } from '../../domain/publishing/htmlText';
import { decodeText } from '../../domain/text/decodeText';
import { readPublished } from '../html/readPublished';
import { ImportRefused, type Importer } from '../importer';

/** One post out of an export of WordPress. A file that declares entities is not opened: no export of WordPress does. */
export const wxrImporter: Importer = {
  id: 'wxr',
  endings: ['xml'],
  async read(bytes) {
    const { text } = decodeText(bytes);
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new ImportRefused('unreadable', 'declares entities');
    const xml = new DOMParser().parseFromString(text, 'text/xml');
    if (xml.getElementsByTagName('parsererror').length > 0) throw new ImportRefused('unreadable');
    if (xml.getElementsByTagName('wp:wxr_version').length === 0) throw new ImportRefused('unknownFormat');
    const posts = [...xml.getElementsByTagName('item')].filter((item) => said(item, 'wp:post_type') === 'post');
    if (posts.length > 1) throw new ImportRefused('severalPosts');
    const [post] = posts;
    if (!post) throw new ImportRefused('empty');
    return readPublished(said(post, 'content:encoded'), wordsOfHtml(said(post, 'title')));
  },
};

const said = (item: Element, name: string): string => item.getElementsByTagName(name)[0]?.textContent?.trim() ?? '';
