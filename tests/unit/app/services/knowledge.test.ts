import { describe, expect, it, vi } from 'vitest';
import { checkSettingsService } from '../../../../renderer/app/services/checkSettings';
import { knowledgeOver } from '../../../../renderer/app/services/knowledge';
import { templateOf } from '../../../../renderer/app/services/templates';
import { directoryOf } from '../../../../renderer/domain/directory/directoryOf';
import { editor, openedDesk, reporter, type OpenedDesk } from './desk';

const report = (message: string, error: unknown): never => {
  throw new Error(message, { cause: error });
};
const serviceOf = ({ desk }: OpenedDesk) => checkSettingsService({ desk, now: () => new Date('2026-02-06T01:00:00.000Z'), report });

/** A desk's knowledge over a directory that is told to have changed. */
async function known() {
  const opened = await openedDesk();
  const settings = await serviceOf(opened);
  const index = directoryOf([]);
  let changed = (): void => undefined;
  const directory = { index, onChange: (listen: () => void) => ((changed = listen), () => true) };
  return { ...opened, settings, index, changeDirectory: () => changed(), knowledge: knowledgeOver(directory, settings, templateOf) };
}

describe('the settings of the checks', () => {
  it('are written by an editor, count at once and are there at the next start', async () => {
    const { desk, settings, knowledge, ...opened } = await known();
    const heard = vi.fn();
    knowledge.onChange(heard);
    await desk.switchTo(editor.id);
    await settings.write({ doubledWords: 'off', oddSpaces: 'error' });
    expect(heard).toHaveBeenCalledTimes(1);
    expect(knowledge.checkSettings).toEqual({ doubledWords: 'off', oddSpaces: 'error' });
    expect((await serviceOf({ desk, ...opened } as OpenedDesk)).current()).toEqual(knowledge.checkSettings);
  });

  it('follow what is written elsewhere', async () => {
    const { desk, knowledge } = await known();
    const heard = new Promise<void>((resolve) => knowledge.onChange(resolve));
    await desk.writeCheckSettings({ toneMarks: 'off' });
    await heard;
    expect(knowledge.checkSettings).toEqual({ toneMarks: 'off' });
  });

  it('are not a reporter’s to write', async () => {
    const { desk, settings } = await known();
    await desk.switchTo(reporter.id);
    await expect(settings.write({ doubledWords: 'off' })).rejects.toMatchObject({ name: 'Refused', because: 'wrongRole' });
    expect(await desk.readCheckSettings()).toEqual({});
    expect(settings.current()).toEqual({});
  });

  it.each([[null], ['off'], [[]], [{ doubledWords: 'never', gone: 'off', toString: 'off', __proto__: { oddSpaces: 'off' } }]])('are read from %j as nothing decided', async (stored) => {
    const opened = await openedDesk();
    await opened.desk.writeCheckSettings(stored as never);
    expect((await serviceOf(opened)).current()).toEqual({});
  });
});

it('a directory with other entries is another object, and one with the same entries is not', async () => {
  const { knowledge, index, changeDirectory } = await known();
  const heard = vi.fn();
  const stop = knowledge.onChange(heard);
  const before = knowledge.directory;
  expect(knowledge.directory).toBe(before);
  index.put([{ kind: 'person', id: 'p', name: 'Mai Thục Hiền', posts: [], source: 'typed', updatedAt: '2026-02-06T01:00:00.000Z' } as never]);
  changeDirectory();
  expect(heard).toHaveBeenCalledTimes(1);
  expect(knowledge.directory).not.toBe(before);
  expect(knowledge.directory.peopleNamed('Mai Thục Hiền')).toHaveLength(1);
  stop();
  changeDirectory();
  expect(heard).toHaveBeenCalledTimes(1);
});
