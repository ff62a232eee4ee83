import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// Stands in for Electron's own default_app.asar, which the pinned runtime lacks: opens the app named on the command
// line. An ES module that awaits the app, because Electron holds back `ready` until such an entry has loaded, and the
// app has things to do before that.
const MAIN = `import { app } from 'electron';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!named) {
  console.error('usage: electron [options] <folder of the app> [arguments]');
  app.exit(2);
} else {
  process.defaultApp = true;
  const folder = path.resolve(named);
  const about = named.endsWith('js') ? {} : JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  app.setAppPath(named.endsWith('js') ? path.dirname(folder) : folder);
  if (about.productName || about.name) app.setName(about.productName || about.name);
  if (about.version) app.setVersion(about.version);
  await import(pathToFileURL(named.endsWith('js') ? folder : path.join(folder, about.main || 'index.js')).href);
}
`;

const FILES = {
  'package.json': `${JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' })}\n`,
  'main.js': MAIN,
};

/**
 * Writes the stand-in into a runtime, or brings an older one up to date.
 * @param {string} runtimeFolder
 */
export function placeDefaultApp(runtimeFolder) {
  const folder = path.join(runtimeFolder, 'resources', 'app');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(FILES)) {
    if (read(path.join(folder, name)) !== text) writeFileSync(path.join(folder, name), text);
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
