import { Fragment } from 'react';
import classes from './data.module.css';

/** A path on the disk, which breaks behind its separators, but for those it begins with, before it breaks anywhere else. */
export function FolderPath({ path }: { path: string }) {
  const parts = path.split(/(?<=[^\\/][\\/])/u);
  return (
    <span className={classes.path} translate="no">
      {parts.map((part, index) => <Fragment key={index}>{part}<wbr /></Fragment>)}
    </span>
  );
}
