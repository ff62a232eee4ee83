import { Text } from '@mantine/core';
import { IconLetterCase } from '@tabler/icons-react';
import { useMemo } from 'react';
import { countWords, textBlocks, textOf } from '../../../domain/article/body';
import { figuresOf, wordsPerMinute } from '../../../domain/article/figures';
import { withoutSuggestions } from '../../../domain/suggestions/settle';
import { wholeNumber } from '../../../i18n/format';
import { useContent } from '../../hooks/openArticle';
import { useLanguage } from '../../hooks/useLanguage';
import { useSelectedTexts } from '../../hooks/useSelectedTexts';
import { StatusItem } from '../StatusItem';
import classes from './Outline.module.css';

const wordsIn = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + countWords(text), 0);

/** How many words the body and the selection have; a click gives all figures and says what is counted. */
export function WordsItem() {
  const { t } = useLanguage();
  const { body } = useContent();
  const texts = useMemo(() => textBlocks(withoutSuggestions(body)).map(textOf), [body]);
  const count = useMemo(() => wordsIn(texts), [texts]);
  const selected = useSelectedTexts();
  const label = selected.length > 0 ? t('figures.selected', { selected: wordsIn(selected), count }) : t('status.words', { count });
  return <StatusItem icon={IconLetterCase} label={label} name="words" renderDetail={() => <Figures texts={texts} selected={selected} />} />;
}

const rows = ['words', 'characters', 'charactersWithoutBlanks', 'paragraphs'] as const;

function Figures({ texts, selected }: { texts: readonly string[]; selected: readonly string[] }) {
  const { t, language } = useLanguage();
  const columns = [{ name: 'selection', texts: selected }, { name: 'body', texts }].filter((column) => column.texts.length > 0)
    .map((column) => ({ name: column.name, figures: figuresOf(column.texts) }));
  return (
    <>
      <table className={classes.figures}>
        <thead>
          <tr><td />{columns.map(({ name }) => <th key={name} scope="col">{t(`figures.${name}`)}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`figures.${row}`)}</th>
              {columns.map(({ name, figures }) => <td key={name}>{wholeNumber(figures[row], language)}</td>)}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('figures.reading')}</th>
            {columns.map(({ name, figures }) => <td key={name}>{t('figures.minutes', { count: figures.readingMinutes })}</td>)}
          </tr>
        </tbody>
      </table>
      <Text size="xs" c="var(--ink-2)" mt={8} lh={1.5}>{t('figures.counted', { speed: wordsPerMinute })}</Text>
    </>
  );
}
