import { placeholderNames } from '../facts/compose';
import { houseStyles } from '../facts/houseStyle';
import { emptyFacts } from '../facts/meetingFacts';
import type { Template } from './template';

/** What may be wrong with a template; `templateProblems.<code>` in the language files says it. */
export const templateProblemCodes = [
  'tooLarge', 'notJson', 'notTemplate', 'formatOlder', 'formatNewer', 'unknownField', 'missing', 'notText', 'empty', 'tooLong', 'markup', 'badId',
  'notNumber', 'notList', 'tooMany', 'unknownStyle', 'unknownFact', 'repeated', 'unknownPlaceholder', 'unknownKind', 'phraseUnknown', 'phraseUnplaced',
] as const;
export type TemplateProblemCode = (typeof templateProblemCodes)[number];

export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  /** Where, as keys and places from the outside in: ['blocks', 2, 'hint', 'vi']; empty for the whole. */
  readonly path: readonly (string | number)[];
  readonly values: Readonly<Record<string, string>>;
}

export type ParsedTemplate = { readonly ok: true; readonly template: Template } | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/** Bounds that no desk meets and a hostile file does. */
export const templateLimits = { bytes: 256 * 1024, blocks: 200, entries: 60, text: 2000, words: 300 } as const;
const presentFormat = 2;
/** A family, and behind a dot what tells one version of it from another. */
const idPattern = /^[a-z0-9][a-z0-9-]{0,39}(\.[a-z0-9-]{1,39})?$/;
const namePattern = /^[A-Za-z][A-Za-z0-9]{0,39}$/;
/** Tags, and signs that no keyboard writes: texts are plain text. */
// oxlint-disable-next-line no-control-regex
const markup = /<[/!?a-z]|[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]/iu;

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Collects what is wrong while it walks a value. */
class Reading {
  readonly problems: TemplateProblem[] = [];

  wrong(code: TemplateProblemCode, path: Path, values: Record<string, string> = {}): void {
    if (this.problems.length < 50) this.problems.push({ code, path, values });
  }

  /** An object of exactly these fields. */
  fields(value: unknown, path: Path, known: readonly string[]): Fields | null {
    if (!isFields(value)) return this.fault('notTemplate', path);
    for (const name of Object.keys(value)) if (!known.includes(name)) this.wrong('unknownField', [...path, name], { name: name.slice(0, 60) });
    for (const name of known) if (!Object.hasOwn(value, name)) this.wrong('missing', [...path, name], { name });
    return value;
  }

  text(value: unknown, path: Path, { least = 0, most = templateLimits.words as number } = {}): string {
    if (value === undefined) return '';
    if (typeof value !== 'string') return this.fault('notText', path) ?? '';
    if (value.trim().length < least) this.wrong('empty', path);
    if (value.length > most) this.wrong('tooLong', path, { most: String(most) });
    if (markup.test(value)) this.wrong('markup', path);
    return value.normalize('NFC');
  }

  words(value: unknown, path: Path, least = 1): void {
    const words = this.fields(value, path, ['vi', 'en']);
    for (const language of ['vi', 'en']) if (words) this.text(words[language], [...path, language], { least });
  }

  list(value: unknown, path: Path, most: number = templateLimits.entries): readonly unknown[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) return this.fault('notList', path) ?? [];
    if (value.length > most) this.wrong('tooMany', path, { most: String(most) });
    return value.slice(0, most);
  }

  wording(value: unknown, path: Path, least = 0): void {
    if (isFields(value)) {
      this.fields(value, path, houseStyles);
      for (const style of houseStyles) this.placeholders(this.text(value[style], [...path, style], { least, most: templateLimits.text }), [...path, style]);
    } else this.placeholders(this.text(value, path, { least, most: templateLimits.text }), path);
  }

  /** Names from a file, each once. */
  names(value: unknown, path: Path, isKnown: (name: string) => boolean, unknown: TemplateProblemCode): void {
    const seen = new Set<string>();
    this.list(value, path).forEach((each, index) => {
      const name = this.text(each, [...path, index]);
      if (!isKnown(name)) this.wrong(unknown, [...path, index], { name });
      if (seen.has(name)) this.wrong('repeated', [...path, index], { name });
      seen.add(name);
    });
  }

  private placeholders(text: string, path: Path): void {
    for (const [, name] of text.matchAll(/\{([^{}]*)\}/g)) {
      if (!placeholderNames.includes(name!)) this.wrong('unknownPlaceholder', path, { name: name!.slice(0, 60) });
    }
  }

  private fault(code: TemplateProblemCode, path: Path): null {
    this.wrong(code, path);
    return null;
  }
}

const blockFields: Readonly<Record<string, readonly string[]>> = {
  phrase: ['kind', 'phrase', 'hint'],
  text: ['kind', 'text', 'hint'],
  numbered: ['kind', 'items', 'hint'],
  heading: ['kind', 'text'],
  photos: ['kind', 'hint'],
};

