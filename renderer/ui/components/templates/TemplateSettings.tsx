import { ActionIcon, Alert, Button, FileButton, Group, Menu, Stack, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { mayChangeTemplates } from '../../../domain/templates/mayChangeTemplates';
import { templateLimits, type TemplateProblem } from '../../../domain/templates/parseTemplate';
import type { ShelvedTemplate } from '../../../domain/templates/shelf';
import type { Template } from '../../../domain/templates/template';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { useTemplateProblem } from '../../hooks/useTemplateProblem';
import { useTemplates } from '../../hooks/useTemplates';
import { useWatch } from '../../hooks/useWatch';
import { useWorkspace } from '../../hooks/workspace';
import { TemplateEditor } from './TemplateEditor';
import classes from './templates.module.css';

type Editing = { readonly template: Template; readonly isCopy: boolean } | null;

/** The templates of the desk: looking, changing, disabling, importing and exporting. */
export function TemplateSettings() {
  const desk = useDesk();
  const { t, language } = useLanguage();
  const { attempt, say } = useNotice();
  const problemWords = useTemplateProblem();
  const shelf = useTemplates();
  const { profile } = useWorkspace();
  const everybody = useWatch(() => desk.people.watchProfiles(), [desk]) ?? [];
  const [editing, setEditing] = useState<Editing>(null);
  const [problems, setProblems] = useState<readonly TemplateProblem[]>([]);
  const mayChange = desk.access === 'full' && mayChangeTemplates(profile, everybody);

  async function importFile(file: File | null): Promise<void> {
    if (!file) return;
    const read = await attempt(async () =>
      file.size > templateLimits.bytes
        ? { ok: false as const, problems: [{ code: 'tooLarge' as const, path: [], values: { most: String(templateLimits.bytes / 1024) } }] }
        : desk.templates.importText(await file.text()));
    if (!read) return;
    setProblems(read.ok ? [] : read.problems);
    if (read.ok) say(t('templates.imported', { name: read.template.name[language] }));
  }
  async function exportFile(template: Template): Promise<void> {
    const saved = await attempt(() => desk.templates.exportFile(template));
    if (saved) say(t('templates.exported', { name: template.name[language], location: saved.location }));
  }
  async function switchOnOff({ template, disabled }: ShelvedTemplate): Promise<void> {
    const done = await attempt(() => desk.templates.setDisabled(template.id, !disabled).then(() => true));
    if (done) say(t(disabled ? 'templates.enabledNow' : 'templates.disabledNow', { name: template.name[language] }));
  }

  return (
    <Stack gap="sm">
      <Text size="sm" c="var(--ink-2)">{t('templates.intro')}</Text>
      <ul className={classes.list}>
        {shelf.map((shelved) => {
          const { template, disabled, builtIn } = shelved;
          const name = template.name[language];
          const details = [t('templates.version', { number: template.version }), t(builtIn ? 'templates.builtIn' : 'templates.own'), disabled ? t('templates.disabled') : ''];
          return (
            <li key={template.id} className={classes.row} data-template={template.id}>
              <div style={{ minWidth: 0 }}>
                <Text fw={600} c={disabled ? 'var(--ink-3)' : undefined} style={{ overflowWrap: 'anywhere' }}>{name}</Text>
                <Text size="xs" c="var(--ink-3)">{details.filter(Boolean).join(' · ')}</Text>
              </div>
              <Group gap={6} wrap="nowrap">
                {mayChange && (
                  <Button variant="default" size="compact-sm" aria-label={t('templates.changeThis', { name })} onClick={() => setEditing({ template, isCopy: false })}>{t('templates.change')}</Button>
                )}
                <Menu position="bottom-end" withinPortal>
                  <Menu.Target>
                    <ActionIcon variant="default" size={26} aria-label={t('templates.more', { name })}><IconDots size={16} aria-hidden /></ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {mayChange && <Menu.Item onClick={() => setEditing({ template, isCopy: true })}>{t('templates.copy')}</Menu.Item>}
                    {mayChange && <Menu.Item onClick={() => void switchOnOff(shelved)}>{t(disabled ? 'templates.enable' : 'templates.disable')}</Menu.Item>}
                    <Menu.Item onClick={() => void exportFile(template)}>{t('templates.export')}</Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              </Group>
            </li>
          );
        })}
      </ul>
      {problems.length > 0 && (
        <Alert role="alert" variant="outline" color="gray" title={t('templates.notImported')}>
          {problems.slice(0, 5).map((problem, index) => (
            <Text key={index} size="sm">{problem.path.length > 0 ? t('templateEditor.at', { where: problem.path.join(' › '), problem: problemWords(problem) }) : problemWords(problem)}</Text>
          ))}
        </Alert>
      )}
      {mayChange ? (
        <Group>
          <FileButton accept=".json,application/json" onChange={(file) => void importFile(file)}>
            {(props) => <Button variant="default" {...props}>{t('templates.import')}</Button>}
          </FileButton>
        </Group>
      ) : <Text size="sm" c="var(--ink-3)">{t('templates.onlyEditors')}</Text>}
      {editing && <TemplateEditor template={editing.template} isCopy={editing.isCopy} onClose={() => setEditing(null)} />}
    </Stack>
  );
}
