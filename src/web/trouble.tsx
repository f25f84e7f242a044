import type { Refusal } from "./ask.ts";

/** What could not be shown, and what mends it. */
export function Trouble({ refusal }: { readonly refusal: Refusal }) {
  return (
    <div class="trouble" role="alert">
      <h1>This cannot be shown</h1>
      <p>{refusal.message}</p>
      <p>{refusal.mend}</p>
    </div>
  );
}
