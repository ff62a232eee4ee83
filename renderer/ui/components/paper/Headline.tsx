import { Textarea } from '@mantine/core';
import { useLanguage } from '../../hooks/useLanguage';
import { useTypographicField } from '../../hooks/useTypographicField';
import { useWordedField } from '../../hooks/useWordedField';
import { FieldSuggestions } from '../suggestions/FieldSuggestions';
import classes from './Paper.module.css';

/** The headline: one paragraph, as high as its words from the first moment (the style sheet sees to that); Enter goes on to the body. */
export function Headline({ value, editable, onEnter }: { value: string; editable: boolean; onEnter: () => void }) {
  const { t } = useLanguage();
  const signs = useTypographicField();
  const field = useWordedField({ kind: 'headline' }, (text) => text.replace(/\s*\n\s*/g, ' '));
  return (
    <>
      <Textarea
        ref={signs}
        classNames={{ input: classes.headline, wrapper: classes.headlineField }}
        variant="unstyled"
        rows={1}
        spellCheck
        lang="vi"
        data-field="headline"
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
      <FieldSuggestions place={{ kind: 'headline' }} editable={editable} />
    </>
  );
}
