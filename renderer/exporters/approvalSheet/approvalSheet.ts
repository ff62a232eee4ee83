import { escapeHtml } from '../../domain/publishing/htmlText';
import { slugOf } from '../../domain/article/slug';
import { standalonePage } from '../html/page';
import { forPrint, printStyle } from '../pdf/print';
import type { FolderFile } from '../../domain/publishing/transport';
import type { Exported } from '../exporter';

/** A line of the sheet: what is said, and what of. */
export type SheetFact = readonly [label: string, value: string];

/** What an approval sheet says, already in words: nothing here is computed. */
export interface ApprovalSheet {
  readonly deskName: string;
  readonly title: string;
  readonly headline: string;
  readonly facts: readonly SheetFact[];
  readonly decisionsTitle: string;
  readonly decisionColumns: readonly string[];
  /** A row for each thing that somebody did, in order. */
  readonly decisions: readonly (readonly string[])[];
  readonly approvals: readonly { readonly title: string; readonly facts: readonly SheetFact[] }[];
  /** Where people sign by hand. */
  readonly signatures: readonly string[];
  readonly footer: string;
  /** The day in the file's name, `2026-11-29`. */
  readonly day: string;
}

const style = `
h1 { font-size: 18pt; text-align: center; margin: 0 0 4mm; }
h2 { font-size: 12pt; margin: 5mm 0 2mm; }
.desk { text-align: center; margin: 0 0 2mm; }
.headline { font-size: 13pt; font-weight: 700; text-align: center; margin: 0 0 4mm; }
table { width: 100%; border-collapse: collapse; font-size: 10pt; }
th, td { border: 1px solid #999; padding: 0.8mm 2mm; line-height: 1.35; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: none; font-weight: 700; }
.facts th { width: 34%; }
.mark { font-family: monospace; font-size: 8.5pt; }
.signatures { display: flex; gap: 10mm; margin-top: 8mm; break-inside: avoid; }
.signatures p { flex: 1; min-height: 24mm; text-align: center; font-weight: 700; }
footer { margin-top: 4mm; font-size: 8.5pt; color: #555; }
`;

const isMark = (value: string): boolean => /^[0-9a-f ]{32,}$/.test(value);
const cell = (value: string): string => `<td${isMark(value) ? ' class="mark"' : ''}>${escapeHtml(value)}</td>`;
const factTable = (facts: readonly SheetFact[]): string =>
  `<table class="facts"><tbody>${facts.map(([label, value]) => `<tr><th scope="row">${escapeHtml(label)}</th>${cell(value)}</tr>`).join('')}</tbody></table>`;

/** The sheet on which a desk keeps who decided what about an article (phiếu duyệt), as a page for the main process to print. */
export async function approvalSheet(sheet: ApprovalSheet): Promise<Exported & { readonly files: readonly FolderFile[] }> {
  const { fontFaces } = await import('../pdf/fonts');
  const page = standalonePage({
    title: sheet.title,
    body: [
      `<p class="desk">${escapeHtml(sheet.deskName)}</p>`,
      `<h1>${escapeHtml(sheet.title)}</h1>`,
      `<p class="headline">${escapeHtml(sheet.headline)}</p>`,
      factTable(sheet.facts),
      ...sheet.approvals.flatMap(({ title, facts }) => [`<h2>${escapeHtml(title)}</h2>`, factTable(facts)]),
      `<h2>${escapeHtml(sheet.decisionsTitle)}</h2>`,
      `<table><thead><tr>${sheet.decisionColumns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr></thead>`,
      `<tbody>${sheet.decisions.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</tbody></table>`,
      `<footer>${escapeHtml(sheet.footer)}</footer>`,
      `<div class="signatures">${sheet.signatures.map((name) => `<p>${escapeHtml(name)}</p>`).join('')}</div>`,
    ],
  });
  return {
    suggestedName: `${sheet.day}-phieu-duyet-${slugOf(sheet.headline)}.pdf`,
    form: 'pdf',
    files: [{ path: 'index.html', text: forPrint(page, `${fontFaces}${printStyle(sheet.title)}${style}`) }],
  };
}
