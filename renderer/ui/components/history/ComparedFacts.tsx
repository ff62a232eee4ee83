import type { Comparison, EntryChange, FactValue, TextChange } from '../../../compare/comparison';
import { isEntryChanged, isTextChanged } from '../../../compare/counts';
import { compareText } from '../../../compare/words/diffTokens';
import { textDate } from '../../../domain/facts/dates';
import type { ListFact } from '../../../domain/facts/meetingFacts';
import { useLanguage } from '../../hooks/useLanguage';
import { EntryHead } from './EntryHead';
import { SideBySide } from './SideBySide';
import classes from './compare.module.css';

const fieldWords: Record<ListFact, Readonly<Record<string, string>>> = {
  chairs: { name: 'name', posts: 'posts' },
  attendees: { name: 'name', posts: 'posts' },
  groups: { count: 'count', label: 'group' },
  hosts: { name: 'name', posts: 'posts' },
  hostGroups: { count: 'count', label: 'group' },
  figures: { count: 'count', label: 'figure' },
  conclusions: { text: 'conclusion', unit: 'conclusionUnit', deadline: 'deadline' },
  documents: { type: 'documentType', number: 'documentNumber', date: 'documentDate', subject: 'documentSubject' },
};

/** The meeting facts that changed, before and after. */
export function ComparedFacts({ facts }: { facts: Comparison['facts'] }) {
  const { t } = useLanguage();
  const isUntouched = !facts.values.some(({ text }) => isTextChanged(text)) && !facts.lists.some(({ entries }) => entries.some(isEntryChanged));
  return (
    <section className={classes.side} aria-labelledby="compare-facts">
      <h3 className={classes.sideTitle} id="compare-facts">{t('compare.facts')}</h3>
      {isUntouched && <p className={classes.untouched}>{t('compare.untouched')}</p>}
      <FactCards facts={facts} />
    </section>
  );
}

/** A card for each fact that changed. */
export function FactCards({ facts }: { facts: Comparison['facts'] }) {
  const { t } = useLanguage();
  const values = facts.values.filter(({ text }) => isTextChanged(text));
  const lists = facts.lists.map((list) => ({ ...list, entries: list.entries.filter(isEntryChanged) })).filter(({ entries }) => entries.length > 0);
  return (
    <>
      {values.map((value) => (
        <div key={value.field} className={classes.card} data-change tabIndex={-1}>
          <SideBySide label={t(`facts.${value.field}`)} change={readable(value, (session) => t(`facts.sessions.${session}`))} />
        </div>
      ))}
      {lists.map(({ field, entries }) => entries.map((entry) => (
        <div key={`${field} ${entry.id}`} className={classes.card} data-change tabIndex={-1}>
          <EntryHead name={t(`facts.${field}`)} change={entry} />
          {shownFields(entry).map(([name, text]) => (
            <SideBySide key={name} label={t(`facts.${fieldWords[field][name] ?? name}`)} change={name === 'date' || name === 'deadline' ? days(text.before, text.after) : text} />
          ))}
        </div>
      )))}
    </>
  );
}

/** Of an entry that stayed, what changed and who it is; of another, all that it says. */
const shownFields = ({ fields }: EntryChange<unknown>): [string, TextChange][] =>
  Object.entries(fields).filter(([, text], index) => (text.before || text.after) && (index === 0 || isTextChanged(text)));

const days = (before: string, after: string): TextChange => compareText(textDate(before) || before, textDate(after) || after);

/** Sessions and days are kept as codes. */
function readable({ field, text }: FactValue, session: (code: string) => string): TextChange {
  if (field === 'date') return days(text.before, text.after);
  return field === 'session' ? compareText(session(text.before), session(text.after)) : text;
}
