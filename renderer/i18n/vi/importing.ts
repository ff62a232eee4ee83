/** Bringing documents, pages and texts in as reports. */
export const importing = {
  importing: {
    title: 'Nhập bài từ tệp',
    intro: 'Word (.docx), trang web (.html), Markdown và văn bản thuần. Tít, sapo, thành phần dự, kết luận được nhận ra và điền vào dữ kiện; thanh điều hướng, chân trang, lượt xem được bỏ đi. Bài nhập vào là bản nháp của bạn.',
    template: 'Mẫu tin cho các bài nhập vào',
    choose: 'Chọn tệp',
    chooseMore: 'Chọn tệp khác',
    stop: 'Dừng nhập',
    progress: 'Đang nhập: {{done}}/{{total}} tệp',
    over: 'Đã xong {{done}}/{{total}} tệp',
    files: 'Kết quả từng tệp',
    uncertain: 'Cần xem lại: {{words}}',
    pictures_other: '{{count}} ảnh trong tệp không được nhập; hãy thêm ảnh gốc vào bài.',
    problems: {
      tooBig: 'Tệp lớn quá 40 MB nên không nhập. Hãy tách bớt ảnh rồi thử lại.',
      unpacksTooBig: 'Tệp bung ra lớn bất thường nên không mở.',
      oldWord: 'Định dạng Word cũ (.doc). Hãy mở bằng Word, lưu thành .docx rồi nhập lại.',
      unreadable: 'Không đọc được tệp này. Hãy mở bằng chương trình đã tạo ra nó và lưu lại.',
      empty: 'Tệp không có chữ nào.',
      unknownFormat: 'Chưa nhập được loại tệp này.',
    },
  },
};
