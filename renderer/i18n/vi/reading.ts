/** Reading the facts of a meeting out of a text. */
export const reading = {
  reading: {
    title: 'Đọc dữ kiện từ văn bản',
    text: 'Văn bản',
    textHint: 'Dán toàn văn một bản tin vào đây, từ trang web hay tệp Word đều được.',
    useOwn: 'Lấy chữ của bài này',
    read: 'Đọc dữ kiện',
    empty: 'Chưa có chữ nào để đọc. Hãy dán văn bản vào ô trên.',
    tooLong: 'Văn bản dài hơn 1 MB nên chưa đọc được. Hãy chỉ dán một bản tin rồi đọc lại.',
    nothing: 'Chưa tìm thấy dữ kiện nào trong văn bản này. Hãy quay lại kiểm tra xem đã dán đủ bản tin chưa, hoặc nhập thẳng vào phiếu dữ kiện.',
    readOnly: 'Bài này đang chỉ đọc nên chưa nhận dữ kiện được.',
    intro: 'Chọn những dữ kiện đúng. Dữ kiện được chọn sẽ thay cho dữ kiện trong phiếu; danh sách thì được thêm vào.',
    inSheet: 'Trong phiếu: {{text}}',
    inArticle: 'Trong bài: {{text}}',
    known: 'Đã có',
    sure: { sure: 'Chắc chắn', likely: 'Nhiều khả năng', guess: 'Cần xem lại' },
    noPlace: 'Mẫu tin này không có ô cho: {{fields}}. Những dữ kiện này được bỏ qua.',
    takeBody: 'Đưa cả thân bài vào, sau phần đang có',
    take_other: 'Đưa vào bài ({{count}})',
    back: 'Quay lại',
    taken: 'Đã đưa vào bài. Muốn bỏ, hãy nhấn Hoàn tác trong thân bài.',
  },
};
