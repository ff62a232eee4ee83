import { useEffect, useState } from 'react';
import type { Desk } from '../app/desk';
import { changeLanguage, languageFor } from '../i18n/i18n';
import { ErrorBoundary } from './components/ErrorBoundary';
import type { ReachableData } from './hooks/deskData';
import { DeskContext } from './hooks/useDesk';
import { Providers, type Settings } from './Providers';
import { watchSpelling } from './spelling/watchSpelling';
import { Start } from './screens/Start';

interface Props {
  readonly desk: Desk;
  readonly settings: Settings;
  readonly data: ReachableData;
}

/** Everything a person sees once the desk is open. */
export function App({ desk, settings: initial, data }: Props) {
  const [settings, setSettings] = useState(initial);
  useEffect(() => desk.settings.onChange(setSettings), [desk]);
  useEffect(() => watchSpelling(desk.spelling), [desk]);
  useEffect(() => void changeLanguage(languageFor(settings.language, desk.info.locale)), [desk, settings.language]);
  return (
    <Providers settings={settings} data={data}>
      <DeskContext value={desk}>
        <ErrorBoundary onError={(error) => desk.report('a screen failed', error)}>
          <Start />
        </ErrorBoundary>
      </DeskContext>
    </Providers>
  );
}
