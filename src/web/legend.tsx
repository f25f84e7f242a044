/** The signs behind a note. */
export const SIGNS_WORDS =
  "A note with ✓ has been accepted, with ✕ rejected, with ? marked as unsure; without a sign it is the program’s proposal.";

/** How each part of a finding is marked in the text. */
export function Legend() {
  return (
    <ul class="legend">
      <li>
        <span class="m-speaker">speaker</span>, <span class="m-cue">cue</span> and{" "}
        <span class="m-content">what was said</span>
      </li>
      <li>
        <span class="m-event">an event</span>, told or foretold
      </li>
      <li>
        <span class="m-actor">an actor</span>, by name, title or pronoun
      </li>
      <li>
        <span class="m-other">positions, promises and other findings</span>
      </li>
      <li>
        <span class="m-boilerplate">not the article itself</span>: titles, by-lines, notices
      </li>
      <li>{SIGNS_WORDS}</li>
    </ul>
  );
}
