import briefing from '../../../assets/templates/giao-ban-chuyen-de.json';
import free from '../../../assets/templates/tin-tu-do.json';
import type { Template } from '../../domain/templates/template';

/** The built-in templates, in the order in which "new report" offers them. */
export const templates: readonly Template[] = [briefing as unknown as Template, free as unknown as Template];

/** The template of an article; one whose template is gone is treated as a free report. */
export const templateOf = (templateId: string): Template =>
  templates.find((template) => template.id === templateId) ?? templates.at(-1)!;
