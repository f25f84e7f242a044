import { useEffect, useRef } from "preact/hooks";
import { formatRoute, route } from "./route.ts";

/** While a year is typed the field passes through 0002, 0020 and 0201. */
const FIRST_DAY = "1000-01-01";

/** The day to look from. */
export function AsOfForm() {
  const field = useRef<HTMLInputElement>(null);
  const { asOf } = route.value;
  useEffect(() => {
    // Never under the hands of someone who is typing: the browser would begin the date again.
    if (field.current && field.current !== document.activeElement) field.current.value = asOf ?? "";
  }, [asOf]);
  const look = (day: string) => {
    if (day !== "" && day < FIRST_DAY) return;
    // In place of the day before, so that going back does not pass through every part of a date that was typed.
    location.replace(formatRoute({ ...route.peek(), asOf: day || null }));
  };
  return (
    <form class="as-of" onSubmit={(event) => event.preventDefault()}>
      <label for="as-of">As known on</label>
      <input ref={field} id="as-of" type="date" onChange={(event) => look(event.currentTarget.value)} />
      {asOf && <span class="hint">Each source that was not surely published by then is left out.</span>}
    </form>
  );
}
