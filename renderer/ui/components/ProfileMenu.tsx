import { Menu, Text, UnstyledButton } from '@mantine/core';
import { IconLock, IconUsers } from '@tabler/icons-react';
import { people } from '../../app/commands/people';
import type { Profile } from '../../domain/people/profile';
import { useDesk } from '../hooks/useDesk';
import { useLanguage } from '../hooks/useLanguage';
import { useWatch } from '../hooks/useWatch';
import { useWorkspace } from '../hooks/workspace';
import { Shortcut } from './Shortcut';
import classes from './ProfileMenu.module.css';

/** Vietnamese names end with the given name: its initial and the family name's make the mark. */
const initials = (name: string): string => {
  const words = name.trim().split(/\s+/u);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toLocaleUpperCase('vi');
};

/** Drawn by the style sheet: to a screen reader the name beside it says more. */
const Initials = ({ name }: { name: string }) => <span className={classes.initials} data-initials={initials(name)} aria-hidden />;

/** Who is at work, and who else may take over. */
export function ProfileMenu({ rail }: { rail: boolean }) {
  const desk = useDesk();
  const { t, language } = useLanguage();
  const { profile, commandContext, run, switchTo } = useWorkspace();
  const profiles = useWatch(() => desk.people.watchProfiles(), [desk]) ?? [];
  const byName = (a: Profile, b: Profile): number => a.name.localeCompare(b.name, language);

  return (
    <Menu position="right-end" shadow="md" width={260}>
      <Menu.Target>
        <UnstyledButton className={classes.current} data-rail={rail}
          aria-label={t('people.current', { name: profile.name, role: t(`roles.${profile.role}`) })}>
          <Initials name={profile.name} />
          {!rail && (
            <span className={classes.who}>
              <span className={classes.name}>{profile.name}</span>
              <span className={classes.role}>{t(`roles.${profile.role}`)}</span>
            </span>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('people.switch')}</Menu.Label>
        {profiles.filter(({ elsewhere }) => !elsewhere).sort(byName).map((each) => (
          <Menu.Item key={each.id} disabled={each.id === profile.id} onClick={() => switchTo(each)}
            leftSection={<Initials name={each.name} />}>
            <Text size="sm">{each.name}{each.id === profile.id ? ` (${t('people.you')})` : ''}</Text>
            <Text size="xs" c="var(--ink-3)">{t(`roles.${each.role}`)}</Text>
          </Menu.Item>
        ))}
        <Menu.Divider />
        {people.filter((command) => command.when(commandContext)).map((command) => (
          <Menu.Item key={command.id} leftSection={<IconLock size={16} aria-hidden />} rightSection={<Shortcut keys={command.shortcut!} />} onClick={() => run(command)}>
            {t('locks.lock')}
          </Menu.Item>
        ))}
        <Menu.Item leftSection={<IconUsers size={16} aria-hidden />} onClick={() => commandContext.openSettings('people')}>
          {t('settings.tabs.people')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
