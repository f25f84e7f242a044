import { signal } from "@preact/signals";

/** Set while the page is being printed: everything is laid out then. */
export const printing = signal(false);
/** A place in the text that is to be laid out wherever the window is. */
export const wanted = signal<number | null>(null);

/** Has the stretch that holds a place laid out before it is scrolled to. */
export function bringNear(place: number): void {
  wanted.value = place;
}

const watchers = new WeakMap<Element, (near: boolean) => void>();
let observer: IntersectionObserver | null = null;

/** Tells when an element comes within two windows' height of the window, and when it leaves. */
export function watchNearness(element: Element, onChange: (near: boolean) => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const entry of entries) watchers.get(entry.target)?.(entry.isIntersecting);
    },
    { rootMargin: "200% 0px" },
  );
  watchers.set(element, onChange);
  observer.observe(element);
  return () => {
    watchers.delete(element);
    observer?.unobserve(element);
  };
}

export function followPrinting(): void {
  const media = matchMedia("print");
  const read = () => {
    printing.value = media.matches;
  };
  media.addEventListener("change", read);
  addEventListener("beforeprint", () => {
    printing.value = true;
  });
  addEventListener("afterprint", read);
}
