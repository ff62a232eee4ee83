import { SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { houseStyles, type HouseStyle } from '../../../domain/facts/houseStyle';
import { exampleFacts } from '../../../domain/templates/exampleFacts';
import { previewOf, type PreviewBlock } from '../../../domain/templates/preview';
import type { Template } from '../../../domain/templates/template';
import { useLanguage } from '../../hooks/useLanguage';
import classes from './templates.module.css';

/** A report from the template as it stands, with an invented meeting, in either house style. */
export function TemplatePreview({ template }: { template: Template }) {
  const { t } = useLanguage();
  const [style, setStyle] = useState<HouseStyle>(template.style);
  return (
    <Stack gap="xs" className={classes.preview} role="region" aria-label={t('templateEditor.preview')} tabIndex={0}>
      <Text size="sm" c="var(--ink-2)">{t('templateEditor.previewOf')}</Text>
      <SegmentedControl value={style} onChange={(value) => setStyle(value as HouseStyle)} aria-label={t('templateEditor.style')}
        data={houseStyles.map((value) => ({ value, label: t(`templateEditor.styles.${value}`) }))} />
      <article className={classes.sheet} lang="vi">
        <Text size="sm" c="var(--ink-3)">{template.category}</Text>
        {previewOf(template, exampleFacts, style).map((block, index) => <Block key={index} block={block} />)}
      </article>
    </Stack>
  );
}

function Block({ block }: { block: PreviewBlock }) {
  const { t, language } = useLanguage();
  switch (block.kind) {
    case 'headline': return <Title order={3} mb={10}>{block.text}</Title>;
    case 'heading': return <Title order={4} size="md" mb={8}>{block.text}</Title>;
    case 'paragraph': return <p>{block.text}</p>;
    case 'caption': return <Text size="sm" fs="italic" c="var(--ink-2)">{block.text}</Text>;
    case 'numbered': return <p><Text span c="var(--ink-3)">{`${block.number}. ${block.hint[language]}`}</Text></p>;
    case 'photos': return <p><Text span c="var(--ink-3)">{t('templateEditor.photoPlace', { hint: block.hint[language] })}</Text></p>;
    case 'hint': return <p><Text span c="var(--ink-3)">{block.hint[language]}</Text></p>;
  }
}
