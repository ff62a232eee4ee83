import type { Digest } from '../../domain/article/content';
import type { Connectors, RenderHtml, RenderPage } from '../../domain/publishing/connector';
import { createFolderConnector, davServer, thisComputer } from './folder/connector';
import { createHttpConnector } from './http/connector';
import { createWordPressConnector } from './wordpress/connector';

export interface ConnectorParts {
  readonly renderHtml: RenderHtml;
  readonly renderPage: RenderPage;
  readonly digest: Digest;
  /** The desk's time zone. */
  readonly timeZone: string;
}

/** The connectors of every kind of target. */
export function createConnectors(parts: ConnectorParts): Connectors {
  return {
    folder: createFolderConnector(parts, thisComputer),
    http: createHttpConnector(parts.renderHtml),
    webdav: createFolderConnector(parts, davServer),
    wordpress: createWordPressConnector(parts.renderHtml),
  };
}
