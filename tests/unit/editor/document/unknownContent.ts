import * as Y from 'yjs';
import { bodyOf, documentFrom } from '../../../../renderer/editor/document/articleDocument';
import { reportOf } from '../../domain/article/report';

function element(name: string, ...children: readonly (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, [...children]);
  return made;
}

/** The clean report with a grid of two cells and a chart behind its first paragraph, as a later version may write them. */
export function documentWithTable(): Y.Doc {
  const doc = documentFrom(reportOf());
  const cell = (words: string): Y.XmlElement => element('gridCell', element('paragraph', new Y.XmlText(words)));
  bodyOf(doc).insert(1, [element('grid', element('gridRow', cell('Thôn Đồi'), cell('12 ha'))), element('chart')]);
  return doc;
}
