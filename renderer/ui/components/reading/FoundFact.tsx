import { Checkbox, VisuallyHidden } from '@mantine/core';
import { IconCircleCheck, IconCircleHalf2, IconHelpCircle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useId } from 'react';
import type { HouseStyle } from '../../../domain/facts/houseStyle';
import type { MeetingFacts } from '../../../domain/facts/meetingFacts';
import { excerptOf } from '../../../domain/reading/excerpt';
import { isPageField, type PageWords } from '../../../domain/reading/groupFound';
import { isListField } from '../../../domain/reading/mergeFound';
import type { Found, ReadField } from '../../../domain/reading/reading';
import { valueText } from '../../../domain/reading/valueText';
import { useLanguage } from '../../hooks/useLanguage';
import classes from './Reading.module.css';

const icons = { sure: IconCircleCheck, likely: IconCircleHalf2, guess: IconHelpCircle } as const;

interface Props {
  readonly found: Found;
  /** The line in which it stands. */
  readonly line: string;
  readonly facts: MeetingFacts;
  readonly page: PageWords;
  readonly style: HouseStyle;
  /** The article says it already. */
  readonly known: boolean;
  readonly ticked: boolean;
  readonly onToggle: () => void;
}

/** One finding: its value, where it stands, how sure it is, and what the article says now. */
export function FoundFact({ found, line, facts, page, style, known, ticked, onToggle }: Props) {
  const { t } = useLanguage();
  const details = useId();
  const { field, sure } = found;
  const Icon = icons[sure];
  const { before, marked, after } = excerptOf(line, found.where);
  const present = known ? '' : presentText(field, { facts, page, style }, t);
  return (
    <div className={classes.fact} data-known={known || undefined}>
      <Checkbox checked={ticked} disabled={known} onChange={onToggle} aria-describedby={details}
        label={isSession(field) ? t(`facts.sessions.${found.value as MeetingFacts['session']}`) : valueText(found, style)} />
      <div id={details} className={classes.details}>
        <span className={classes.sure} data-sure={sure}><Icon size={15} aria-hidden />{t(`reading.sure.${sure}`)}</span>
        {known && <span className={classes.present}>{t('reading.known')}</span>}
        {present && <span className={classes.present}>{t(isPageField(field) ? 'reading.inArticle' : 'reading.inSheet', { text: present })}</span>}
        <VisuallyHidden>. </VisuallyHidden>
        <q className={classes.source}>{before}<mark>{marked}</mark>{after}</q>
      </div>
    </div>
  );
}

const isSession = (field: ReadField): field is 'session' => field === 'session';

/** What a finding would replace, as a person reads it; "" where nothing is said yet or a list is added to. */
function presentText(field: ReadField, { facts, page, style }: Pick<Props, 'facts' | 'page' | 'style'>, t: TFunction): string {
  if (isPageField(field)) return page[field];
  if (field === 'caption' || isListField(field)) return '';
  if (isSession(field)) return facts.date ? t(`facts.sessions.${facts.session}`) : '';
  return valueText({ field, value: facts[field] }, style);
}