function readBlock(reading: Reading, value: unknown, path: Path, phrases: Fields, placed: Set<string>): void {
  const kind = isFields(value) ? value['kind'] : undefined;
  const known = typeof kind === 'string' && Object.hasOwn(blockFields, kind) ? blockFields[kind] : undefined;
  if (!known) return reading.wrong('unknownKind', path, { name: String(kind).slice(0, 60) });
  const block = reading.fields(value, path, known)!;
  if (known.includes('hint')) reading.words(block['hint'], [...path, 'hint']);
  if (known.includes('text')) reading.text(block['text'], [...path, 'text'], { least: kind === 'heading' ? 1 : 0, most: templateLimits.text });
  if (kind === 'numbered' && !isCount(block['items'], templateLimits.entries)) reading.wrong('notNumber', [...path, 'items'], { most: String(templateLimits.entries) });
  if (kind !== 'phrase') return;
  const name = reading.text(block['phrase'], [...path, 'phrase']);
  if (!Object.hasOwn(phrases, name)) reading.wrong('phraseUnknown', [...path, 'phrase'], { name });
  if (placed.has(name)) reading.wrong('repeated', [...path, 'phrase'], { name });
  placed.add(name);
}

const isCount = (value: unknown, most: number): boolean => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most;

function readWording(reading: Reading, value: unknown): Fields {
  if (!isFields(value)) {
    if (value !== undefined) reading.wrong('notTemplate', ['wording']);
    return {};
  }
  if (Object.keys(value).length > templateLimits.entries) reading.wrong('tooMany', ['wording'], { most: String(templateLimits.entries) });
  for (const [name, wording] of Object.entries(value).slice(0, templateLimits.entries)) {
    if (!namePattern.test(name)) reading.wrong('badId', ['wording', name], { name: name.slice(0, 60) });
    reading.wording(wording, ['wording', name], 1);
  }
  return value;
}

const templateFields = [
  'format', 'id', 'version', 'name', 'description', 'category', 'style', 'fields', 'headline', 'wording', 'blocks', 'captions', 'mustBeClean', 'checklist',
];

/**
 * Checks a value from a file or a row, which may be anything, and gives it back as a template, in NFC.
 * A template of an older format must have gone through `migrateTemplate`.
 */
export function parseTemplate(value: unknown): ParsedTemplate {
  const reading = new Reading();
  if (!isFields(value)) return { ok: false, problems: [{ code: 'notTemplate', path: [], values: {} }] };
  const { format } = value;
  if (format !== presentFormat) {
    const code = typeof format !== 'number' ? 'notTemplate' : format < presentFormat ? 'formatOlder' : 'formatNewer';
    return { ok: false, problems: [{ code, path: ['format'], values: { format: String(format).slice(0, 20) } }] };
  }
  reading.fields(value, [], templateFields);
  const id = reading.text(value['id'], ['id']);
  if (!idPattern.test(id)) reading.wrong('badId', ['id'], { name: id.slice(0, 60) });
  if (!isCount(value['version'], 1_000_000)) reading.wrong('notNumber', ['version'], { most: '1000000' });
  reading.words(value['name'], ['name']);
  reading.words(value['description'], ['description'], 0);
  reading.text(value['category'], ['category']);
  if (!houseStyles.some((style) => style === value['style'])) reading.wrong('unknownStyle', ['style'], { name: String(value['style']).slice(0, 60) });
  reading.names(value['fields'], ['fields'], (name) => Object.hasOwn(emptyFacts, name), 'unknownFact');
  reading.wording(value['headline'], ['headline']);
  const phrases = readWording(reading, value['wording']);
  const placed = new Set<string>();
  reading.list(value['blocks'], ['blocks'], templateLimits.blocks).forEach((block, index) => readBlock(reading, block, ['blocks', index], phrases, placed));
  for (const name of Object.keys(phrases)) if (!placed.has(name)) reading.wrong('phraseUnplaced', ['wording', name], { name: name.slice(0, 60) });
  reading.list(value['captions'], ['captions']).forEach((each, index) => {
    const caption = reading.fields(each, ['captions', index], ['name', 'wording']);
    if (!caption) return;
    reading.words(caption['name'], ['captions', index, 'name']);
    reading.wording(caption['wording'], ['captions', index, 'wording'], 1);
  });
  reading.names(value['mustBeClean'], ['mustBeClean'], (name) => namePattern.test(name), 'badId');
  reading.list(value['checklist'], ['checklist']).forEach((each, index) => reading.words(each, ['checklist', index]));
  return reading.problems.length > 0 ? { ok: false, problems: reading.problems } : { ok: true, template: composed(value) as Template };
}

/** The same value with every text in NFC. */
const composed = (value: unknown): unknown => {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(composed);
  return isFields(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, composed(inner)])) : value;
};
