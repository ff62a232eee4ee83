import { Button, Stack, Text } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { review } from '../../../app/commands/review';
import { workflowActions } from '../../../app/commands/workflowActions';
import { approvalsOf, type Article } from '../../../domain/article/article';
import { offeredActions } from '../../../domain/workflow/decide';
import { givesApproval, workflow, type ArticleAction } from '../../../domain/workflow/table';
import { fullMoment } from '../../../i18n/format';
import { useOpenArticle } from '../../hooks/openArticle';
import { useFindings } from '../../hooks/sharedFindings';
import { useDesk } from '../../hooks/useDesk';
import { useIsApprovalVoid } from '../../hooks/useIsApprovalVoid';
import { useLanguage } from '../../hooks/useLanguage';
import { useWatch } from '../../hooks/useWatch';
import { useWorkspace } from '../../hooks/workspace';
import { OutboxLine } from '../queue/OutboxLine';
import { SuggestionsSection } from '../suggestions/SuggestionsSection';
import { StateBadge } from '../StateBadge';
import { Shortcut } from '../Shortcut';
import classes from './Inspector.module.css';

const changes = review.find(({ id }) => id === 'review.changes')!;

/** The one step that leads on; everything else is offered more quietly. */
const primary: readonly ArticleAction[] = ['submit', 'approve', 'endorse', 'approveSecond', 'queue'];

/** Where the article stands, and what the person at work may do with it. */
export function ReviewPanel({ article }: { article: Article }) {
  const desk = useDesk();
  const { problem } = useOpenArticle();
  const { t } = useLanguage();
  const { profile, run, commandContext } = useWorkspace();
  const profiles = useWatch(() => desk.people.watchProfiles(), [desk]) ?? [];
  const outbox = useWatch(() => desk.queue.watchOf(article.id), [desk, article.id]) ?? [];
  const events = useWatch(() => desk.articles.watchEvents(article.id), [desk, article.id]) ?? [];
  const nameOf = (id: string): string => profiles.find((person) => person.id === id)?.name ?? t('history.someone');
  const actions = (commandContext.readOnly || problem ? [] : offeredActions(article, profile, commandContext.policy, commandContext)).sort((a, b) => Number(primary.includes(b)) - Number(primary.includes(a)));
  const errors = useFindings().filter((finding) => finding.severity === 'error').length;
  const isVoid = useIsApprovalVoid(article);
  const isReviewing = article.state === 'inReview' && article.authorId !== profile.id;
  const returned = article.state === 'changesRequested' ? events.find((event) => event.action === 'return') : undefined;

  return (
    <Stack gap="md">
      <div>
        <StateBadge state={article.state} />
        <Text size="sm" mt={6}>{t('review.author')}: <b>{nameOf(article.authorId)}</b></Text>
        {article.state === 'approved' && !article.approval && <Text size="sm" mt={4} lh={1.45} c="var(--state-differs)" data-unverified>{t('handOver.unverified')}</Text>}
        {article.approval && (
          <>
            {approvalsOf(article.approval).map((given, index, all) => (
              <Text key={given.at} size="sm" mt={4}>
                {t(index > 0 ? 'policy.secondBy' : all.length > 1 || article.state === 'secondReview' ? 'policy.firstBy' : 'review.approvedBy', { name: nameOf(given.by), time: fullMoment(given.at) })}
                {given.selfApproval && <> · <b data-self-approval>{t('policy.selfApproved')}</b></>}
              </Text>
            ))}
            {isVoid && <Text size="sm" mt={4} lh={1.45} c="var(--state-differs)" data-void-approval>{t('refusals.approvalVoid')}</Text>}
            <Text size="xs" c="var(--ink-3)" mt={2}>{t('review.contentMark')}: <code>{article.approval.contentHash.slice(0, 12)}</code></Text>
          </>
        )}
      </div>
      {returned?.note && (
        <div>
          <Text size="sm"><b>{returned.by ? nameOf(returned.by) : ''}</b> {t('history.actions.return')}</Text>
          <p className={classes.quote}>{returned.note}</p>
        </div>
      )}
      {actions.length === 0 && <Text size="sm" c="var(--ink-3)" lh={1.5}>{commandContext.readOnly ? t('readOnlyDesk.review') : problem ? t('refusals.contentProblem') : t('review.nothing')}</Text>}
      <Stack gap={8}>
        {actions.map((action) => {
          const command = workflowActions.find(({ id }) => id === `article.${action}`)!;
          const blocked = Boolean(workflow[action].needsCleanChecks) && errors > 0;
          return (
            <div key={action}>
              <Button fullWidth variant={primary.includes(action) ? 'filled' : 'default'} justify="space-between" onClick={() => run(command)}
                rightSection={command.shortcut && <Shortcut keys={command.shortcut} />}>
                {t(`commands.article.${action}`)}
              </Button>
              {blocked && <Text size="xs" c="var(--state-changes)" mt={4} lh={1.45}>{t('refusals.checksFail')}</Text>}
              {givesApproval(workflow[action]) && <Text size="xs" c="var(--ink-3)" mt={4} lh={1.45}>{t('review.approveText')}</Text>}
              {action === 'submit' && !blocked && <Text size="xs" c="var(--ink-3)" mt={4} lh={1.45}>{t('review.submitText')}</Text>}
            </div>
          );
        })}
      </Stack>
      {isReviewing && (
        <Button fullWidth variant="subtle" color="gray" justify="space-between" h="auto" py={6} styles={{ label: { whiteSpace: 'normal', textAlign: 'left', lineHeight: 1.4 } }} leftSection={<IconArrowsDiff size={16} aria-hidden />} onClick={() => run(changes)}
          rightSection={<Shortcut keys={changes.shortcut!} />}>
          {t('commands.review.changes')}
        </Button>
      )}
      {!commandContext.readOnly && <SuggestionsSection article={article} people={profiles} />}
      {outbox.length > 0 && (
        <div>
          <Text component="h2" size="xs" fw={600} c="var(--ink-3)" m={0} mb={6}>{t('review.publishedTo')}</Text>
          <Stack gap={6}>{outbox.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt)).map((item) => <OutboxLine key={item.id} item={item} />)}</Stack>
        </div>
      )}
    </Stack>
  );
}
