import { z } from 'zod';
import { connection, connectionInfo } from './connections';
import { photoImport } from './photos';
import { settings } from './settings';
import { transportAnswer, transportRequest } from './transport';

const nothing = z.void();
const targetId = z.string().min(1).max(64).regex(/^[\w-]+$/);

/**
 * The one map of what the renderer may ask of main: channel, shape of the payload, shape of the answer. The preload
 * gives each a named verb; the wrapper in electron/ipc checks every payload against this map.
 */
export const contract = {
  'app:info': {
    payload: nothing,
    answer: z.object({
      version: z.string(),
      platform: z.string(),
      /** Language of the system, as BCP 47. */
      locale: z.string(),
      /** Folder in which main keeps photos and the default target. */
      deskFolder: z.string(),
    }),
  },
  'settings:read': { payload: nothing, answer: settings },
  'settings:write': { payload: settings.partial(), answer: settings },
  /** Opens main's dialog; an empty import when the person cancels. */
  'photos:pick': { payload: nothing, answer: photoImport },
  /** Paths of dropped files, taken by the preload from the files themselves; empty for one that is on no disk. */
  'photos:importPaths': { payload: z.array(z.string().max(4096)).max(500), answer: photoImport },
  /** The photos that the sample desk brings along. */
  'photos:importSamples': { payload: z.array(z.string().regex(/^[a-z0-9-]+\.jpg$/)).max(20), answer: photoImport },
  'transport:send': { payload: transportRequest, answer: transportAnswer },
  /** Opens main's dialog for a folder; null when the person cancels. */
  'connections:chooseFolder': { payload: nothing, answer: z.object({ chosenFolder: z.string(), path: z.string() }).nullable() },
  'connections:save': { payload: connection, answer: connectionInfo },
  'connections:list': { payload: nothing, answer: z.array(connectionInfo) },
  'connections:forget': { payload: targetId, answer: nothing },
  /** Shows a published folder in the system's file manager. */
  'folders:reveal': { payload: z.object({ targetId, name: z.string().min(1).max(200) }), answer: nothing },
  /** Opens an https (or loopback http) address in the person's browser. */
  'links:open': { payload: z.string().max(2048), answer: nothing },
  /** Asks where, then writes the file and its photos beside it; null when the person cancels. */
  'exports:save': {
    payload: z.object({
      suggestedName: z.string().min(1).max(200),
      files: z.array(z.union([
        z.strictObject({ path: z.string().min(1).max(1024), text: z.string() }),
        z.strictObject({ path: z.string().min(1).max(1024), photo: z.string().regex(/^[0-9a-f]{64}$/) }),
      ])).min(1).max(2000),
    }),
    answer: z.object({ location: z.string() }).nullable(),
  },
  'log:write': {
    payload: z.object({ level: z.enum(['info', 'warn', 'error']), message: z.string().max(2000), detail: z.string().max(20000).optional() }),
    answer: nothing,
  },
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Payload<C extends Channel> = z.input<Contract[C]['payload']>;
export type Answer<C extends Channel> = z.output<Contract[C]['answer']>;
