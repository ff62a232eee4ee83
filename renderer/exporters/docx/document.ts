import { AlignmentType, convertMillimetersToTwip, Document, Footer, HeadingLevel, ImageRun, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { placedPhotoIds } from '../../domain/article/body';
import type { ArticleContent } from '../../domain/article/content';
import { captionLine, type Photo } from '../../domain/article/photo';
import type { ExportedPicture, ExportOptions } from '../exporter';
import { shownDay } from '../shownDay';
import { writable } from '../xml';
import { docxBlocks, type Block } from './blocks';
import { newNumbering, type Numbering } from './numbering';
import { styles } from './styles';

const mm = convertMillimetersToTwip;
/** A4 as Word itself writes it. */
const page = { size: { width: 11_906, height: 16_838 }, margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20) } };
/** The largest picture, in pixels of 96 to the inch: the width of the text, and what leaves room for the caption. */
const widest = Math.floor(((210 - 30 - 20) / 25.4) * 96);
const highest = 680;

/** A text as one line that Word can hold. */
export const clean = (text: string): string => writable(text).replace(/\s+/gu, ' ').trim().normalize('NFC');
const line = (style: string, text: string): Paragraph[] => (clean(text) ? [new Paragraph({ style, text: clean(text) })] : []);

/**
 * An article as an A4 document of Word.
 * @param pictures bytes of the photos by their hash
 */
export async function docxBytes(content: ArticleContent, pictures: ReadonlyMap<string, ExportedPicture>, { date, timeZone }: Pick<ExportOptions, 'date' | 'timeZone'>): Promise<Uint8Array> {
  const numbering = newNumbering();
  return packed(content, numbering, [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(clean(content.headline))] }),
    ...articleBlocks(content, pictures, numbering, shownDay(date, timeZone)?.shown ?? ''),
  ]);
}

/** An article below its headline: category, byline and day, blocks, photos with their captions. */
export function articleBlocks(content: ArticleContent, pictures: ReadonlyMap<string, ExportedPicture>, numbering: Numbering, day: string): Block[] {
  const figureOf = (id: unknown): Paragraph[] => {
    const photo = content.photos.find((candidate) => candidate.id === id);
    const picture = photo && pictures.get(photo.hash);
    return photo && picture ? figure(photo, picture) : [];
  };
  const placed = new Set(placedPhotoIds(content.body));
  return [
    ...line('Subtitle', [content.category, content.byline, day].map(clean).filter(Boolean).join(' · ')),
    ...docxBlocks(content.body.content ?? [], { numbering, figureOf }),
    ...content.photos.filter(({ id }) => !placed.has(id)).flatMap(({ id }) => figureOf(id)),
  ];
}

/** The bytes of a document in our styles. */
export async function packed({ headline, byline }: Pick<ArticleContent, 'headline' | 'byline'>, numbering: Numbering, children: readonly Block[]): Promise<Uint8Array> {
  const document = new Document({
    title: clean(headline),
    creator: clean(byline) || 'Tòa Soạn',
    styles,
    numbering: { config: numbering.config.map(({ reference, levels }) => ({ reference, levels: [...levels] })) },
    sections: [{ properties: { page }, footers: { default: pageNumbers() }, children: [...children] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function figure(photo: Photo, { type, bytes }: ExportedPicture): Paragraph[] {
  const [width, height] = [Math.max(1, photo.width), Math.max(1, photo.height)];
  const scale = Math.min(widest / width, highest / height, 1);
  const alt = clean(photo.alt) || clean(photo.caption);
  const picture = new ImageRun({
    type: type === 'image/png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) },
    altText: { name: clean(photo.fileName), title: '', description: alt },
  });
  return [new Paragraph({ style: 'Figure', children: [picture] }), ...line('Caption', captionLine(photo))];
}

const pageNumbers = (): Footer =>
  new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] });
