import { sha256 } from '../../../app/services/actor';
import type { Article, RevisionSummary } from '../../../domain/article/article';
import { contentHash } from '../../../domain/article/content';
import { mayEdit } from '../../../domain/workflow/decide';
import type { Watch } from '../../../domain/watch';
import { fullMoment } from '../../../i18n/format';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { useUndoable } from '../../hooks/useUndoable';
import { useWorkspace } from '../../hooks/workspace';

/** Going back to a revision, with the way back offered for a while; `refused` says why the person at work may not. */
export function useRestore(article: Article | null) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { profile } = useWorkspace();
  const { attempt, say } = useNotice();
  const offerUndo = useUndoable();

  const refused = !article ? null
    : desk.access === 'readOnly' ? t('refusals.readOnlyDesk')
    : mayEdit(article, profile) ? null
    : t('revisions.notEditable', { state: t(`states.${article.state}`) });

  async function restore({ id, articleId, at }: Pick<RevisionSummary, 'id' | 'articleId' | 'at'>): Promise<void> {
    await attempt(async () => {
      const hash = await contentHash(await desk.history.current(articleId), sha256);
      await desk.history.restore(articleId, id);
      // What stood there is kept as a revision, this time or before.
      const before = (await first(desk.history.watch(articleId))).find((revision) => revision.contentHash === hash);
      const message = t('revisions.restored', { time: fullMoment(at) });
      if (!before) return say(message);
      offerUndo(message, () => void attempt(async () => {
        await desk.history.restore(articleId, before.id);
        say(t('revisions.restoredBack'));
      }));
    });
  }
  return { refused, restore };
}

/** What a watch says first. */
const first = <T,>(watch: Watch<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const end = { now: (): void => undefined };
    let isOver = false;
    const over = (): void => {
      isOver = true;
      end.now();
    };
    end.now = watch((value) => (over(), resolve(value)), (error) => (over(), reject(error)));
    if (isOver) end.now();
  });
