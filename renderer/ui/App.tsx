import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import 'dayjs/locale/vi';
import { Notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import type { Desk } from '../app/desk';
import { changeLanguage, languageFor } from '../i18n/i18n';
import { ErrorBoundary } from './components/ErrorBoundary';
import { DeskContext } from './hooks/useDesk';
import { useLanguage } from './hooks/useLanguage';
import { Start } from './screens/Start';
import { deskVariables, theme } from './styles/theme';

type Settings = Awaited<ReturnType<Desk['settings']['read']>>;

/** Everything a person sees: providers around the first screen. */
export function App({ desk, settings: initial }: { desk: Desk; settings: Settings }) {
  const [settings, setSettings] = useState(initial);
  const { language } = useLanguage();
  useEffect(() => desk.settings.onChange(setSettings), [desk]);
  useEffect(() => void changeLanguage(languageFor(settings.language, desk.info.locale)), [desk, settings.language]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={deskVariables}
      {...(settings.theme === 'system' ? { defaultColorScheme: 'auto' as const } : { forceColorScheme: settings.theme })}
      colorSchemeManager={localStorageColorSchemeManager({ key: 'unused' })}
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
        <DeskContext value={desk}>
          <Notifications position="bottom-center" limit={3} role="status" />
          <ErrorBoundary onError={(error) => desk.report('a screen failed', error)}>
            <Start />
          </ErrorBoundary>
        </DeskContext>
      </DatesProvider>
    </MantineProvider>
  );
}
