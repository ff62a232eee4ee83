import { describe, expect, it } from 'vitest';
import { guardedData, type DeskData } from '../../../renderer/app/deskData';

/** A desk's data that answers with the name of what was asked. */
function data(): DeskData {
  const verb = (name: string) => (...given: unknown[]) => Promise.resolve(given.length > 0 ? `${name}(${given.join()})` : name);
  return {
    folder: { readSpace: verb('readSpace'), onSpace: () => () => undefined, retry: verb('retry'), open: verb('open'), move: verb('move'), reveal: verb('reveal') },
    backups: {
      read: verb('read'), onStatus: () => () => undefined, configure: verb('configure'), make: verb('make'), choose: verb('choose'), restore: verb('restore'),
    },
    onProgress: () => () => undefined,
    cancel: verb('cancel'),
    chooseFolder: verb('chooseFolder'),
  } as unknown as DeskData;
}
const refusing = () => (): Promise<never> => Promise.reject(new Error('not you'));

describe('the data of an open desk', () => {
  it('is for everybody to look at', async () => {
    const guarded = guardedData(data(), refusing);
    expect(await Promise.all([guarded.folder.readSpace(), guarded.folder.reveal(), guarded.folder.retry(false), guarded.backups.read(), guarded.cancel(), guarded.chooseFolder()]))
      .toEqual(['readSpace', 'reveal', 'retry(false)', 'read', 'cancel', 'chooseFolder']);
  });

  it('is changed, taken away or replaced by those only who look after the desk', async () => {
    const { folder, backups } = guardedData(data(), refusing);
    const asked = [folder.open('t'), folder.move('t'), backups.configure({ keep: 3 }), backups.make(true), backups.choose(), backups.restore('t')];
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(asked.map(() => 'rejected'));
    const passing = guardedData(data(), (work) => work);
    expect(await Promise.all([passing.folder.move('t'), passing.backups.make(true)])).toEqual(['move(t)', 'make(true)']);
  });
});
