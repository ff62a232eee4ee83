import { Button, Tooltip, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconAddressBook, IconArchive, IconArrowBackUp, IconCheck, IconEye, IconInbox, IconPencil, IconPlus, IconSend, IconSettings, IconTrash, IconWorldCheck, type TablerIcon,
} from '@tabler/icons-react';
import { newArticle } from '../../app/commands/newArticle';
import { sectionCount, sectionsFor, type Section } from '../../app/sections';
import { wholeNumber } from '../../i18n/format';
import { useDesk } from '../hooks/useDesk';
import { useLanguage } from '../hooks/useLanguage';
import { useWatch } from '../hooks/useWatch';
import { useWorkspace } from '../hooks/workspace';
import { Mark } from './Mark';
import { ProfileMenu } from './ProfileMenu';
import classes from './Sidebar.module.css';

const icons: Record<Section, TablerIcon> = {
  waiting: IconInbox,
  returned: IconArrowBackUp,
  drafts: IconPencil,
  inReview: IconEye,
  approved: IconCheck,
  queue: IconSend,
  published: IconWorldCheck,
  archive: IconArchive,
  bin: IconTrash,
  directory: IconAddressBook,
};

/** The desk's sections with their counts; a rail of icons on a narrow window. */
export function Sidebar({ deskName }: { deskName: string }) {
  const desk = useDesk();
  const { t, language } = useLanguage();
  const { section, profile, commandContext, run } = useWorkspace();
  const counters = useWatch(() => desk.articles.watchCounters(), [desk]) ?? new Map<string, number>();
  const plus = commandContext.readOnly ? 'var(--ink-3)' : 'var(--accent-text)';
  const rail = useMediaQuery('(max-width: 1500px)', window.innerWidth <= 1500) ?? false;

  return (
    <nav className={classes.sidebar} data-rail={rail} aria-label={t('regions.sidebar')}>
      <div className={classes.desk} title={deskName}>
        <Mark size={26} />
        {!rail && <span className={classes.deskName}>{deskName}</span>}
      </div>
      <Tooltip label={t('sidebar.newReport')} disabled={!rail} position="right">
        <Button variant="default" className={classes.newReport} disabled={commandContext.readOnly} onClick={() => run(newArticle)} aria-label={t('sidebar.newReport')} px={rail ? 0 : undefined}
          leftSection={rail ? undefined : <IconPlus size={16} color={plus} aria-hidden />}>
          {rail ? <IconPlus size={18} color={plus} aria-hidden /> : t('sidebar.newReport')}
        </Button>
      </Tooltip>
      <ul className={classes.sections}>
        {sectionsFor(profile.role).map((each) => {
          const Icon = icons[each];
          const count = each === 'waiting' ? commandContext.waiting : sectionCount(each, profile.id, counters);
          return (
            <li key={each}>
              <Tooltip label={t(`sections.${each}`)} disabled={!rail} position="right">
                <UnstyledButton className={classes.section} aria-current={each === section ? 'page' : undefined} data-section={each}
                  onClick={() => commandContext.goTo(each)}>
                  <Icon size={18} stroke={1.6} aria-hidden />
                  <span className={rail ? 'visually-hidden' : classes.label}>{t(`sections.${each}`)}</span>
                  {count !== null && count > 0 && <span className={classes.count}>{wholeNumber(count, language)}</span>}
                </UnstyledButton>
              </Tooltip>
            </li>
          );
        })}
      </ul>
      <div className={classes.foot}>
        <ProfileMenu rail={rail} />
        <Tooltip label={t('settings.title')} position={rail ? 'right' : 'top'}>
          <UnstyledButton className={classes.icon} aria-label={t('settings.title')} onClick={() => commandContext.openSettings('general')}>
            <IconSettings size={18} stroke={1.6} aria-hidden />
          </UnstyledButton>
        </Tooltip>
      </div>
    </nav>
  );
}
