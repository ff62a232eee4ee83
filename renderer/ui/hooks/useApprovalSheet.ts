import type { ApprovalSheet, ArticleProof, SheetFact } from '../../app/services/proof';
import { countWords, textBlocks, textOf } from '../../domain/article/body';
import { capital, deskDay, fullMoment, wholeNumber } from '../../i18n/format';
import { useDesk } from './useDesk';
import { useLanguage } from './useLanguage';
import { useNotice } from './useNotice';
import { useWatch } from './useWatch';

/** Saves an approval sheet as PDF: who decided what about an article, and whether its words are still those. */
export function useApprovalSheet(): (articleId: string) => Promise<void> {
  const desk = useDesk();
  const { t, language } = useLanguage();
  const { attempt, say } = useNotice();
  const profiles = useWatch(() => desk.people.watchProfiles(), [desk]) ?? [];
  const nameOf = (id: string | null): string => (id === null ? t('history.queue') : (profiles.find((person) => person.id === id)?.name ?? t('history.someone')));

  function sheetOf({ deskName, article, content, events, contentHash, approvals, isAsApproved }: ArticleProof): ApprovalSheet {
    const now = new Date();
    const words = textBlocks(content.body).map(textOf).reduce((sum, text) => sum + countWords(text), 0);
    return {
      deskName,
      title: t('sheet.title'),
      headline: content.headline,
      facts: [
        [t('sheet.category'), content.category], [t('sheet.author'), nameOf(article.authorId)], [t('sheet.state'), t(`states.${article.state}`)],
        [t('sheet.words'), wholeNumber(words, language)], [t('sheet.photos'), wholeNumber(content.photos.length, language)],
        [t('sheet.contentMark'), contentHash],
        [t('sheet.asApproved'), t(approvals.length === 0 ? 'sheet.none' : isAsApproved ? 'sheet.same' : 'sheet.other')],
      ],
      approvals: approvals.map(({ approval, fingerprint, isGenuine }, index) => ({
        title: t('sheet.approval', { number: index + 1 }),
        facts: [
          [t('sheet.approver'), nameOf(approval.by)],
          ...(approval.signed ? [[t('sheet.role'), t(`roles.${approval.signed.statement.role}`)] satisfies SheetFact] : []),
          [t('sheet.at'), fullMoment(approval.at)],
          ...(approval.selfApproval ? [[t('sheet.selfApproval'), '✓'] satisfies SheetFact] : []),
          [t('sheet.approvedMark'), approval.contentHash],
          ...(fingerprint ? [[t('sheet.key'), fingerprint] satisfies SheetFact] : []),
          [t('sheet.signature'), t(isGenuine ? 'sheet.genuine' : 'sheet.notGenuine')],
        ],
      })),
      decisionsTitle: t('sheet.decisions'),
      decisionColumns: (['time', 'who', 'what', 'note'] as const).map((name) => t(`sheet.columns.${name}`)),
      decisions: events.map(({ at, by, action, note }) => [fullMoment(at), nameOf(by), capital(t(`history.actions.${action}`)), note ?? '']),
      signatures: [t('sheet.signAuthor'), t('sheet.signApprover')],
      footer: t('sheet.footer', { time: fullMoment(now.toISOString()) }),
      day: deskDay(now),
    };
  }
  return async (articleId) => {
    const saved = await attempt(async () => desk.proof.saveSheet(sheetOf(await desk.proof.of(articleId))));
    if (saved) say(t('sheet.saved'));
  };
}
