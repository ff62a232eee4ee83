import type { TFunction } from 'i18next';
import { isPageField } from '../../../domain/reading/groupFound';
import type { ReadField } from '../../../domain/reading/reading';

/** The name of what was read, as sheet and paper have it. */
export const factName = (field: ReadField, t: TFunction): string => t(isPageField(field) ? `paper.${field}` : (`facts.${field}` as never));
