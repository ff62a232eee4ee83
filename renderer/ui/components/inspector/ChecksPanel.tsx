import { Stack, Text, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { runChecks, type Finding, type Severity } from '../../../domain/checks';
import { goToBlock } from '../../../editor/goToBlock';
import { useEditorRef } from '../../hooks/editorRef';
import { useContent, useOpenArticle } from '../../hooks/openArticle';
import { useLanguage } from '../../hooks/useLanguage';
import { useWorkspace } from '../../hooks/workspace';
import { EmptyState } from '../EmptyState';
import classes from './Inspector.module.css';

/** What the desk checks find; a click goes to the place. */
export function ChecksPanel() {
  const { checkContext } = useOpenArticle();
  const content = useContent();
  const { t } = useLanguage();
  const findings = runChecks(content, checkContext(content));
  if (findings.length === 0) return <EmptyState title={t('checks.clean.title')} text={t('checks.clean.text')} />;
  return (
    <Stack gap="md">
      {(['error', 'warning'] as const).map((severity) => (
        <Group key={severity} severity={severity} findings={findings.filter((finding) => finding.severity === severity)} />
      ))}
    </Stack>
  );
}

function Group({ severity, findings }: { severity: Severity; findings: readonly Finding[] }) {
  const { t } = useLanguage();
  const { showTab } = useWorkspace();
  const editor = useEditorRef();
  if (findings.length === 0) return null;
  const Icon = severity === 'error' ? IconAlertCircle : IconAlertTriangle;
  const colour = severity === 'error' ? 'var(--state-differs)' : 'var(--state-changes)';

  function show(finding: Finding): void {
    if (finding.where === 'body' && editor.current) goToBlock(editor.current, finding.block ?? 0);
    else if (finding.where === 'photos') showTab('photos');
    else if (finding.where === 'facts') showTab('facts');
    else document.querySelector<HTMLElement>('main article textarea')?.focus();
  }

  return (
    <section>
      <Text component="h2" size="xs" fw={600} c="var(--ink-3)" m={0} mb={4}>{t(`checks.${severity}`)}</Text>
      {findings.map((finding, index) => (
        <UnstyledButton key={`${finding.check}-${index}`} className={classes.finding} data-check={finding.check} onClick={() => show(finding)}>
          <Icon size={17} style={{ color: colour, flex: 'none', marginTop: 1 }} aria-hidden />
          <span>{t(`checks.${finding.check}`, { ...finding.values })}</span>
        </UnstyledButton>
      ))}
    </section>
  );
}
