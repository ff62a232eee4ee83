/** The outline of an article, and how long it is. */
export const outline = {
  outline: {
    label: 'Dàn ý',
    title: 'Dàn ý của bài',
    lead: 'Sapo',
    photo: 'Ảnh: {{text}}',
    photoUnnamed: 'Ảnh chưa có chú thích',
    here: 'con trỏ đang ở đây',
    empty: { title: 'Chưa có gì để liệt kê', text: 'Sapo, tít phụ, ảnh và kết luận đánh số hiện ở đây khi bạn viết.' },
  },
  figures: {
    selected: '{{selected}}/{{count}} chữ',
    body: 'Thân bài',
    selection: 'Phần đang chọn',
    words: 'Số chữ',
    characters: 'Ký tự',
    charactersWithoutBlanks: 'Ký tự, không kể khoảng trắng',
    paragraphs: 'Đoạn có chữ',
    reading: 'Thời gian đọc',
    minutes_other: 'khoảng {{count}} phút',
    counted: 'Đếm sapo và thân bài, không đếm tít và chú thích ảnh. Mỗi tiếng là một chữ; “09-TT/QU” là một chữ. Thời gian đọc tính {{speed}} chữ một phút.',
  },
};
