import type { MeetingFacts } from '../facts/meetingFacts';

/** A meeting that never was, for looking at a template while it is changed. */
export const exampleFacts: MeetingFacts = {
  session: 'afternoon',
  date: '2026-05-04',
  holder: 'Thường trực Đảng ủy xã Suối Lam',
  subject: 'về công tác phát triển đảng viên ở thôn, bản',
  place: 'Hội trường Nhà văn hóa xã Suối Lam',
  chairs: [{ id: 'c1', name: 'Viên Đình Thuật', posts: 'Bí thư Đảng ủy, Chủ tịch HĐND xã' }],
  attendees: [
    { id: 'a1', name: 'Lưu Thị Hạ Miên', posts: 'Phó Bí thư Thường trực Đảng ủy' },
    { id: 'a2', name: 'Sầm Quốc Nghị', posts: 'Phó Bí thư Đảng ủy, Chủ tịch UBND xã' },
  ],
  groups: [{ id: 'g1', count: 12, label: 'đồng chí Bí thư chi bộ thôn, bản' }],
  documents: [
    { id: 'd1', type: 'Kế hoạch', number: '18-KH/ĐU', date: '2026-02-25', subject: 'về tạo nguồn phát triển đảng viên' },
    { id: 'd2', type: 'Hướng dẫn', number: '03-HD/ĐU', date: '2026-03-09', subject: 'về sinh hoạt chi bộ theo chuyên đề' },
  ],
  opinions: 9,
  period: 'quý I',
  nextPeriod: 'quý II năm 2026',
  term: 'nhiệm kỳ 2025-2030',
  visitors: 'đoàn kiểm tra số 4 của Tỉnh ủy',
  host: 'xã Suối Lam',
  hosts: [{ id: 'h1', name: 'Viên Đình Thuật', posts: 'Bí thư Đảng ủy xã' }],
  hostGroups: [{ id: 'h2', count: null, label: 'các đồng chí trong Ban Thường vụ Đảng ủy xã' }],
  scheme: 'Đề án số 07-ĐA/TU của Ban Thường vụ Tỉnh ủy',
  figures: [{ id: 'f1', count: 5, label: 'văn bản hướng dẫn' }, { id: 'f2', count: 3, label: 'tổ công tác' }],
  awards: 16,
  awardees: 'chi bộ có thành tích tiêu biểu',
  conclusions: [{ id: 'k1', text: 'rà soát quần chúng ưu tú', unit: 'Chi bộ thôn, bản', deadline: '2026-06-30' }],
};
