import { Popover, Text, UnstyledButton } from '@mantine/core';
import { codesOf } from '../../../domain/captions/shorthand';
import { useContent, useOpenArticle } from '../../hooks/openArticle';
import { useLanguage } from '../../hooks/useLanguage';
import classes from './PhotoDesk.module.css';

/** The codes of the people on the fact sheet, to look up. */
export function Codes() {
  const { template } = useOpenArticle();
  const { facts, style = template.style } = useContent();
  const { t } = useLanguage();
  const codes = codesOf(facts, style);
  return (
    <Popover position="bottom-start" shadow="md" width={320} withRoles={false}>
      <Popover.Target>
        <UnstyledButton fz="xs" td="underline" c="var(--ink-2)">{t('photoDesk.codes')}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="xs" mb={6} c="var(--ink-2)">{codes.length > 0 ? t('photoDesk.codesHint') : t('photoDesk.noCodes')}</Text>
        <ul className={classes.codes} lang="vi">
          {codes.map(({ code, text }) => <li key={code}><strong>{`\\${code}\\`}</strong> {text}</li>)}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
