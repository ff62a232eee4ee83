/**
 * A value that changes: calls `onValue` with what it is now and at every change, until the returned function is
 * called. Lets screens follow the storage without knowing it.
 */
export type Watch<T> = (onValue: (value: T) => void, onError: (error: unknown) => void) => () => void;
