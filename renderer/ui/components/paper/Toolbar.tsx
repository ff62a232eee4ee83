import { ActionIcon, Button, Group, Popover, TextInput, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconLink, IconPhotoPlus } from '@tabler/icons-react';
import { useEditorState, type Editor } from '@tiptap/react';
import { useState } from 'react';
import { useOpenArticle } from '../../hooks/openArticle';
import { useLanguage } from '../../hooks/useLanguage';
import { usePhotoImport } from '../../hooks/usePhotoImport';
import { Shortcut } from '../Shortcut';
import { FormatButton, type ButtonFormat } from './FormatButton';
import classes from './Paper.module.css';

const groups: readonly (readonly ButtonFormat[])[] = [['bold', 'italic', 'underline'], ['heading', 'bulletList', 'orderedList', 'blockquote', 'table']];
const steps = [
  { step: 'undo', icon: IconArrowBackUp, keys: 'mod+Z' },
  { step: 'redo', icon: IconArrowForwardUp, keys: 'mod+shift+Z' },
] as const;

/** The few formats that a report needs. */
export function Toolbar({ editor }: { editor: Editor }) {
  const { t } = useLanguage();
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => Object.fromEntries([...groups.flat(), 'link'].map((name) => [name, now.isActive(name)])),
  });
  const photos = usePhotoImport(useOpenArticle());

  async function insertPhotos(): Promise<void> {
    const ids = await photos.pick();
    if (ids.length > 0) editor.chain().focus().insertFigures(ids).run();
  }

  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar.label')}>
      {groups.map((tools) => (
        <Group key={tools[0]} gap={2} wrap="nowrap" className={classes.tools}>
          {tools.map((format) => <FormatButton key={format} editor={editor} format={format} active={Boolean(active[format])} isToggle={format !== 'table'} />)}
        </Group>
      ))}
      <Group gap={2} wrap="nowrap" className={classes.tools}>
        {steps.map(({ step, icon: Icon, keys }) => (
          <Tooltip key={step} label={<>{t(`toolbar.${step}`)} <Shortcut keys={keys} /></>}>
            <ActionIcon variant="subtle" color="gray" className={classes.tool} aria-label={t(`toolbar.${step}`)}
              onMouseDown={(event) => event.preventDefault()} onClick={() => editor.chain().focus()[step]().run()}>
              <Icon size={18} stroke={1.7} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ))}
      </Group>
      <Group gap={2} wrap="nowrap" className={classes.tools}>
        <LinkTool editor={editor} active={Boolean(active['link'])} />
        <Tooltip label={t('toolbar.photo')}>
          <ActionIcon variant="subtle" color="gray" className={classes.tool} aria-label={t('toolbar.photo')} loading={photos.busy} onClick={() => void insertPhotos()}>
            <IconPhotoPlus size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
    </div>
  );
}

/** People leave out what the browser adds by itself; a site would drop such a link. */
const withScheme = (address: string): string => (/^(https?:|mailto:)/i.test(address) ? address : `https://${address}`);

function LinkTool({ editor, active }: { editor: Editor; active: boolean }) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState(false);
  const [address, setAddress] = useState('');
  const open = (): void => {
    setAddress((editor.getAttributes('link')['href'] as string | undefined) ?? '');
    setOpened(true);
  };
  const apply = (): void => {
    const chain = editor.chain().focus().extendMarkRange('link');
    if (address.trim()) chain.setLink({ href: withScheme(address.trim()) }).run();
    else chain.unsetLink().run();
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-end" shadow="md" withRoles={false}>
      <Popover.Target>
        <Tooltip label={t('toolbar.link')} disabled={opened}>
          <ActionIcon variant={active ? 'light' : 'subtle'} color={active ? 'press' : 'gray'} className={classes.tool} aria-label={t('toolbar.link')}
            aria-pressed={active} onClick={open}>
            <IconLink size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            apply();
          }}
        >
          <Group gap="xs" wrap="nowrap">
            <TextInput w={260} aria-label={t('toolbar.linkAddress')} placeholder={t('toolbar.linkAddress')} value={address} data-autofocus
              onChange={(event) => setAddress(event.currentTarget.value)} />
            <Button type="submit" disabled={!address.trim() && !active}>{address.trim() || !active ? t('toolbar.linkApply') : t('toolbar.linkRemove')}</Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
