import { useEffect } from "preact/hooks";
import { MODALITIES, MODES, POLARITIES } from "../schema/attribution-values.ts";
import type { Attribution } from "../schema/findings.ts";
import type { Range, Span } from "../schema/span.ts";
import { ActorCombobox } from "./actor-combobox.tsx";
import { correct } from "./correction-changes.ts";
import { type CorrectionDraft, correctionOf, spanAt, spansAt } from "./correction-draft.ts";
import { EditForm } from "./edit-form.tsx";
import { draft } from "./editing.ts";
import { MODE_WORDS } from "./mode-words.ts";
import type { Reading } from "./reading.ts";
import { followSelection, selectedWords } from "./selected-words.ts";
import { SpanField } from "./span-field.tsx";
import { wordsAround } from "./words-around.ts";

interface Props {
  readonly statement: Attribution;
  readonly open: Reading;
}

/** Speaker, words and manner of a statement, to be put right by a person. */
export function CorrectionForm({ statement, open }: Props) {
  const { text, record } = open.source;
  useEffect(followSelection, []);
  const now = draft.value;
  if (!now) return null;
  const set = (change: Partial<CorrectionDraft>) => {
    draft.value = { ...now, ...change };
  };
  const one = (ranges: readonly Range[]): Span | null => {
    const range = ranges.at(-1);
    return range ? spanAt(record.id, text, range) : null;
  };
  // The words of a statement stand in its own source, whatever a file says.
  const here = (spans: readonly (Span | null)[]) => spans.filter((span) => span !== null).filter(isOf(record.id));
  const sentence = here(statement.evidence)[0]?.start ?? 0;
  const end = Math.max(0, ...here(now.content).map((span) => span.end));
  const save = () => {
    const change = correctionOf(statement, now);
    return change ? correct(statement.id, change) : "Nothing has been changed: there is nothing to save.";
  };
  return (
    <EditForm title="Correct this statement" verb="Save" save={save}>
      <ActorCombobox
        id="edit-speaker"
        label="Speaker"
        value={now.speaker}
        nobody="nobody named"
        onChoose={(speaker) => set({ speaker })}
      />
      <div class="choosers">
        <Chooser
          id="edit-mode"
          label="Mode"
          options={MODES}
          words={MODE_WORDS}
          value={now.mode}
          onChoose={(mode) => set({ mode })}
        />
        <Chooser
          id="edit-polarity"
          label="Polarity"
          options={POLARITIES}
          value={now.polarity}
          onChoose={(polarity) => set({ polarity })}
        />
        <Chooser
          id="edit-modality"
          label="Modality"
          options={MODALITIES}
          value={now.modality}
          onChoose={(modality) => set({ modality })}
        />
      </div>
      <SelectedWords text={text} />
      <SpanField
        name="Speaker’s words"
        text={text}
        ranges={here([now.speakerSpan])}
        place={sentence}
        onChange={(ranges) => set({ speakerSpan: one(ranges) })}
      />
      <SpanField
        name="Cue"
        text={text}
        ranges={here([now.cue])}
        place={here([now.speakerSpan])[0]?.end ?? sentence}
        onChange={(ranges) => set({ cue: one(ranges) })}
      />
      <SpanField
        name="Content"
        parts
        text={text}
        ranges={here(now.content)}
        place={end}
        onChange={(ranges) => set({ content: spansAt(record.id, text, ranges) })}
      />
    </EditForm>
  );
}

function isOf(source: string): (span: Span) => boolean {
  return (span) => span.source === source;
}

function SelectedWords({ text }: { readonly text: string }) {
  const range = selectedWords.value;
  return (
    <p class="selected-words">
      {range ? (
        <>
          Selected: <q>{wordsAround(text, range).words}</q>
        </>
      ) : (
        <span class="why">
          Select words in the text to use them here (F7 for a caret), or move the ends word by word.
        </span>
      )}
    </p>
  );
}

interface ChooserProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Value[];
  readonly words?: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

function Chooser<Value extends string>({ id, label, options, words, value, onChoose }: ChooserProps<Value>) {
  return (
    <div>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value as Value)}>
        {options.map((option) => (
          <option key={option} value={option} selected={option === value}>
            {words ? words[option] : option}
          </option>
        ))}
      </select>
    </div>
  );
}
