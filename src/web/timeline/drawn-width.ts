import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** The least that a drawing has room in; a narrower window scrolls it. */
const LEAST = 240;

/**
 * Pixels of width that an element has for a drawing, null until it stands in the page: what is drawn once does not have
 * to be guessed first. On paper it stays as it was, as a drawing is scaled there instead of made anew.
 */
export function useDrawnWidth(frame: RefObject<HTMLElement | null>): number | null {
  const width = useSignal<number | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const read = () => {
      if (width.peek() === null || !matchMedia("print").matches) width.value = Math.max(element.clientWidth, LEAST);
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, width]);
  return width.value;
}
