/** Where the person has come to something new, the page begins at its top and the keyboard stands there. */
import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** The element to focus (with tabIndex −1) whenever `place` changes; not when it is first drawn. */
export function useArrival<T extends HTMLElement>(place: string): RefObject<T | null> {
  const element = useRef<T>(null);
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    window.scrollTo(0, 0);
    element.current?.focus({ preventScroll: true });
  }, [place]);
  return element;
}
