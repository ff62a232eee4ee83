import { Button, Group, Stack, Text } from '@mantine/core';
import type { ChosenFolder } from '../../../app/deskData';
import { byteSize } from '../../../i18n/measures';
import { useDataWork } from '../../hooks/dataWork';
import { useDeskData } from '../../hooks/deskData';
import { useDataAttempt } from '../../hooks/useDataAttempt';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import type { useOtherDesk } from '../../hooks/useOtherDesk';
import { useSpace } from '../../hooks/useTold';
import { FolderPath } from './FolderPath';
import { Problem } from './Problem';
import classes from './data.module.css';

interface Props {
  readonly manages: boolean;
  /** Whether another desk may be opened from here. */
  readonly mayLeave: boolean;
  readonly other: ReturnType<typeof useOtherDesk>;
  readonly onMove: (to: ChosenFolder) => void;
}

/** The desk folder: where it is, how much room it has, and working elsewhere. */
export function FolderSettings({ manages, mayLeave, other, onMove }: Props) {
  const desk = useDesk();
  const { folder, chooseFolder } = useDeskData();
  const { t, language } = useLanguage();
  const { busy } = useDataWork();
  const space = useSpace();
  const { problem, attempt } = useDataAttempt();
  const free = space?.free ?? null;
  return (
    <Stack gap={8} component="section" aria-labelledby="desk-folder">
      <Text component="h3" id="desk-folder" m={0} fw={600}>{t('folder.title')}</Text>
      <Text size="sm" c="var(--ink-2)">{t('folder.text')}</Text>
      <div className={classes.place}>
        <FolderPath path={desk.info.desk.folder} />
        {free !== null && <Text size="sm" c="var(--ink-2)">{t('folder.space', { free: byteSize(free, language) })}</Text>}
      </div>
      <Group gap="xs">
        <Button variant="default" onClick={() => void attempt('deskFolderProblems', folder.reveal)}>{t('folder.reveal')}</Button>
        {manages && (
          <Button variant="default" disabled={busy} onClick={() => void attempt('deskFolderProblems', chooseFolder).then((to) => to && onMove(to))}>{t('folder.move')}</Button>
        )}
        {mayLeave && <Button variant="default" disabled={busy} onClick={other.openFolder}>{t('folder.openOther')}</Button>}
      </Group>
      {mayLeave && <Text size="xs" c="var(--ink-3)">{t('folder.openText')}</Text>}
      <Problem text={problem || other.folderProblem} />
    </Stack>
  );
}
