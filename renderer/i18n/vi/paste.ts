/** Pasting text of other programs. */
export const paste = {
  paste: {
    legacyTitle: 'Đoạn dán có chữ mã cũ',
    legacyIntro: 'Một phần đoạn dán viết theo bảng mã {{encodings}}. Chuyển sang Unicode thì máy nào cũng đọc được.',
    encodings: { tcvn3: 'TCVN3 (phông .VnTime)', vni: 'VNI (phông VNI-Times)' },
    before: 'Trước',
    after: 'Sau khi chuyển',
    preview: 'Xem trước',
    uncertain_other: '{{count}} chỗ chưa chắc đúng, được gạch chân ở cột bên phải. Hãy xem lại sau khi dán.',
    more_other: 'Còn {{count}} đoạn nữa cũng được chuyển.',
    convert: 'Chuyển sang Unicode',
    keep: 'Giữ nguyên',
    dontPaste: 'Không dán',
    cut: 'Đoạn dán dài hơn 300.000 ký tự nên chỉ phần đầu được đưa vào bài. Hãy chép và dán tiếp phần còn lại.',
    nothing: 'Trong phần vừa chép không có chữ nào để dán.',
    picture: 'Ảnh dán {{number}}',
    imagesLeft_other: '{{count}} ảnh đi kèm chữ chưa vào được bài. Hãy thêm ảnh ở thẻ Ảnh.',
  },
};
