import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { emptyFacts, type MeetingFacts } from '../../../domain/facts/meetingFacts';
import { groupFound, isKnown, isPageField, proposed, toggled, type PageWords } from '../../../domain/reading/groupFound';
import { mergeFound } from '../../../domain/reading/mergeFound';
import type { Found, Reading } from '../../../domain/reading/reading';
import { takeReading } from '../../../editor/document/takeReading';
import { useContent, useOpenArticle } from '../../hooks/openArticle';
import { useFields } from '../../hooks/useFields';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { FoundFact } from './FoundFact';
import { factName } from './factName';
import classes from './Reading.module.css';

interface Props {
  readonly reading: Reading;
  /** The body that was read may come into the article, too. */
  readonly offersBody: boolean;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** What was found, fact by fact, to be confirmed. */
export function FoundFacts({ reading, offersBody, onBack, onDone }: Props) {
  const { doc, template } = useOpenArticle();
  const { facts, headline, category, byline, style = template.style } = useContent();
  const fields = useFields();
  const { t } = useLanguage();
  const { say } = useNotice();
  const page: PageWords = { headline, category, byline };
  const known = (one: Found): boolean => isKnown(one, facts, page);
  const groups = groupFound(reading.found, template.fields);
  const [ticked, setTicked] = useState(() => proposed(reading, groups, known));
  const [withBody, setWithBody] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; whoever works with the keyboard goes on at the first finding.
  useEffect(() => (list.current?.querySelector<HTMLElement>('input:not(:disabled)') ?? list.current)?.focus(), []);

  const without = [...new Set(reading.found.map(({ field }) => field))]
    .filter((field): field is keyof MeetingFacts => Object.hasOwn(emptyFacts, field) && !template.fields.includes(field as keyof MeetingFacts));
  const body = offersBody && reading.body.length > 0;

  function take(): void {
    const confirmed = reading.found.filter((_one, at) => ticked.has(at));
    takeReading(doc, fields, {
      facts: (now) => mergeFound(confirmed, now),
      meta: Object.fromEntries(confirmed.filter(({ field }) => isPageField(field)).map(({ field, value }) => [field, String(value)])),
      body: body && withBody ? reading.body : [],
    });
    onDone();
    say(t('reading.taken'));
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <Text size="sm" c="var(--ink-2)" mb="xs">{t(groups.length > 0 ? 'reading.intro' : 'reading.nothing')}</Text>
      <div className={classes.found} ref={list} tabIndex={-1} role={groups.length > 0 ? undefined : 'status'}>
        {groups.map(({ field, entries }) => (
          <fieldset key={field} className={classes.group} data-found={field}>
            <legend className={classes.legend}>{factName(field, t)}</legend>
            {entries.map(({ at, found }) => (
              <FoundFact key={at} found={found} line={reading.lines[found.where.line] ?? ''} facts={facts} page={page} style={style}
                known={known(found)} ticked={ticked.has(at)} onToggle={() => setTicked((now) => toggled(reading, now, at))} />
            ))}
          </fieldset>
        ))}
      </div>
      {without.length > 0 && <Text size="sm" c="var(--ink-2)" mt="xs">{t('reading.noPlace', { fields: without.map((field) => factName(field, t)).join(', ') })}</Text>}
      {body && <Checkbox mt="sm" label={t('reading.takeBody')} checked={withBody} onChange={(event) => setWithBody(event.currentTarget.checked)} />}
      <Group justify="space-between" mt="md">
        <Button variant="default" onClick={onBack}>{t('reading.back')}</Button>
        <Group>
          <Button variant="default" onClick={onDone}>{t('cancel')}</Button>
          <Button type="submit" disabled={ticked.size === 0 && !(body && withBody)}>{t('reading.take', { count: ticked.size })}</Button>
        </Group>
      </Group>
    </form>
  );
}
