import { useEffect, useState } from 'react';
import { useDesk } from '../../hooks/useDesk';
import { useNotice } from '../../hooks/useNotice';

/** Whether the person takes open suggestions and comments along, as they chose on this desk; not until that is known. */
export function useReviewChoice(): [boolean, (goesAlong: boolean) => void] {
  const desk = useDesk();
  const { attempt } = useNotice();
  const [goesAlong, setGoesAlong] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void attempt(desk.exports.reviewChoice.read).then((chosen) => isWanted && chosen && setGoesAlong(true));
    return () => { isWanted = false; };
  }, [desk]);
  return [goesAlong, (next) => {
    setGoesAlong(next);
    void attempt(() => desk.exports.reviewChoice.keep(next));
  }];
}
