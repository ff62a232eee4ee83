import { useEffect, useRef, useState, type HTMLAttributes, type ReactNode } from 'react';

/** Made a little before it is seen, so that nobody sees it made. */
const rootMargin = '800px 0px';

interface Props extends Omit<HTMLAttributes<HTMLElement>, 'children'> {
  /** Room kept for what is not made yet, in pixels. */
  readonly height: number;
  readonly children: () => ReactNode;
}

/** A part of a long column whose content is made when it comes near the view, and stays then: five hundred cards at once would freeze the window. */
export function NearView({ height, children, ...rest }: Props) {
  const ref = useRef<HTMLElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (isNear || !element) return undefined;
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true), { rootMargin });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isNear]);
  return <section ref={ref} {...rest} style={isNear ? undefined : { minHeight: height }}>{isNear && children()}</section>;
}
