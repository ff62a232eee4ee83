/** What the character behind a vowel adds to it in VNI-Windows: shape and tone as combining marks. */
const marks: Readonly<Record<string, string>> = {
  ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323',
  â: '\u0302', á: '\u0302\u0301', à: '\u0302\u0300', å: '\u0302\u0309', ã: '\u0302\u0303', ä: '\u0302\u0323',
  ê: '\u0306', é: '\u0306\u0301', è: '\u0306\u0300', ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323',
};
/** Characters that are a letter by themselves. */
const letters: Readonly<Record<string, string>> = {
  ñ: 'đ', Ñ: 'Đ', ô: 'ơ', Ô: 'Ơ', ö: 'ư', Ö: 'Ư', æ: 'ỉ', Æ: 'Ỉ', ó: 'ĩ', Ó: 'Ĩ', ò: 'ị', Ò: 'Ị', î: 'ỵ', Î: 'Ỵ', í: 'í', Í: 'Í', ì: 'ì', Ì: 'Ì',
};
const vowelWithMark = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])/giu;

/** Text in VNI-Windows, read as Latin (windows-1252), in Unicode NFC; what is no letter of VNI stays. */
export const fromVni = (latin: string): string =>
  latin
    .replace(/[A-Za-zÀ-ÿ]+/gu, (word) =>
      word.split(vowelWithMark).map((part, index) => (index % 3 === 2 ? marks[part.toLowerCase()]! : [...part].map((letter) => letters[letter] ?? letter).join(''))).join(''))
    .normalize('NFC');
