import { deskJournalId } from '../../domain/journal/journal';
import type { StoredTemplate } from '../../domain/templates/shelf';
import type { Watch } from '../../domain/watch';
import type { DeskDatabase } from '../db';
import type { Recorder } from '../journal/recorder';
import { watching } from '../watching';

export type { StoredTemplate };

/** The desk's own templates: few, read whole. Their content is as it was stored; whoever uses it checks it. */
export function templateRepository(db: DeskDatabase, recorder: Recorder) {
  const list = async (): Promise<StoredTemplate[]> => (await db.templates.toArray()).map(({ version: _version, ...row }) => row);
  return {
    list,
    watch: (): Watch<StoredTemplate[]> => watching(list),
    put: (row: StoredTemplate): Promise<void> =>
      recorder.record(deskJournalId, [db.templates], async (batch) => {
        const before = await db.templates.get(row.id);
        await batch.put({ table: 'templates', key: row.id, value: { ...row, version: (before?.version ?? 0) + 1 } });
      }),
    remove: (id: string): Promise<void> => recorder.record(deskJournalId, [db.templates], (batch) => batch.remove('templates', id)),
  };
}
export type TemplateRepository = ReturnType<typeof templateRepository>;
