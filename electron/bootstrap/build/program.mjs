import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { withLock } from '../setup/lock.mjs';
import { cacheFolder, projectRoot, shortNameOf } from '../setup/places.mjs';
import { Problem } from '../speech/problem.mjs';
import { say } from '../speech/say.mjs';
import { fingerprintOf, forgetFingerprint, knownFingerprint, rememberFingerprint } from './fingerprint.mjs';
import { mainTarget, preloadTarget, rendererTarget } from './targets.mjs';

/**
 * Builds main process, preload and renderer, and puts the assets beside them.
 * @param {{ root?: string, force?: boolean }} [options]
 * @returns {Promise<{ built: boolean, folder: string }>}
 */
export async function buildProgram({ root = projectRoot, force = false } = {}) {
  const folder = path.join(root, 'dist');
  const lock = path.join(cacheFolder(), `build-${shortNameOf(root)}.lock`);
  return withLock(
    lock,
    async () => {
      const fingerprint = fingerprintOf(root);
      if (!force && knownFingerprint(folder) === fingerprint) {
        say('build-current');
        return { built: false, folder };
      }
      const begun = Date.now();
      say('building');
      // Forgotten first: a build that is interrupted must not look like a finished one.
      forgetFingerprint(folder);
      await buildTargets(root);
      copyAssets(root, folder);
      rememberFingerprint(folder, fingerprint);
      say('built', { seconds: ((Date.now() - begun) / 1000).toFixed(1) });
      return { built: true, folder };
    },
    { onWait: ({ pid }) => say('waiting-for-build', { pid: pid ?? '?' }) },
  );
}

async function buildTargets(root) {
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  // All are waited for, even when one fails: the others would go on writing behind our back.
  const results = await Promise.allSettled([build(rendererTarget(root, react())), build(mainTarget(root)), build(preloadTarget(root))]);
  const failure = results.find((result) => result.status === 'rejected');
  if (!failure) return;
  const { reason: cause } = failure;
  throw new Problem('build-failed', { reason: withoutStack(cause instanceof Error ? cause.message : String(cause)) }, { cause });
}

// A plugin's error brings its stack along inside the message, and Vite its colours.
function withoutStack(message) {
  return stripVTControlCharacters(message).replace(/\n\s+at .*/g, '').trim();
}

function copyAssets(root, folder) {
  const assets = path.join(root, 'assets');
  const target = path.join(folder, 'assets');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  if (existsSync(assets)) cpSync(assets, target, { recursive: true });
}
