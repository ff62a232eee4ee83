import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import 'dayjs/locale/vi';
import { Notifications } from '@mantine/notifications';
import { type ReactNode } from 'react';
import type { Desk } from '../app/desk';
import { DataWorkProvider } from './components/data/DataWorkProvider';
import { DeskDataContext, type ReachableData } from './hooks/deskData';
import { useLanguage } from './hooks/useLanguage';
import { deskVariables, theme } from './styles/theme';

export type Settings = Awaited<ReturnType<Desk['settings']['read']>>;

interface Props {
  readonly settings: Settings;
  readonly data: ReachableData;
  readonly children: ReactNode;
}

/** What every screen needs, with a desk open or not: looks, dates, messages, the desk's folder and backups. */
export function Providers({ settings, data, children }: Props) {
  const { language } = useLanguage();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={deskVariables}
      {...(settings.theme === 'system' ? { defaultColorScheme: 'auto' as const } : { forceColorScheme: settings.theme })}
      colorSchemeManager={localStorageColorSchemeManager({ key: 'unused' })}
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
        <DeskDataContext value={data}>
          <DataWorkProvider>
            <Notifications position="bottom-center" limit={3} role="status" />
            {children}
          </DataWorkProvider>
        </DeskDataContext>
      </DatesProvider>
    </MantineProvider>
  );
}
