import { ActionIcon, Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconLock, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { isUrgent, mayDismiss, type Banner } from '../../../app/banner';
import { byteSize } from '../../../i18n/measures';
import { useBanner } from '../../hooks/useBanner';
import { useDesk } from '../../hooks/useDesk';
import { useGapWords } from '../../hooks/useGapWords';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import classes from './DataBanner.module.css';

/**
 * What is the matter with the desk's data, across the top of the window: above the text, never over it, and without
 * taking the cursor away. Both live regions stand there from the start, or nobody would hear the first message.
 */
export function DataBanner() {
  const desk = useDesk();
  const { t } = useLanguage();
  const { warn } = useNotice();
  const told = useBanner();
  useEffect(() => desk.onHeldOpen(() => warn(t('banner.heldOpen'))), [desk, warn, t]);
  const { banner } = told;
  const face = banner && <Face banner={banner} told={told} />;
  const urgent = banner !== null && isUrgent(banner);
  return (
    <section aria-label={t('banner.region')} className={classes.region}>
      <div aria-live="assertive" aria-atomic>{urgent && face}</div>
      <div aria-live="polite" aria-atomic>{!urgent && face}</div>
    </section>
  );
}

function Face({ banner, told }: { banner: Banner; told: ReturnType<typeof useBanner> }) {
  const { t } = useLanguage();
  const words = useWords(banner, told);
  const Icon = banner.kind === 'writtenAgain' ? IconCircleCheck : isReadOnly(banner) ? IconLock : IconAlertTriangle;
  const unsaved = banner.kind === 'notSaved' ? (told.saving?.articles ?? []) : [];
  return (
    <div className={classes.banner} data-banner={banner.kind} data-tone={toneOf(banner)}>
      <Icon size={18} className={classes.icon} aria-hidden />
      <p className={classes.words}><strong>{words.title}.</strong> {words.text}</p>
      {unsaved.length > 0 && <CopyElsewhere articles={unsaved} />}
      {mayDismiss(banner) && (
        <ActionIcon variant="subtle" color="gray" className={classes.close} aria-label={t('banner.dismiss')} onClick={told.dismiss}><IconX size={16} aria-hidden /></ActionIcon>
      )}
    </div>
  );
}

/** Exports what is not on the disk, one article after the other, each to where the person says. */
function CopyElsewhere({ articles }: { articles: readonly string[] }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt, say } = useNotice();
  const [busy, setBusy] = useState(false);
  async function copy(): Promise<void> {
    setBusy(true);
    let copied = 0;
    for (const id of articles) {
      const saved = await attempt(() => desk.exports.exportArticle(id, { format: 'html', style: null, withReview: false }));
      if (!saved) break;
      copied += 1;
    }
    setBusy(false);
    if (copied > 0) say(t('banner.copied', { count: copied }));
  }
  // The button must not take the cursor from the text that is being written.
  return (
    <Button variant="default" className={classes.action} loading={busy} onMouseDown={(event) => event.preventDefault()} onClick={() => void copy()}>
      {t('banner.copyElsewhere')}
    </Button>
  );
}

const isReadOnly = ({ kind }: Banner): boolean => kind === 'deskNewer' || kind === 'deskOnReadOnlyDisk';

function toneOf(banner: Banner): 'bad' | 'warn' | 'calm' | 'good' {
  if (banner.kind === 'writtenAgain') return 'good';
  if (isReadOnly(banner)) return 'calm';
  return isUrgent(banner) ? 'bad' : 'warn';
}

function useWords(banner: Banner, { space, backups }: ReturnType<typeof useBanner>): { title: string; text: string } {
  const { info } = useDesk();
  const { t, language } = useLanguage();
  const wordsOfGaps = useGapWords();
  const { kind } = banner;
  if (kind === 'notSaved') {
    return {
      title: t('banner.title.notSaved', { reason: t(`journalProblems.${banner.cause}`) }),
      text: t('banner.text.notSaved', { advice: t(`journalAdvice.${banner.cause}`) }),
    };
  }
  const text = t(`banner.text.${kind}`);
  if (kind === 'spaceLow') {
    const free = space?.free ?? null;
    return { title: free === null ? t('banner.title.spaceLowUnknown') : t('banner.title.spaceLow', { free: byteSize(free, language) }), text };
  }
  if (kind === 'backupFailed') return { title: t('banner.title.backupFailed', { reason: backups?.failed ? t(`backupProblems.${backups.failed.problem}`) : '' }), text };
  const gaps = backups?.files[0]?.gaps;
  if (kind === 'backupIncomplete') return { title: t('banner.title.backupIncomplete', { what: gaps ? wordsOfGaps(gaps) : '' }), text };
  const version = info.desk.state === 'open' ? info.desk.writtenBy : '';
  return { title: t(`banner.title.${kind}`, { version }), text };
}
