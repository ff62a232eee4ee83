import { expect, it } from 'vitest';
import { approvalSheet } from '../../../../renderer/exporters/approvalSheet/approvalSheet';

const sheet = {
  deskName: 'Cổng tin xã Mây Hạ', title: 'Phiếu duyệt bài', headline: 'Mây Hạ <giao ban> tháng 11', facts: [['Chuyên mục', 'Thời sự']], decisionsTitle: 'Quá trình xử lý',
  decisionColumns: ['Thời gian', 'Người thực hiện', 'Việc', 'Ghi chú'], decisions: [['29/11/2026, 08:00', 'Vàng A Sử', 'Gửi duyệt', '']],
  approvals: [{ title: 'Lần duyệt 1', facts: [['Dấu nội dung được duyệt', 'ab'.repeat(32)]] }], signatures: ['Tác giả', 'Người duyệt'], footer: 'In lúc 08:05.', day: '2026-11-29',
} as const;

it('is one page to print, with every fact as text and none as markup', async () => {
  const { suggestedName, form, files } = await approvalSheet(sheet);
  expect(suggestedName).toBe('2026-11-29-phieu-duyet-may-ha-giao-ban-thang-11.pdf');
  expect(form).toBe('pdf');
  expect(files).toHaveLength(1);
  const page = (files[0] as { text: string }).text;
  for (const text of ['Mây Hạ &lt;giao ban&gt; tháng 11', 'Vàng A Sử', `<td class="mark">${'ab'.repeat(32)}</td>`, '<th scope="col">Ghi chú</th>']) expect(page).toContain(text);
  expect(page).not.toContain('<giao ban>');
});
