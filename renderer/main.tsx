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
import { createRoot } from 'react-dom/client';
import { openDesk } from './app/desk';
import { languageFor, startWords } from './i18n/i18n';
import { openPlatform } from './platform/platform';
import { App } from './ui/App';
import { NotOpened } from './ui/screens/NotOpened';

const platform = await openPlatform(window.desk);
const report = (message: string, error: unknown): void =>
  platform.log('error', message, error instanceof Error ? (error.stack ?? error.message) : String(error));
window.addEventListener('unhandledrejection', (event) => report('unhandled rejection', event.reason));
window.addEventListener('error', (event) => report('error in the window', event.error));

const settings = await platform.readSettings();
await startWords(languageFor(settings.language, platform.info.locale));
const root = createRoot(document.getElementById('root')!);
try {
  const desk = await openDesk(platform, { report });
  root.render(<App desk={desk} settings={settings} />);
} catch (error) {
  report('the desk does not open', error);
  root.render(<NotOpened deskFolder={platform.info.desk.folder} />);
}
