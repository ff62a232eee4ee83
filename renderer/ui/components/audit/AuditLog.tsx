import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { Desk } from '../../../app/desk';
import { fullMoment } from '../../../i18n/format';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { useWatch } from '../../hooks/useWatch';
import { useAuditWords } from './useAuditWords';
import classes from './audit.module.css';

type Lines = Awaited<ReturnType<Desk['proof']['log']>>;
type Verdict = Awaited<ReturnType<Desk['proof']['verifyLog']>>;

const shownLines = 200;

/** The audit log of the desk: its last lines in words, and whether it is as it was written. */
export function AuditLog() {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt } = useNotice();
  const wordsFor = useAuditWords();
  const profiles = useWatch(() => desk.people.watchProfiles(), [desk]) ?? [];
  const [lines, setLines] = useState<Lines | null>(null);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const nameOf = (id: string | null): string => (id === null ? t('audit.nobody') : (profiles.find((person) => person.id === id)?.name ?? t('history.someone')));

  return (
    <Stack gap="sm" component="section" aria-label={t('audit.title')}>
      <Text component="h3" size="sm" fw={600} m={0}>{t('audit.title')}</Text>
      <Text size="xs" c="var(--ink-3)" lh={1.5}>{t('audit.intro')}</Text>
      <Group gap="xs">
        <Button variant="default" onClick={() => void attempt(desk.proof.verifyLog).then((found) => found && setVerdict(found))}>{t('audit.verify')}</Button>
        <Button variant="default" aria-expanded={lines !== null}
          onClick={() => (lines ? setLines(null) : void attempt(() => desk.proof.log(shownLines)).then((found) => found && setLines(found)))}>
          {t(lines ? 'audit.hide' : 'audit.show')}
        </Button>
      </Group>
      {verdict && (
        <div role={verdict.sound ? 'status' : 'alert'} data-verdict={verdict.sound ? 'sound' : verdict.because}>
          {verdict.sound
            ? <Text size="sm">{t('audit.sound', { count: verdict.entries, anchors: verdict.anchors })}</Text>
            : <Text size="sm" c="var(--state-differs)" lh={1.5}>{t(`audit.faults.${verdict.because ?? 'changed'}`, { at: verdict.at })} {t('audit.advice')}</Text>}
        </div>
      )}
      {lines?.length === 0 && <Text size="sm" c="var(--ink-3)">{t('audit.empty')}</Text>}
      {lines && lines.length > 0 && (
        <div className={classes.lines} tabIndex={0} role="region" aria-label={t('audit.show')}>
          <Table verticalSpacing={4} fz="xs">
            <Table.Thead>
              <Table.Tr>{(['time', 'who', 'what', 'note'] as const).map((name) => <Table.Th key={name}>{t(`sheet.columns.${name}`)}</Table.Th>)}</Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map(({ seq, at, by, action, headline, detail }) => (
                <Table.Tr key={seq}>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>{fullMoment(at)}</Table.Td>
                  <Table.Td>{nameOf(by)}</Table.Td>
                  <Table.Td>{wordsFor(action)}</Table.Td>
                  <Table.Td className={classes.note}>{headline ?? detail}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Stack>
  );
}
