import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-500.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-500.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import '@fontsource/source-serif-4/vietnamese-400.css';
import '@fontsource/source-serif-4/vietnamese-400-italic.css';
import '@fontsource/source-serif-4/vietnamese-600.css';
import '@fontsource/source-serif-4/vietnamese-700.css';
import '@fontsource/source-serif-4/latin-400.css';
import '@fontsource/source-serif-4/latin-400-italic.css';
import '@fontsource/source-serif-4/latin-600.css';
import '@fontsource/source-serif-4/latin-700.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './ui/styles/global.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { openDesk } from './app/desk';
import { deskDataOver } from './app/deskData';
import { languageFor, startWords } from './i18n/i18n';
import { openPlatform } from './platform/platform';
import { App } from './ui/App';
import { Providers } from './ui/Providers';
import { Closed } from './ui/screens/Closed';
import { NotOpened } from './ui/screens/NotOpened';
import { Recovering } from './ui/screens/Recovering';

/** A desk opens in a second or two. */
const patienceMs = 10_000;

const platform = await openPlatform(window.desk);
const report = (message: string, error: unknown): void =>
  platform.log('error', message, error instanceof Error ? (error.stack ?? error.message) : String(error));
window.addEventListener('unhandledrejection', (event) => report('unhandled rejection', event.reason));
window.addEventListener('error', (event) => report('error in the window', event.error));

const settings = await platform.readSettings();
await startWords(languageFor(settings.language, platform.info.locale));
const root = createRoot(document.getElementById('root')!);
const data = { ...deskDataOver(platform), report };
/** A screen of the time before a desk is open. */
const show = (screen: ReactNode): void => root.render(<Providers settings={settings} data={data}>{screen}</Providers>);

/** Opens the desk folder that main has found, or shows why there is none. */
async function open(): Promise<void> {
  const found = platform.info.desk;
  if (found.state === 'closed') return show(<Closed desk={found} />);
  let since: number | null = null;
  const onRecovery = (done: number, total: number): void => {
    since ??= performance.now();
    show(<Recovering done={done} total={total} elapsedMs={performance.now() - since} />);
  };
  let step = 'beginning';
  // A recovery shows how far it is; anything else that stands still would leave nobody a trace of where.
  const patience = setTimeout(() => {
    if (since === null) platform.log('warn', 'the desk is not open yet', step);
  }, patienceMs);
  try {
    const desk = await openDesk(platform, { report, onRecovery, onStep: (next) => (step = next) });
    root.render(<App desk={desk} settings={settings} data={data} />);
  } catch (error) {
    report('the desk does not open', error);
    show(<NotOpened deskFolder={found.folder} detail={error instanceof Error ? error.message : String(error)} />);
  } finally {
    clearTimeout(patience);
  }
}
await open();
