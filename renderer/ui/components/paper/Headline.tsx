import { Textarea } from '@mantine/core';
import { readMeta, setMeta } from '../../../editor/document/articleDocument';
import { useDocField } from '../../hooks/useDocField';
import { useOpenArticle } from '../../hooks/openArticle';
import { useLanguage } from '../../hooks/useLanguage';
import { useTypographicField } from '../../hooks/useTypographicField';
import classes from './Paper.module.css';

/** The headline: one paragraph, as high as its words from the first moment (the style sheet sees to that); Enter goes on to the body. */
export function Headline({ value, editable, onEnter }: { value: string; editable: boolean; onEnter: () => void }) {
  const { doc } = useOpenArticle();
  const { t } = useLanguage();
  const signs = useTypographicField();
  const field = useDocField(
    value,
    () => readMeta(doc, 'headline'),
    (text) => setMeta(doc, 'headline', text.replace(/\s*\n\s*/g, ' ')),
  );
  return (
    <Textarea
      ref={signs}
      classNames={{ input: classes.headline, wrapper: classes.headlineField }}
      variant="unstyled"
      rows={1}
      spellCheck
      lang="vi"
      data-comment-on="headline"
      aria-label={t('paper.headline')}
      placeholder={t('paper.headlineHint')}
      readOnly={!editable}
      autoFocus={editable && value === ''}
      {...field}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onEnter();
      }}
    />
  );
}
