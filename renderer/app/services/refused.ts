import type { SigningRefusal } from '../../domain/publishing/approvalCheck';
import type { Refusal } from '../../domain/workflow/decide';

/** Something that is not allowed now, or not to this person; `refusals.<because>` in the language files says why. */
export class Refused extends Error {
  constructor(readonly because: Refusal | SigningRefusal) {
    super(because);
    this.name = 'Refused';
  }
}
