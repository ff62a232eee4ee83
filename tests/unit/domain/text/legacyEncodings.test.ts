import { describe, expect, it } from 'vitest';
import { readingsOf, recognise } from '../../../../renderer/domain/text/recogniseText';
import { isSyllable } from '../../../../renderer/domain/text/syllable';
import { fromTcvn3 } from '../../../../renderer/domain/text/tcvn3';
import { fromVni } from '../../../../renderer/domain/text/vni';

describe('TCVN3', () => {
  it.each([
    ['NguyÔn V¨n §øc', 'Nguyễn Văn Đức'],
    ['Phã BÝ th­ Th­êng trùc HuyÖn ñy', 'Phó Bí thư Thường trực Huyện ủy'],
    ['Chñ tÞch ñy ban nh©n d©n x·', 'Chủ tịch ủy ban nhân dân xã'],
    ['TrÇn ThÞ Ph­îng, quý III', 'Trần Thị Phượng, quý III'],
    ['NGUYÔN V¡N §øC', 'NGUYỄN VĂN ĐỨC'],
  ])('%s', (latin, text) => expect(fromTcvn3(latin)).toBe(text));
});

describe('VNI', () => {
  it.each([
    ['Nguyeãn Vaên Ñöùc', 'Nguyễn Văn Đức'],
    ['Phoù Bí thö Thöôøng tröïc Huyeän uûy', 'Phó Bí thư Thường trực Huyện ủy'],
    ['Chuû tòch UÛy ban nhaân daân xaõ', 'Chủ tịch Ủy ban nhân dân xã'],
    ['TRAÀN THÒ PHÖÔÏNG', 'TRẦN THỊ PHƯỢNG'],
    ['Nguyeãn Thaønh Myõ, caùn boä Sôû', 'Nguyễn Thành Mỹ, cán bộ Sở'],
  ])('%s', (latin, text) => expect(fromVni(latin)).toBe(text));
});

it.each(['Nguyễn', 'Thường', 'ủy', 'quyết', 'nghiêng', 'Đức', 'khuya', 'hòa', 'hoà', 'yêu', 'giữ'])('%s is a syllable', (word) => expect(isSyllable(word)).toBe(true));
it.each(['NguyÔn', 'Ph­îng', 'Thöôøng', 'straße', 'thờưng'])('%s is none', (word) => expect(isSyllable(word)).toBe(false));

describe('a text is recognised', () => {
  it.each([
    ['utf-8', 'Họ tên,Chức vụ\nNguyễn Văn Đức,Phó Bí thư Thường trực Huyện ủy'],
    ['tcvn3', 'Hä tªn,Chøc vô\nNguyÔn V¨n §øc,Phã BÝ th­ Th­êng trùc HuyÖn ñy'],
    ['vni', 'Hoï teân,Chöùc vuï\nNguyeãn Vaên Ñöùc,Phoù Bí thö Thöôøng tröïc Huyeän uûy'],
  ])('as %s', (encoding, text) => expect(recognise(readingsOf('utf-8', text))).toMatchObject({ encoding, certain: true }));

  it('as it stands where there is nothing but ASCII', () => {
    expect(recognise(readingsOf('utf-8', 'Ho ten,Chuc vu'))).toMatchObject({ encoding: 'utf-8', certain: true });
  });

  it('without certainty where nothing reads like Vietnamese', () => {
    expect(recognise(readingsOf('utf-8', 'Größe,Straße,Çelik')).certain).toBe(false);
  });
});
