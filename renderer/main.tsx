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

const platform = await openPlatform(window.desk);
const settings = await platform.readSettings();
await startWords(languageFor(settings.language, platform.info.locale));
const desk = await openDesk(platform);

window.addEventListener('unhandledrejection', (event) => desk.report('unhandled rejection', event.reason));
window.addEventListener('error', (event) => desk.report('error in the window', event.error));

createRoot(document.getElementById('root')!).render(<App desk={desk} settings={settings} />);
