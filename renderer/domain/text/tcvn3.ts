/** Letters of TCVN3 ("ABC", the .Vn fonts) by the character that stands for each in the Latin code page. */
const codes = '¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ';
const letters = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';
const table = new Map([...codes].map((code, index) => [code, [...letters][index]!]));

/** The fonts have no capitals with tones: those are small letters that a capital font shows. A word in capitals gets them. */
const raised = (word: string): string => (/\p{Lu}.*\p{Lu}/u.test(word) && !/[a-z]/.test(word) ? word.toUpperCase() : word);

/** Text in TCVN3, read as Latin (windows-1252), in Unicode NFC; what is no letter of TCVN3 stays. */
export const fromTcvn3 = (latin: string): string =>
  [...latin].map((code) => table.get(code) ?? code).join('').replace(/[\p{L}\p{M}]+/gu, raised).normalize('NFC');
