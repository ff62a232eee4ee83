import { Button, Group, Stack, Text } from '@mantine/core';
import type { ChosenFolder } from '../../../app/deskData';
import { keepMoved } from '../../hooks/moved';
import { useDataWork } from '../../hooks/dataWork';
import { useDeskData } from '../../hooks/deskData';
import { useDataAttempt } from '../../hooks/useDataAttempt';
import { useLanguage } from '../../hooks/useLanguage';
import { FolderPath } from './FolderPath';
import { Problem } from './Problem';
import { WorkProgress } from './WorkProgress';
import classes from './data.module.css';

interface Props {
  readonly from: string;
  readonly to: NonNullable<ChosenFolder>;
  readonly onBack: () => void;
}

/** Moving the desk folder: from where to where, what happens to the old one, and how far it is. */
export function MoveDesk({ from, to, onBack }: Props) {
  const { folder } = useDeskData();
  const { t } = useLanguage();
  const { busy } = useDataWork();
  const { problem, attemptLong } = useDataAttempt();
  /** Main opens the desk at its new place in this window, which is loaded anew. */
  const move = (): Promise<unknown> =>
    attemptLong('deskFolderProblems', async () => {
      const moved = await folder.move(to.chosenFolder);
      keepMoved({ from, to: moved.folder });
    });
  return (
    <Stack gap="sm">
      <Text component="h3" m={0} fw={600}>{t('folder.moveTitle')}</Text>
      <div className={classes.place}>
        <dl className={classes.facts}>
          <dt>{t('folder.from')}</dt>
          <dd><FolderPath path={from} /></dd>
          <dt>{t('folder.to')}</dt>
          <dd><FolderPath path={to.path} /></dd>
        </dl>
      </div>
      <Text size="sm" c="var(--ink-2)" lh={1.5}>{t('folder.moveText')}</Text>
      {busy && <WorkProgress fallback="move" />}
      <Problem text={problem} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" disabled={busy} onClick={onBack}>{t('folder.back')}</Button>
        <Button autoFocus disabled={busy} onClick={() => void move()}>{t('folder.moveNow')}</Button>
      </Group>
    </Stack>
  );
}
