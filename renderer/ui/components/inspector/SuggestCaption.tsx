import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { compose } from '../../../domain/facts/compose';
import { useContent, useOpenArticle } from '../../hooks/openArticle';
import { useLanguage } from '../../hooks/useLanguage';

/** Offers the captions that photos of such a report usually carry, as the facts give them; one that is taken follows the facts. */
export function SuggestCaption({ onChoose }: { onChoose: (caption: string) => void }) {
  const { template } = useOpenArticle();
  const { facts, style = template.style } = useContent();
  const { t, language } = useLanguage();
  const captions = template.captions.map(({ name, wording }) => ({ name: name[language], caption: compose(wording, facts, style) })).filter(({ caption }) => caption);
  if (captions.length === 0) return null;
  return (
    <Menu position="bottom-end" shadow="md" width={300}>
      <Menu.Target>
        <Tooltip label={t('facts.suggestCaption')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('facts.suggestCaption')}><IconBulb size={16} aria-hidden /></ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {captions.map(({ name, caption }) => (
          <Menu.Item key={name} onClick={() => onChoose(caption)} lang="vi"><strong>{name}</strong>: {caption}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
