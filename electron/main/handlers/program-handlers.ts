import { app, shell } from 'electron';
import type { Handlers } from '../../ipc/serve-contract';
import { openableLink } from '../../services/connections/openable-link';
import { DeskProblem } from '../../services/problem';
import { systemLocale } from '../identity';
import type { HandlerParts } from './handlers';

type Channels = 'app:info' | 'settings:read' | 'settings:write' | 'spelling:answer' | 'connections:chooseFolder' | 'links:open' | 'notices:show' | 'log:write';

/** What works whatever desk is open, and without one. */
export function programHandlers({ program, present, dialogs, questions, showNotice }: HandlerParts): Pick<Handlers, Channels> {
  const { settings, chosenFolders, log } = program;
  return {
    'app:info': async () => ({
      version: app.getVersion(),
      platform: process.platform,
      locale: systemLocale(),
      desk: present.state,
    }),

    'settings:read': async () => settings.current(),
    'settings:write': (change) => settings.change(change),
    'spelling:answer': async ({ question, found }) => questions.answer(question, found),

    'connections:chooseFolder': async () => {
      const chosen = await dialogs.folder();
      return chosen === null ? null : { chosenFolder: chosenFolders.add(chosen), path: chosen };
    },
    'links:open': async (address) => {
      const link = openableLink(address);
      if (link === null) throw new DeskProblem('badPayload', { detail: 'not an address for a browser' });
      await shell.openExternal(link);
    },

    'notices:show': async (notice) => {
      if (settings.current().notices) showNotice(notice);
    },

    'log:write': async ({ level, message, detail }) => log[level](`window: ${message}`, detail),
  };
}
