/**
 * The paragraphs of a Word document that have words or a picture, as they are when all its tracked changes are accepted or rejected.
 * @param document word/document.xml
 */
export function trackedLines(document: string, verdict: 'accept' | 'reject'): string[] {
  const [gone, kept] = verdict === 'accept' ? ['del', 'ins'] : ['ins', 'del'];
  const lines: string[] = [];
  let open = '';
  for (const [paragraph] of document.matchAll(/<w:p(?: [^>]*)?>.*?<\/w:p>|<w:p\/>/gsu)) {
    const [properties = ''] = /<w:pPr>.*?<\/w:pPr>/su.exec(paragraph) ?? [];
    const content = paragraph.replace(properties, '').replace(new RegExp(`</?w:${kept}(?: [^>]*)?>`, 'gu'), '').replace(new RegExp(`<w:${gone} .*?</w:${gone}>`, 'gsu'), '');
    open += content.replace(/<w:drawing>.*?<\/w:drawing>/gsu, '[ảnh]').replace(/<w:br\/>/gu, '\n').replace(/<[^>]*>/gu, '');
    // A paragraph whose end is gone goes on in the next.
    if (new RegExp(`<w:rPr>.*<w:${gone} `, 'su').test(properties)) continue;
    lines.push(open);
    open = '';
  }
  return [...lines, open].filter((line) => line.trim());
}
