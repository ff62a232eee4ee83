import { useTranslation } from 'react-i18next';
import type { Language } from '../../i18n/i18n';

/** The words and the language of the window. */
export function useLanguage() {
  const { t, i18n } = useTranslation();
  return { t, language: i18n.language as Language };
}
