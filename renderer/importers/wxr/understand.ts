import { wordsOfHtml } from '../../domain/publishing/htmlText';
import { decodeText } from '../../domain/text/decodeText';
import { ImportRefused, type Understand, type UnderstoodText } from '../importer';
import { xmlParts } from '../xml/xmlParts';

/** What is wanted of a post or an author, by the names of the elements. */
type Fields = Map<string, string>;

/** The posts of an export of WordPress, each a report. */
export const understandWxr: Understand = (bytes) => {
  const { posts, names, isWxr } = readChannel(decodeText(bytes).text);
  if (!isWxr) throw new ImportRefused('unknownFormat');
  const texts = posts.filter((post) => post.get('wp:post_type') === 'post').map((post): UnderstoodText => {
    const category = post.get('category') ?? '';
    const byline = names.get(post.get('dc:creator') ?? '') ?? '';
    const beside = { headline: wordsOfHtml(post.get('title') ?? ''), ...(category && { category }), ...(byline && { byline }) };
    return { html: post.get('content:encoded') ?? '', keepsCaptions: false, beside };
  });
  return { texts, pictures: new Map() };
};

/** @throws ImportRefused for what is no XML */
function readChannel(xml: string): { posts: Fields[]; names: Map<string, string>; isWxr: boolean } {
  const posts: Fields[] = [];
  const names = new Map<string, string>();
  const path: string[] = [];
  let isWxr = false;
  let fields: Fields = new Map();
  /** The field that text belongs to; null where it is none, or is there already: the first one counts. */
  let field: string | null = null;
  let said: string[] = [];
  for (const part of xmlParts(xml)) {
    if (part.kind === 'text') {
      if (field !== null) said.push(part.text);
    } else if (part.kind === 'open') {
      path.push(part.name);
      if (part.name === 'wp:wxr_version') isWxr = true;
      if (isHolder(part.name)) fields = new Map();
      else if (field === null && isHolder(path.at(-2)) && !fields.has(part.name) && (part.name !== 'category' || part.attributes.get('domain') === 'category')) {
        [field, said] = [part.name, []];
      }
    } else {
      path.pop();
      if (part.name === field && isHolder(path.at(-1))) {
        fields.set(field, said.join('').trim());
        field = null;
      } else if (part.name === 'item') posts.push(fields);
      else if (part.name === 'wp:author') nameAuthor(fields, names);
    }
  }
  return { posts, names, isWxr };
}

const isHolder = (name: string | undefined): boolean => name === 'item' || name === 'wp:author';

/** Who never gave WordPress a name has that of the login, which no reader sees. */
function nameAuthor(author: Fields, names: Map<string, string>): void {
  const [login, name] = [author.get('wp:author_login'), author.get('wp:author_display_name')];
  if (login && name && name !== login) names.set(login, name);
}
