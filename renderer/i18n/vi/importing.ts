/** Bringing documents, pages and texts in as reports. */
export const importing = {
  importing: {
    title: 'Nhập bài từ tệp',
    intro: 'Word (.docx), trang web (.html), Markdown, văn bản thuần, gói ZIP do Tòa Soạn xuất, WordPress (.xml), ninjs (.json). Tít, sapo, thành phần dự, kết luận được nhận ra và điền vào dữ kiện; thanh điều hướng, chân trang, lượt xem được bỏ đi. Bài nhập vào là bản nháp của bạn.',
    template: 'Mẫu tin cho các bài nhập vào',
    choose: 'Chọn tệp',
    chooseMore: 'Chọn tệp khác',
    stop: 'Dừng nhập',
    progress: 'Đang nhập: {{done}}/{{total}} tệp',
    over: 'Đã xong {{done}}/{{total}} tệp',
    files: 'Kết quả từng tệp',
    uncertain: 'Cần xem lại: {{words}}',
    pictures_other: '{{count}} ảnh trong tệp không được nhập; hãy thêm ảnh gốc vào bài.',
    part: '{{file}}, bài thứ {{part}}',
    problems: {
      tooBig: 'Tệp lớn quá mức (40 MB, gói ZIP 400 MB) nên không nhập. Hãy tách bớt ảnh rồi thử lại.',
      unpacksTooBig: 'Tệp bung ra lớn bất thường nên không mở.',
      oldWord: 'Định dạng Word cũ (.doc). Hãy mở bằng Word, lưu thành .docx rồi nhập lại.',
      unreadable: 'Không đọc được tệp này. Hãy mở bằng chương trình đã tạo ra nó và lưu lại.',
      noPackage: 'Tệp ZIP này không phải gói do Tòa Soạn xuất. Hãy giải nén rồi nhập tệp văn bản bên trong.',
      damaged: 'Gói ZIP đã hỏng hoặc bị sửa: có tệp khác với bản kê. Hãy xin lại gói từ nơi gửi.',
      pictureAlone: 'Không bài nào trong các tệp đã chọn dùng ảnh này. Hãy thêm ảnh vào bài.',
      empty: 'Tệp không có chữ nào.',
      unknownFormat: 'Chưa nhập được loại tệp này.',
    },
  },
};
