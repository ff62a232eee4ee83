import { SegmentedControl } from '@mantine/core';
import { houseStyles, type HouseStyle } from '../../../../domain/facts/houseStyle';
import { restyle } from '../../../../editor/document/restyle';
import { useHouseStyle } from '../../../hooks/useHouseStyle';
import { useOpenArticle } from '../../../hooks/openArticle';
import { useLanguage } from '../../../hooks/useLanguage';
import classes from '../Inspector.module.css';

/** Brings the whole report into another house style. */
export function StyleSwitch({ editable }: { editable: boolean }) {
  const { doc, template } = useOpenArticle();
  const { t } = useLanguage();
  const style = useHouseStyle(doc) ?? template.style;
  return (
    <div>
      <div className={classes.label} id="house-style">{t('facts.style')}</div>
      <SegmentedControl fullWidth size="xs" value={style} disabled={!editable} aria-labelledby="house-style" data-style
        data={houseStyles.map((value) => ({ value, label: t(`facts.styles.${value}`) }))} onChange={(value) => restyle(doc, template, value as HouseStyle)} />
    </div>
  );
}
