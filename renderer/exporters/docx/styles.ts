import { AlignmentType, type IStylesOptions } from 'docx';

const font = 'Times New Roman';
/** Half points. */
const size = 28;

/** Styles by Word's own names, so that whoever goes on with the document finds them; measures after Decree 30/2020/NĐ-CP. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size, language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
      paragraph: { spacing: { after: 120, line: 300 }, alignment: AlignmentType.BOTH },
    },
    title: { run: { font, size: 36, bold: true }, paragraph: { alignment: AlignmentType.LEFT, spacing: { before: 120, after: 120 } } },
    heading1: { run: { font, size: 34, bold: true }, paragraph: { alignment: AlignmentType.LEFT, spacing: { after: 120 } } },
    heading2: { run: { font, size: 30, bold: true }, paragraph: { alignment: AlignmentType.LEFT, spacing: { before: 240, after: 80 } } },
    heading3: { run: { font, size, bold: true, italics: true }, paragraph: { alignment: AlignmentType.LEFT, spacing: { before: 180, after: 80 } } },
  },
  paragraphStyles: [
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', run: { size: 24, color: '595959' }, paragraph: { alignment: AlignmentType.LEFT } },
    { id: 'Caption', name: 'caption', basedOn: 'Normal', next: 'Normal', run: { size: 24, italics: true }, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } } },
    { id: 'Figure', name: 'Figure', basedOn: 'Normal', next: 'Caption', paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120, after: 60, line: 240 } } },
    { id: 'Quote', name: 'Quote', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { italics: true }, paragraph: { indent: { left: 567, right: 567 } } },
    { id: 'TableText', name: 'Table Text', basedOn: 'Normal', paragraph: { alignment: AlignmentType.LEFT, spacing: { after: 0, line: 240 } } },
    { id: 'TableHead', name: 'Table Head', basedOn: 'TableText', run: { bold: true }, paragraph: { alignment: AlignmentType.CENTER } },
  ],
};
