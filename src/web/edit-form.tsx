import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Refusal } from "./ask.ts";
import { closeEdit } from "./editing.ts";

interface Props {
  readonly title: string;
  readonly verb: string;
  /** What has to be mended before anything is sent, else the change on its way. */
  readonly save: () => string | Promise<Refusal | null>;
  readonly children: ComponentChildren;
}

/** A form in the panel: what is changed, Save and Cancel, and in its place why a change was not taken. */
export function EditForm({ title, verb, save, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const refused = useSignal<string | null>(null);
  const saving = useSignal(false);
  useEffect(() => {
    const panel = form.current?.closest(".panel");
    form.current?.querySelector<HTMLElement>("input, select, button")?.focus();
    // On a small screen the form takes more room than the finding did: what it is about stays in sight above it.
    document.querySelector(".prose .m-chosen")?.scrollIntoView({ block: "nearest" });
    return () => panel?.scrollTo({ top: 0 });
  }, []);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (saving.value) return;
    refused.value = null;
    const sent = save();
    if (typeof sent === "string") {
      refused.value = sent;
      return;
    }
    saving.value = true;
    try {
      const refusal = await sent;
      if (refusal) refused.value = `Not saved: ${refusal.message} ${refusal.mend}`;
    } finally {
      saving.value = false;
    }
  };
  return (
    <form
      ref={form}
      class="edit"
      aria-labelledby="edit-title"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        closeEdit();
      }}
    >
      <h3 id="edit-title">{title}</h3>
      {children}
      {refused.value && (
        <p class="refused" role="alert">
          {refused.value}
        </p>
      )}
      <div class="ends">
        <button type="submit" class="save" aria-disabled={saving.value}>
          {verb}
        </button>
        <button type="button" onClick={closeEdit}>
          Cancel{" "}
          <span class="key" aria-hidden="true">
            Esc
          </span>
        </button>
      </div>
    </form>
  );
}
