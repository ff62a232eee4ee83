import { deskJournalId } from '../../domain/journal/journal';
import type { Watch } from '../../domain/watch';
import type { DeskStorage } from '../../storage/deskStorage';
import type { SavingState } from '../banner';

/** Everything that is on its way to the disk in this window, in all articles together. */
export function savingService({ documents, writer, undo }: Pick<DeskStorage, 'documents' | 'writer' | 'undo'>) {
  function state(): SavingState {
    const { pending, problem } = writer.state();
    const unsaved = documents.unsaved();
    const articles = [...new Set([...pending, ...unsaved.map(({ id }) => id)])].filter((id) => id !== deskJournalId);
    const failed = problem !== null || unsaved.some((document) => document.state === 'notSaved');
    const isWriting = pending.length > 0 || unsaved.length > 0;
    return { state: failed ? 'notSaved' : isWriting ? 'saving' : 'saved', articles, problem, databaseFailed: documents.databaseFailed() };
  }
  return {
    watch: ((onValue) => {
      let told = '';
      const tell = (): void => {
        const next = state();
        const text = JSON.stringify(next);
        if (text === told) return;
        told = text;
        onValue(next);
      };
      const ends = [writer.onChange(tell), documents.onChange(tell)];
      tell();
      return () => ends.forEach((end) => end());
    }) satisfies Watch<SavingState> as Watch<SavingState>,
    /** Whether closing the window now would lose something: words, or what can be undone. */
    hasUnsaved: (): boolean => undo.isWaiting() || state().state !== 'saved' || documents.isWriting(),
  };
}
