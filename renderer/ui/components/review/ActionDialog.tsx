import { useEffect } from 'react';
import type { Article } from '../../../domain/article/article';
import { workflow, type ArticleAction } from '../../../domain/workflow/table';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { ChooseTargets } from './ChooseTargets';
import { WriteNote } from './WriteNote';

interface Props {
  readonly action: ArticleAction | null;
  readonly article: Article | null;
  readonly onClose: () => void;
  readonly onDone: (article: Article) => void;
}

/** Carries out an action of the workflow: at once, or after asking for what the table says it needs. */
export function ActionDialog({ action, article, onClose, onDone }: Props) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { say, attempt } = useNotice();

  async function carryOut(chosen: ArticleAction, note = '', targetIds: readonly string[] = []): Promise<void> {
    if (!article) return;
    onClose();
    const after = await attempt(() => desk.workflow.perform(chosen, article.id, note, targetIds));
    if (!after) return;
    say(t(`review.done.${chosen}`));
    onDone(after);
  }
  const asks = action !== null && (action === 'queue' || workflow[action].needsNote === true);
  useEffect(() => {
    if (action && !asks) void carryOut(action);
  }, [action]);

  return (
    <>
      <WriteNote key={article?.id} opened={action !== null && action !== 'queue' && asks} onClose={onClose} onWritten={(note) => void carryOut(action!, note)} />
      <ChooseTargets opened={action === 'queue'} onClose={onClose} onChosen={(targetIds) => void carryOut('queue', '', targetIds)} />
    </>
  );
}
