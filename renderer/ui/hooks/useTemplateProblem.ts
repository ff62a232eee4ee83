import type { TemplateProblem } from '../../domain/templates/parseTemplate';
import { useLanguage } from './useLanguage';

/** Says what is wrong with a template, as a sentence. */
export function useTemplateProblem(): (problem: TemplateProblem) => string {
  const { t } = useLanguage();
  return ({ code, values }) => t(`templateProblems.${code}`, { name: '', most: '', format: '', ...values, brace: `{${values['name'] ?? ''}}` });
}
