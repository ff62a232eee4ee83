import { describe, expect, it } from 'vitest';
import { requireDiskSpace } from '../../../electron/bootstrap/setup/disk-space.mjs';
import { cacheFolder } from '../../../electron/bootstrap/setup/places.mjs';
import { authorityFor, hasDisplay } from '../../../electron/bootstrap/system/display.mjs';
import { notFoundIn } from '../../../electron/bootstrap/system/libraries.mjs';
import { aptNames } from '../../../electron/bootstrap/system/packages.mjs';
import { sandboxFlags } from '../../../electron/bootstrap/system/sandbox.mjs';
import { requireKnownPlatform } from '../../../electron/bootstrap/runtime/obtain.mjs';
import { parseStartArguments } from '../../../electron/bootstrap/start/arguments.mjs';

const disk = (free: number) => () => ({ bavail: free / 4096, bsize: 4096 });

describe('disk space', () => {
  it('is asked of the nearest folder that exists', () => {
    const asked: string[] = [];
    requireDiskSpace('/no-such-folder/inside', 1, (folder: string) => {
      asked.push(folder);
      return disk(4096)();
    });
    expect(asked).toEqual(['/']);
  });

  it('is refused when too little', () => {
    expect(() => requireDiskSpace('/', 900_000_000, disk(40_960_000))).toThrow(
      expect.objectContaining({ code: 'no-disk-space', details: { path: '/', needed: '900', free: '41' } }),
    );
  });

  it('is taken for granted where the disk does not tell', () => {
    expect(() =>
      requireDiskSpace('/', 900_000_000, () => {
        throw new Error('ENOSYS');
      }),
    ).not.toThrow();
  });
});

const policy = (name: string, candidate: string) => `${name}:\n  Installed: (none)\n  Candidate: ${candidate}\n  Version table:\n`;
const unchanged = ['xvfb', 'libnss3', 'libgbm1', 'libxss1', 'libxtst6'].map((name) => policy(name, '1.0')).join('');
const renamed = ['libgtk-3-0', 'libasound2', 'libatk-bridge2.0-0'];
const bookworm = unchanged + renamed.map((name) => policy(name, '2.0')).join('');
const noble = unchanged + renamed.map((name) => policy(name, '(none)') + policy(`${name}t64`, '2.0')).join('');

describe('system libraries', () => {
  it('are missing when ldd did not find them', () => {
    const said = '\tlinux-vdso.so.1 (0x0)\n\tlibnss3.so => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x0)\n\tlibgbm.so.1 => not found\n';
    expect(notFoundIn(said)).toEqual(['libnss3.so', 'libgbm.so.1']);
  });

  it('go by their older names on Debian 12, by the newer ones on newer Ubuntu', async () => {
    expect(await aptNames(async () => bookworm)).toContain('libgtk-3-0');
    expect(await aptNames(async () => noble)).toEqual([
      'xvfb', 'libnss3', 'libgtk-3-0t64', 'libgbm1', 'libasound2t64', 'libatk-bridge2.0-0t64', 'libxss1', 'libxtst6',
    ]);
  });
});

describe('the display', () => {
  it('is always there but on Linux', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
  });

  it('gets an authority file with one cookie', () => {
    const file = authorityFor(Buffer.alloc(16, 7));
    expect(file.subarray(0, 6)).toEqual(Buffer.from([0xff, 0xff, 0, 0, 0, 0]));
    expect(file.subarray(6, 8)).toEqual(Buffer.from([0, 18]));
    expect(file.subarray(-16)).toEqual(Buffer.alloc(16, 7));
  });
});

const flags = (uid: number, settings: Record<string, string> = {}) =>
  sandboxFlags({ platform: 'linux', uid, read: (file: string) => settings[file.split('/').at(-1)!] });

describe('the sandbox', () => {
  it('is kept wherever it can work', () => {
    expect(flags(1000)).toEqual([]);
    expect(flags(1000, { unprivileged_userns_clone: '1', max_user_namespaces: '15000' })).toEqual([]);
    expect(sandboxFlags({ platform: 'darwin', uid: 0 })).toEqual([]);
  });

  it('is given up for root and where the system forbids user namespaces', () => {
    expect(flags(0)).toEqual(['--no-sandbox']);
    expect(flags(1000, { apparmor_restrict_unprivileged_userns: '1' })).toEqual(['--no-sandbox']);
    expect(flags(1000, { max_user_namespaces: '0' })).toEqual(['--no-sandbox']);
  });
});

describe('places and arguments', () => {
  it('keeps the cache where this platform keeps caches', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux')).toBe('/x/toa-soan');
    expect(cacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux')).toMatch(/\/\.cache\/toa-soan$/);
    expect(cacheFolder({}, 'darwin')).toMatch(/Library\/Caches\/toa-soan$/);
  });

  it('refuses a platform without Electron', () => {
    expect(() => requireKnownPlatform('sunos')).toThrow(expect.objectContaining({ code: 'unsupported-platform' }));
    expect(() => requireKnownPlatform('linux')).not.toThrow();
  });

  it('takes --sample out of the arguments and hands on the rest', () => {
    expect(parseStartArguments([])).toEqual({ sample: undefined, rest: [] });
    expect(parseStartArguments(['--sample', 'out'])).toEqual({ sample: 'out', rest: [] });
    expect(parseStartArguments(['--lang=vi', '--sample=ra ngoài', 'x'])).toEqual({ sample: 'ra ngoài', rest: ['--lang=vi', 'x'] });
    for (const wrong of [['--sample'], ['--sample='], ['--sample', '--lang=vi']]) {
      expect(() => parseStartArguments(wrong)).toThrow(expect.objectContaining({ code: 'sample-needs-folder' }));
    }
  });
});
