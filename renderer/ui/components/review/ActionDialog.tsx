import { useEffect, useState } from 'react';
import type { Article } from '../../../domain/article/article';
import type { Answer } from '../../../domain/review/answers';
import { workflow, type ArticleAction } from '../../../domain/workflow/table';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { AnswersDialog } from './AnswersDialog';
import { ChooseTargets } from './ChooseTargets';
import { CorrectDialog } from './CorrectDialog';
import { WithdrawDialog } from './WithdrawDialog';
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

  const [openComments, setOpenComments] = useState(0);
  const [answers, setAnswers] = useState<readonly Answer[] | null>(null);

  async function carryOut(chosen: ArticleAction, note = '', targetIds: readonly string[] = []): Promise<void> {
    if (!article) return;
    onClose();
    setAnswers(null);
    const after = await attempt(() => desk.workflow.perform(chosen, article.id, note, targetIds));
    if (!after) return;
    say(t(`review.done.${chosen}`));
    onDone(after);
  }
  /** An article that came back with comments shows what became of them first. */
  async function submitAgain(articleId: string): Promise<void> {
    const found = await attempt(() => desk.comments.answers(articleId));
    if (!found) onClose();
    else if (found.length > 0) setAnswers(found);
    else await carryOut('submit');
  }
  const asks = action !== null && (action === 'queue' || action === 'correct' || workflow[action].needsNote !== undefined);
  useEffect(() => {
    if (!action || !article) return;
    if (action === 'return') void attempt(async () => setOpenComments(await desk.comments.countOpen(article.id)));
    if (action === 'submit') void submitAgain(article.id);
    else if (!asks) void carryOut(action);
  }, [action]);

  return (
    <>
      <WriteNote key={article?.id} opened={action === 'return'} openComments={openComments} onClose={onClose} onWritten={(note) => void carryOut(action!, note)} />
      <AnswersDialog answers={action === 'submit' ? answers : null} onClose={() => { setAnswers(null); onClose(); }} onSubmit={() => void carryOut('submit')} />
      <CorrectDialog key={`correct ${article?.id}`} opened={action === 'correct'} onClose={onClose} onConfirmed={(note) => void carryOut('correct', note)} />
      <WithdrawDialog key={`withdraw ${article?.id}`} articleId={action === 'withdraw' && article ? article.id : null} onClose={onClose} onConfirmed={(reason) => void carryOut('withdraw', reason)} />
      <ChooseTargets articleId={action === 'queue' && article ? article.id : null} onClose={onClose} onChosen={(targetIds) => void carryOut('queue', '', targetIds)} />
    </>
  );
}
