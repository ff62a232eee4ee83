/** How a level of a list counts. */
interface Level {
  readonly format: string;
  readonly start: number;
}

/** What stands before a numbered paragraph; null for a point. */
interface Numbered {
  readonly number: number | null;
  readonly type: string | undefined;
}

const types: Readonly<Record<string, string>> = { lowerLetter: 'a', upperLetter: 'A', lowerRoman: 'i', upperRoman: 'I' };
const attribute = (xml: string, element: string): string | undefined => new RegExp(`<w:${element} [^>]*?w:val="([^"]*)"`, 'u').exec(xml)?.[1];

/**
 * Gives the items of HTML lists the numbers that the document shows: mammoth tells that a paragraph is numbered, and not from what
 * it counts or in letters. Where the document numbers otherwise than paragraph by paragraph, the HTML stays as it is.
 * @param html as mammoth makes it: an item for each numbered paragraph, in the order of the document
 * @param document word/document.xml
 * @param numbering word/numbering.xml, or nothing
 */
export function numberedItems(html: string, document: string, numbering: string): string {
  const items = numbersIn(document, numbering);
  if (items.length === 0 || items.length !== html.match(/<li>/gu)?.length) return html;
  let next = 0;
  return html.replace(/<(ol|li)>/gu, (tag, name: string) => {
    const item = items[next];
    if (name === 'li') next += 1;
    if (!item || item.number === null) return tag;
    return name === 'li' ? `<li value="${item.number}">` : item.type ? `<ol type="${item.type}">` : tag;
  });
}

/** Each numbered paragraph with its number; null where it has a point. */
function numbersIn(document: string, numbering: string): Numbered[] {
  const { levelOf, listOf, overrideOf } = readNumbering(numbering);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return [...document.matchAll(/<w:numPr>([\s\S]{0,400}?)<\/w:numPr>/gu)].flatMap(([, properties]): Numbered[] => {
    const [list, depth] = [attribute(properties!, 'numId') ?? '', Number(attribute(properties!, 'ilvl') ?? 0)];
    const level = levelOf(list, depth);
    if (!level) return [];
    if (level.format === 'bullet' || level.format === 'none') return [{ number: null, type: undefined }];
    const counter = counters.get(listOf(list)) ?? [];
    counters.set(listOf(list), counter);
    const restart = begun.has(`${list} ${depth}`) ? undefined : overrideOf(list, depth);
    begun.add(`${list} ${depth}`);
    const number = restart ?? (counter[depth] === undefined ? level.start : counter[depth] + 1);
    counter[depth] = number;
    // What stands deeper begins anew.
    counter.length = depth + 1;
    return [{ number, type: types[level.format] }];
  });
}

function readNumbering(xml: string) {
  const abstract = new Map<string, Map<number, Level>>();
  for (const [, id, content] of xml.matchAll(/<w:abstractNum [^>]*?w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/gu)) {
    const levels = [...content!.matchAll(/<w:lvl [^>]*?w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvl>/gu)];
    abstract.set(id!, new Map(levels.map(([, depth, level]) => [Number(depth), { format: attribute(level!, 'numFmt') ?? 'decimal', start: Number(attribute(level!, 'start') ?? 1) }])));
  }
  const lists = new Map([...xml.matchAll(/<w:num [^>]*?w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/gu)].map(([, id, content]) => [id!, content!]));
  const listOf = (list: string): string => attribute(lists.get(list) ?? '', 'abstractNumId') ?? '';
  return {
    listOf,
    levelOf: (list: string, depth: number): Level | undefined => abstract.get(listOf(list))?.get(depth),
    overrideOf(list: string, depth: number): number | undefined {
      const override = new RegExp(`<w:lvlOverride [^>]*?w:ilvl="${depth}"[^>]*>([\\s\\S]*?)</w:lvlOverride>`, 'u').exec(lists.get(list) ?? '')?.[1];
      const start = override === undefined ? undefined : attribute(override, 'startOverride');
      return start === undefined ? undefined : Number(start);
    },
  };
}
