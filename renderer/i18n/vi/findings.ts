/** Going to what the desk checks found, and fixing it. */
export const findings = {
  findings: {
    fix: 'Sửa',
    fixTo: 'Sửa thành “{{text}}”',
    remove: 'Bỏ phần này',
    none: 'Trong thân bài không có chỗ nào để làm việc này.',
    where: { headline: 'Tít', body: 'Đoạn {{number}}', photos: 'Ảnh', facts: 'Dữ kiện' },
    checklist: 'Tự xem lại trước khi gửi',
  },
};
