import type { ReactNode } from 'react';
import type { Segment } from '../../../compare/comparison';
import type { BodyMark } from '../../../domain/article/body';
import { canonicalText } from '../../../domain/article/content';
import { useLanguage } from '../../hooks/useLanguage';
import classes from './words.module.css';

/** A compared text: what was added underlined, what was removed struck, both said aloud. */
export function Words({ segments }: { segments: readonly Segment[] }) {
  return segments.map((segment, index) => <Part key={index} segment={segment} />);
}

function Part({ segment }: { segment: Segment }) {
  const { t } = useLanguage();
  const text = <Styled marks={segment.marks} text={segment.text} />;
  if (segment.op === 'added') return <ins className={classes.added}><Said words={t('compare.added')} />{text}<Said words={t('compare.addedEnd')} /></ins>;
  if (segment.op === 'removed') return <del className={classes.removed}><Said words={t('compare.removed')} />{text}<Said words={t('compare.removedEnd')} /></del>;
  if (!segment.marksBefore) return text;
  return <span className={classes.restyled}>{text}<MarkChanges before={segment.marksBefore} after={segment.marks} /></span>;
}

/** For the ear only. */
const Said = ({ words }: { words: string }) => <span className="visually-hidden"> {words} </span>;

const tags: Readonly<Record<string, 'b' | 'i' | 'u' | 's'>> = { bold: 'b', italic: 'i', underline: 'u', strike: 's' };

function Styled({ marks, text }: { marks: readonly BodyMark[]; text: string }) {
  return marks.reduce<ReactNode>((inner, { type, attrs }) => {
    const Tag = tags[type];
    if (Tag) return <Tag>{inner}</Tag>;
    return type === 'link' ? <span className={classes.link} title={String(attrs?.['href'] ?? '')}>{inner}</span> : inner;
  }, text);
}

/** Which marks a text that stayed got or lost. */
function MarkChanges({ before, after }: { before: readonly BodyMark[]; after: readonly BodyMark[] }) {
  const { t } = useLanguage();
  const nameOf = (type: string): string => t(`compare.marks.${type in tags || type === 'link' ? type : 'other'}`);
  const types = [...new Set([...before, ...after].map(({ type }) => type))];
  const changes = types.flatMap((type) => {
    const [old, now] = [before, after].map((marks) => marks.find((mark) => mark.type === type));
    if (!old) return [t('compare.markAdded', { mark: nameOf(type) })];
    if (!now) return [t('compare.markRemoved', { mark: nameOf(type) })];
    return canonicalText(old) === canonicalText(now) ? [] : [t('compare.markChanged', { mark: nameOf(type) })];
  });
  return changes.length > 0 && <span className={classes.markChange}>{changes.join(', ')}</span>;
}
