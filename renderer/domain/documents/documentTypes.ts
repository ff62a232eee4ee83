/** Types of documents and their codes in numbers (Hướng dẫn 36-HD/VPTW for the Party, Nghị định 30/2020/NĐ-CP for the State). */
const types: readonly (readonly [name: string, code: string])[] = [
  ['Thông tri', 'TT'], ['Hướng dẫn', 'HD'], ['Kế hoạch', 'KH'], ['Đề án', 'ĐA'], ['Công văn', 'CV'], ['Nghị quyết', 'NQ'],
  ['Chỉ thị', 'CT'], ['Quyết định', 'QĐ'], ['Nghị định', 'NĐ'], ['Thông báo', 'TB'], ['Báo cáo', 'BC'], ['Kết luận', 'KL'],
  ['Quy định', 'QĐi'], ['Quy chế', 'QC'], ['Chương trình', 'CTr'], ['Tờ trình', 'TTr'], ['Thông tư', 'TT'], ['Luật', 'QH'],
  ['Công điện', 'CĐ'], ['Pháp lệnh', 'UBTVQH'],
];

export const documentTypeNames: readonly string[] = types.map(([name]) => name);

/** The code of a type's name ("Thông tri" -> "TT", whatever its case), or null for one not known. */
export const codeOfType = (name: string): string | null => {
  const wanted = name.trim().normalize('NFC').toLowerCase();
  return types.find(([known]) => known.toLowerCase() === wanted)?.[1] ?? null;
};

/** The type's name of a code ("KH" -> "Kế hoạch"), or null; TT is "Thông tri" in the Party and "Thông tư" in the State. */
export const typeOfCode = (code: string, kind: 'party' | 'state'): string | null => {
  const names = types.filter(([, known]) => known === code.trim().normalize('NFC')).map(([name]) => name);
  return (kind === 'state' ? names.at(-1) : names[0]) ?? null;
};
