/** Naming people and documents of the directory with @ and #. */
export const mentions = {
  mentions: {
    people: 'Người trong danh bạ',
    documents: 'Văn bản trong danh bạ',
    found_other: '{{count}} mục, chọn bằng phím mũi tên và Enter',
    noPeople: 'Danh bạ chưa có người này. Mở Danh bạ, bấm Thêm để ghi tên và chức vụ.',
    noDocuments: 'Danh bạ chưa có văn bản này. Mở Danh bạ, bấm Thêm để ghi số, ký hiệu.',
    noPost: 'không có chức vụ vào ngày họp',
    from: 'từ {{from}}',
    to: 'đến {{to}}',
  },
};
