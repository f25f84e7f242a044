import { CorrectionForm } from "./correction-form.tsx";
import { correctSelected, type Edit, editButtonId, openEdit } from "./editing.ts";
import { MergeForm } from "./merge-form.tsx";
import type { Note } from "./notes.ts";
import type { Reading } from "./reading.ts";
import { SplitForm } from "./split-form.tsx";

interface Props {
  readonly note: Note;
  readonly open: Reading;
}

/** What can be put right about a finding: the buttons that open the forms. */
export function EditButtons({ note }: Pick<Props, "note">) {
  if (note.kind === "attributions") {
    return (
      <div class="edits">
        <button type="button" id={editButtonId("correct")} onClick={correctSelected}>
          Correct{" "}
          <span class="key" aria-hidden="true">
            c
          </span>
        </button>
      </div>
    );
  }
  if (note.kind !== "actors") return null;
  return (
    <div class="edits">
      <button type="button" id={editButtonId("merge")} onClick={() => openEdit("merge")}>
        Merge with…
      </button>
      <button type="button" id={editButtonId("split")} onClick={() => openEdit("split")}>
        Split off…
      </button>
    </div>
  );
}

/** The form that is open. */
export function OpenForm({ edit, note, open }: Props & { readonly edit: Edit }) {
  if (note.kind === "attributions") return <CorrectionForm statement={note.finding} open={open} />;
  if (note.kind !== "actors") return null;
  if (edit === "merge") return <MergeForm actor={note.finding} />;
  return <SplitForm actor={note.finding} open={open} />;
}
