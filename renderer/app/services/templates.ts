import inspection from '../../../assets/templates/doan-kiem-tra.json';
import committee from '../../../assets/templates/giao-ban-ban-chi-dao.json';
import briefing from '../../../assets/templates/giao-ban-chuyen-de.json';
import review from '../../../assets/templates/so-ket-khen-thuong.json';
import discussion from '../../../assets/templates/thao-luan-du-thao.json';
import free from '../../../assets/templates/tin-tu-do.json';
import { migrateTemplate } from '../../domain/templates/migrateTemplate';
import { mayChangeTemplates } from '../../domain/templates/mayChangeTemplates';
import { parseTemplate, templateLimits, type ParsedTemplate } from '../../domain/templates/parseTemplate';
import { familyOf, shelve, type ShelvedTemplate, type StoredTemplate } from '../../domain/templates/shelf';
import type { Template } from '../../domain/templates/template';
import type { Platform } from '../../platform/platform';
import type { DeskRepository } from '../../storage/repositories/desk';
import type { TemplateRepository } from '../../storage/repositories/templates';
import { newId, presentMoment } from './actor';
import { Refused } from './refused';

/** The built-in templates, in the order in which "new report" offers them. */
export const templates = [briefing, committee, discussion, inspection, review, free] as unknown as readonly Template[];
const freeReport = templates.at(-1)!;

/** The templates of this desk as they are now, for those who cannot wait for the database. */
export function templateLibrary() {
  let stored: readonly StoredTemplate[] = [];
  let shelf = shelve(templates, stored);
  let byId = new Map(templates.map((template) => [template.id, template]));
  const followers = new Set<() => void>();
  return {
    /** Takes the rows of the database; one that is no template (damaged, or of a newer program) is passed over. */
    hold(rows: readonly StoredTemplate[]): void {
      stored = rows.flatMap((row) => {
        const parsed = parseTemplate(migrateTemplate(row.template));
        return parsed.ok ? [{ ...row, template: parsed.template }] : [];
      });
      shelf = shelve(templates, stored);
      byId = new Map([...stored.map(({ template }) => template), ...templates].map((template) => [template.id, template]));
      followers.forEach((tell) => tell());
    },
    shelf: (): readonly ShelvedTemplate[] => shelf,
    /** The template of an article, in the version it was made with; one whose template is gone is treated as a free report. */
    templateOf: (id: string): Template => byId.get(id) ?? freeReport,
    /** The highest version that the desk has of a family, disabled ones too. */
    newestVersion: (family: string): number =>
      Math.max(0, ...[...byId.values()].filter(({ id }) => familyOf(id) === family).map(({ version }) => version)),
    follow(tell: () => void): () => void {
      followers.add(tell);
      return () => followers.delete(tell);
    },
  };
}
/** On a desk with no templates of its own. */
export const templateOf = templateLibrary().templateOf;
export type TemplateLibrary = ReturnType<typeof templateLibrary>;

interface Needs {
  readonly library: TemplateLibrary;
  readonly store: TemplateRepository;
  readonly desk: Pick<DeskRepository, 'currentProfile' | 'listProfiles'>;
  readonly platform: Pick<Platform, 'saveExport'>;
  readonly now: () => Date;
}

/** Looking at, changing, importing and exporting the templates of this desk. */
export function templateService({ library, store, desk, platform, now }: Needs) {
  /** @throws Refused unless the person at work changes templates */
  async function instant(): Promise<string> {
    const { actor, at } = await presentMoment(desk as DeskRepository, now);
    if (!mayChangeTemplates(actor, await desk.listProfiles())) throw new Refused('wrongRole');
    return at;
  }
  async function put(row: StoredTemplate): Promise<void> {
    await store.put(row);
    library.hold(await store.list());
  }
  /** Stores a template as a new version of its family: articles keep the version that they were made with. */
  async function add(wanted: Template, family: string, version: number): Promise<Template> {
    const at = await instant();
    const parsed = parseTemplate({ ...wanted, id: `${family}.${newId()}`, version });
    if (!parsed.ok) throw new RangeError(`no template: ${parsed.problems[0]!.code} at ${parsed.problems[0]!.path.join('.')}`);
    await put({ id: parsed.template.id, template: parsed.template, disabled: false, at });
    return parsed.template;
  }
  const change = (template: Template): Promise<Template> => add(template, familyOf(template.id), library.newestVersion(familyOf(template.id)) + 1);

  return {
    /** The newest of every template of this desk. */
    list: library.shelf,
    follow: library.follow,
    /** Stores a changed template as the next version of its family. @throws Refused @throws RangeError when it is none */
    change,
    /** Stores a template as one of its own, beside the one that it was copied from. */
    copy: (template: Template): Promise<Template> => add(template, `mau-${newId()}`, 1),
    /** Whether "new report" offers a template; articles made with it stay as they are. */
    async setDisabled(id: string, disabled: boolean): Promise<void> {
      const at = await instant();
      const template = library.templateOf(id);
      if (template.id === id) await put({ id, template, disabled, at });
    },
    /** Reads a template from the text of a file and stores it. @returns what is wrong with it, and stores nothing then */
    async importText(text: string): Promise<ParsedTemplate> {
      await instant();
      const parsed = readTemplate(text);
      return parsed.ok ? { ok: true, template: await change(parsed.template) } : parsed;
    },
    /** Asks where and writes a template as a file. @returns where it is, or null when the person thought better of it */
    exportFile({ id }: Template): Promise<{ location: string } | null> {
      const template = { ...library.templateOf(id), id: familyOf(id) };
      return platform.saveExport({ suggestedName: `${template.id}.json`, files: [{ path: 'template.json', text: `${JSON.stringify(template, null, 2)}\n` }] });
    },
  };
}

/** A template from the text of a file, which may be anything. */
function readTemplate(text: string): ParsedTemplate {
  const fault = (code: 'tooLarge' | 'notJson', values = {}): ParsedTemplate => ({ ok: false, problems: [{ code, path: [], values }] });
  if (new TextEncoder().encode(text).length > templateLimits.bytes) return fault('tooLarge', { most: String(templateLimits.bytes / 1024) });
  try {
    return parseTemplate(migrateTemplate(JSON.parse(text.replace(/^\uFEFF/, ''))));
  } catch {
    return fault('notJson');
  }
}
