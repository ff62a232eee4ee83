import { Button, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import type { Finding, Severity } from '../../../domain/checks';
import { mayEdit } from '../../../domain/workflow/decide';
import { goToBlock } from '../../../editor/goToBlock';
import { useEditorRef } from '../../hooks/editorRef';
import { useOpenArticle } from '../../hooks/openArticle';
import { useFindings } from '../../hooks/sharedFindings';
import { useFixFinding } from '../../hooks/useFixFinding';
import { useLanguage } from '../../hooks/useLanguage';
import { useWorkspace } from '../../hooks/workspace';
import { Checklist } from '../checks/Checklist';
import { EmptyState } from '../EmptyState';
import classes from './Inspector.module.css';

/** What the desk checks find, and what a person is to look at; a click goes to the place. */
export function ChecksPanel() {
  const { t } = useLanguage();
  const findings = useFindings();
  return (
    <Stack gap="md">
      {findings.length === 0 && <EmptyState title={t('checks.clean.title')} text={t('checks.clean.text')} />}
      {(['error', 'warning'] as const).map((severity) => (
        <Group key={severity} severity={severity} findings={findings.filter((finding) => finding.severity === severity)} />
      ))}
      <Checklist />
    </Stack>
  );
}

function Group({ severity, findings }: { severity: Severity; findings: readonly Finding[] }) {
  const { t } = useLanguage();
  const { showTab, article, profile } = useWorkspace();
  const { problem, readOnly } = useOpenArticle();
  const editor = useEditorRef();
  const fix = useFixFinding();
  if (findings.length === 0) return null;
  const Icon = severity === 'error' ? IconAlertCircle : IconAlertTriangle;
  const colour = severity === 'error' ? 'var(--state-differs)' : 'var(--state-changes)';
  const mayFix = article !== null && mayEdit(article, profile) && problem === null && !readOnly;

  function show(finding: Finding): void {
    if (finding.where === 'body' && editor.current) {
      // The editor of a damaged document has no underlines to select.
      const isSelected = problem === null && editor.current.commands.selectFinding(finding);
      if (isSelected) editor.current.commands.focus();
      else goToBlock(editor.current, finding.block ?? 0);
    } else if (finding.where === 'photos') showTab('photos');
    else if (finding.where === 'facts') showTab('facts');
    else showHeadline(finding);
  }

  return (
    <section>
      <Text component="h2" size="xs" fw={600} c="var(--ink-3)" m={0} mb={4}>{t(`checks.${severity}`)}</Text>
      {findings.map((finding, index) => (
        <div key={`${finding.check}-${index}`} className={classes.findingRow}>
          <UnstyledButton className={classes.finding} data-check={finding.check} onClick={() => show(finding)}>
            <Icon size={17} style={{ color: colour, flex: 'none', marginTop: 1 }} aria-hidden />
            <span>
              {t(`checks.${finding.check}`, { ...finding.values })}
              <span className={classes.findingPlace}>{t(`findings.where.${finding.where}`, { number: (finding.block ?? 0) + 1 })}</span>
            </span>
          </UnstyledButton>
          {mayFix && finding.fix && (
            <Button size="compact-xs" mt={8} variant="default" flex="none" onClick={() => fix(finding)}
              title={finding.fix.text ? t('findings.fixTo', { text: finding.fix.text }) : t('findings.remove')}>
              {t('findings.fix')}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}

function showHeadline({ range }: Finding): void {
  const field = document.querySelector<HTMLTextAreaElement>('main article textarea');
  field?.focus();
  if (range) field?.setSelectionRange(range.from, range.to);
}
