import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { IconCheck, IconDots, IconGitCompare, IconRestore, IconTarget } from '@tabler/icons-react';
import type { RevisionSummary } from '../../../domain/article/article';
import { fullMoment } from '../../../i18n/format';
import { useLanguage } from '../../hooks/useLanguage';
import { useWorkspace } from '../../hooks/workspace';
import classes from './history.module.css';

interface Props {
  readonly revision: RevisionSummary;
  /** The revision chosen before as one side of a comparison. */
  readonly picked: RevisionSummary | null;
  readonly onPick: (revision: RevisionSummary | null) => void;
  readonly refused: string | null;
  readonly onRestore: (revision: RevisionSummary) => void;
}

/** What a person can do with a revision. */
export function RevisionActions({ revision, picked, onPick, refused, onRestore }: Props) {
  const { t } = useLanguage();
  const { compare } = useWorkspace();
  // Several revisions may be of the same minute; the occasion tells them apart for those who hear the buttons only.
  const time = `${fullMoment(revision.at)} (${t(`milestones.${revision.milestone}`)})`;
  const isPicked = picked?.id === revision.id;
  const choose = (): void => {
    if (!picked) return compare(revision.id, 'current');
    onPick(null);
    compare(...(picked.at <= revision.at ? [picked.id, revision.id] as const : [revision.id, picked.id] as const));
  };
  return (
    <Group gap={4} mt={4} wrap="nowrap">
      {isPicked ? (
        <Button variant="light" size="compact-xs" leftSection={<IconCheck size={13} aria-hidden />} onClick={() => onPick(null)}
          aria-label={t('revisions.unpickThis', { time })}>
          {t('revisions.isPicked')}
        </Button>
      ) : (
        <Button variant="default" size="compact-xs" leftSection={<IconGitCompare size={13} aria-hidden />} onClick={choose}
          aria-label={t(picked ? 'revisions.comparePicked' : 'revisions.compareThis', { time })}>
          {t('revisions.compare')}
        </Button>
      )}
      <Menu position="bottom-end" width={300} withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('revisions.more', { time })}><IconDots size={15} aria-hidden /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconGitCompare size={14} aria-hidden />} onClick={() => compare(revision.id, 'current')}>{t('revisions.compareLast')}</Menu.Item>
          <Menu.Item leftSection={<IconTarget size={14} aria-hidden />} onClick={() => onPick(isPicked ? null : revision)}>
            {isPicked ? t('revisions.unpick') : t('revisions.pick')}
          </Menu.Item>
          <Menu.Item leftSection={<IconRestore size={14} aria-hidden />} disabled={refused !== null} onClick={() => onRestore(revision)}>{t('revisions.restore')}</Menu.Item>
          {refused && <Text className={classes.reason}>{refused}</Text>}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
