import { Button } from '@mantine/core';
import { newArticle } from '../../app/commands/newArticle';
import { mayEdit } from '../../domain/workflow/decide';
import { EmptyState } from '../components/EmptyState';
import { Inspector } from '../components/inspector/Inspector';
import { Paper } from '../components/paper/Paper';
import { PhotoDesk } from '../components/photos/PhotoDesk';
import { ReadingDialog } from '../components/reading/ReadingDialog';
import { Shortcut } from '../components/Shortcut';
import { StatusLine } from '../components/StatusLine';
import { OpenArticleContext, useOpening } from '../hooks/openArticle';
import { useLanguage } from '../hooks/useLanguage';
import { useMarkSeen } from '../hooks/useMarkSeen';
import { useWorkspace } from '../hooks/workspace';
import classes from './ArticleScreen.module.css';

/** The article in the middle and its inspector, or what to do when none is open. */
export function ArticleScreen() {
  const { t } = useLanguage();
  const { articleId, run, commandContext } = useWorkspace();
  if (articleId) return <Opened key={articleId} id={articleId} />;
  return (
    <>
      <main className={classes.empty} aria-label={t('regions.paper')}>
        <EmptyState
          title={t('paperEmpty.title')}
          text={t('paperEmpty.text', { key: 'Ctrl+K' })}
          action={<><Button variant="default" disabled={commandContext.readOnly} onClick={() => run(newArticle)} rightSection={<Shortcut keys="mod+N" />}>{t('newReport.title')}</Button></>}
        />
      </main>
      <StatusLine article={null} />
    </>
  );
}

function Opened({ id }: { id: string }) {
  const { t } = useLanguage();
  const { article, profile, focus, readingFacts, onFactsRead } = useWorkspace();
  const { open, failure, tryAgain } = useOpening(id);
  useMarkSeen(open ? article : null);
  if (failure) {
    return (
      <>
        <main className={classes.empty} aria-label={t('regions.paper')}>
          <div role="alert">
            <EmptyState title={t(`opening.${failure}.title`)} text={t(`opening.${failure}.text`)}
              action={<Button variant="default" onClick={tryAgain}>{t('opening.tryAgain')}</Button>} />
          </div>
        </main>
        <StatusLine article={null} />
      </>
    );
  }
  if (!open || !article) {
    return (
      <>
        <main className={classes.empty} aria-label={t('regions.paper')} aria-busy />
        <StatusLine article={null} />
      </>
    );
  }
  const editable = mayEdit(article, profile) && open.problem === null && !open.readOnly;
  return (
    <OpenArticleContext value={open}>
      <div className={classes.opened} data-focus={focus}>
        <Paper article={article} editable={editable} />
        {!focus && <Inspector article={article} editable={editable} />}
      </div>
      <StatusLine article={open} />
      <PhotoDesk editable={editable} />
      <ReadingDialog opened={readingFacts} editable={editable} onClose={onFactsRead} />
    </OpenArticleContext>
  );
}
