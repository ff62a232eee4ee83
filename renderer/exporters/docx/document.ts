import { AlignmentType, convertMillimetersToTwip, Document, Footer, HeadingLevel, ImageRun, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { placedPhotoIds } from '../../domain/article/body';
import type { ArticleContent } from '../../domain/article/content';
import { captionLine, type Photo } from '../../domain/article/photo';
import type { ExportedPicture, ExportOptions } from '../exporter';
import { shownDay } from '../shownDay';
import { docxBlocks, type Block } from './blocks';
import { trackedRun } from './inline';
import { line } from './line';
import { newNumbering, type Numbering } from './numbering';
import { standIn, withPictures } from './pictures';
import { noReview, reviewOf, type Changes, type Review } from './review';
import { styles } from './styles';

const mm = convertMillimetersToTwip;
/** A4 as Word itself writes it. */
const page = { size: { width: 11_906, height: 16_838 }, margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20) } };
/** The largest picture, in pixels of 96 to the inch: the width of the text, and what leaves room for the caption. */
const widest = Math.floor(((210 - 30 - 20) / 25.4) * 96);
const highest = 680;

/**
 * An article as an A4 document of Word, with what is suggested as tracked changes and comments as comments where they come along.
 * @param pictures bytes of the photos by their hash
 */
export async function docxBytes(
  content: ArticleContent, pictures: ReadonlyMap<string, ExportedPicture>, { date, timeZone, review: marks }: Pick<ExportOptions, 'date' | 'timeZone' | 'review'>,
): Promise<Uint8Array> {
  const numbering = newNumbering();
  const reviewed = marks ? { ...content, body: marks.body } : content;
  const shown = content.photos.filter(({ hash }) => pictures.has(hash));
  const review = marks ? reviewOf(marks, new Set(shown.map(({ id }) => id))) : noReview;
  return packed(content, numbering, [
    ...subtitle(content.category),
    new Paragraph({ heading: HeadingLevel.TITLE, children: review.around('headline', [new TextRun(line(content.headline))]) }),
    ...subtitle(content.byline, shownDay(date, timeZone)?.shown ?? ''),
    ...articleBlocks(reviewed, pictures, numbering, review),
  ], pictures, review);
}

/** What stands around a headline, on one line, or nothing. */
export function subtitle(...parts: readonly string[]): Paragraph[] {
  const text = parts.map(line).filter(Boolean).join(' · ');
  return text ? [new Paragraph({ style: 'Subtitle', text })] : [];
}

/** The blocks of an article, and photos with their captions. */
export function articleBlocks(content: ArticleContent, pictures: ReadonlyMap<string, ExportedPicture>, numbering: Numbering, review: Review = noReview): Block[] {
  const figureOf = (id: unknown, changes: Changes): Paragraph[] => {
    const photo = content.photos.find((candidate) => candidate.id === id);
    const picture = photo && pictures.get(photo.hash);
    return photo && picture ? figure(photo, picture.type, review, changes) : [];
  };
  const placed = new Set(placedPhotoIds(content.body));
  return [
    ...docxBlocks(content.body.content ?? [], { numbering, figureOf, review, outer: {} }),
    ...content.photos.filter(({ id }) => !placed.has(id)).flatMap(({ id }) => figureOf(id, {})),
  ];
}

/** The bytes of a document in our styles. @param pictures all that stand in it, by their hashes */
export async function packed({ headline, byline }: Pick<ArticleContent, 'headline' | 'byline'>, numbering: Numbering, children: readonly Block[], pictures: ReadonlyMap<string, ExportedPicture>, { comments }: Pick<Review, 'comments'> = noReview): Promise<Uint8Array> {
  const document = new Document({
    title: line(headline),
    creator: line(byline) || 'Tòa Soạn',
    styles,
    ...(comments.length > 0 && { comments: { children: comments } }),
    numbering: { config: numbering.config.map(({ reference, levels }) => ({ reference, levels: [...levels] })) },
    sections: [{ properties: { page }, footers: { default: pageNumbers() }, children: [...children] }],
  });
  return withPictures(new Uint8Array(await Packer.toArrayBuffer(document)), pictures);
}

function figure(photo: Photo, type: ExportedPicture['type'], review: Review, changes: Changes): Paragraph[] {
  const [width, height] = [Math.max(1, photo.width), Math.max(1, photo.height)];
  const scale = Math.min(widest / width, highest / height, 1);
  const alt = line(photo.alt) || line(photo.caption);
  const picture = new ImageRun({
    type: type === 'image/png' ? 'png' : 'jpg',
    data: standIn(photo.hash),
    transformation: { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) },
    altText: { name: line(photo.fileName), title: '', description: alt },
    ...changes,
  });
  const caption = line(captionLine(photo));
  return [
    new Paragraph({ style: 'Figure', run: changes, children: review.around({ photo: photo.id }, [picture]) }),
    ...(caption ? [new Paragraph({ style: 'Caption', run: changes, children: [trackedRun({ text: caption }, changes)] })] : []),
  ];
}

const pageNumbers = (): Footer =>
  new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] });
