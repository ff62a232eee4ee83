import { describe, expect, it } from 'vitest';
import { inProtocolOrder, protocolRank } from '../../../../renderer/domain/facts/protocol';

const inOrder = [
  'Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy',
  'Bí thư Tỉnh ủy',
  'TUV, Bí thư Huyện ủy, Chủ tịch HĐND huyện',
  'Bí thư Huyện ủy',
  'Phó bí thư thường trực Huyện uỷ',
  'Phó Bí thư Huyện ủy, Chủ tịch UBND huyện',
  'UVTV, Trưởng Ban Tổ chức Huyện ủy',
  'Chủ tịch HĐND huyện',
  'Chủ tịch UBND huyện',
  'Chủ tịch Ủy ban MTTQ huyện',
  'Trưởng Ban Dân vận Huyện ủy',
  'Phó Chủ tịch UBND huyện',
  'Trưởng phòng Nội vụ huyện',
  'Bí thư Đảng ủy xã',
  'Chủ tịch UBND xã',
  '',
];

describe('the order of protocol', () => {
  it.each(inOrder.slice(1).map((posts, at) => [inOrder[at]!, posts]))('%j goes before %j', (before, after) => {
    expect(protocolRank(before)).toBeLessThan(protocolRank(after));
  });

  it('puts a shuffled list right, and leaves who ranks alike as given', () => {
    const people = inOrder.map((posts, at) => ({ id: String(at), name: `Người ${at}`, posts }));
    expect(inProtocolOrder(people.toReversed())).toEqual(people);
    const alike = ['a', 'b', 'c'].map((id) => ({ id, name: id, posts: 'UVTV, Chủ tịch Hội Nông dân huyện' }));
    expect(inProtocolOrder(alike)).toEqual(alike);
  });

  it('reads decomposed text as composed', () => {
    expect(protocolRank('Phó Bí thư Huyện ủy'.normalize('NFD'))).toBe(protocolRank('Phó Bí thư Huyện ủy'));
  });
});
