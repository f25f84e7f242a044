import { useEffect } from "preact/hooks";
import { AsOfForm } from "./as-of-form.tsx";
import { dossier, dossierTrouble } from "./dossier-data.ts";
import { counted } from "./kinds.ts";
import { reading } from "./reading.ts";
import { Trouble } from "./trouble.tsx";
import { sourceElementId, VoiceSection } from "./voice-section.tsx";
import { voicesOf } from "./voices-of.ts";

/** All sources, by voice. */
export function SourcesScreen() {
  const data = dossier.value;
  const title = data?.title ?? "Sources";
  useEffect(() => {
    document.title = `${title} · Demarche`;
  }, [title]);
  const isThere = data !== null;
  useEffect(() => {
    // Back from a source, the keyboard goes on from there instead of from the top.
    const read = reading.peek()?.source.record.id;
    if (isThere && read !== undefined && document.activeElement === document.body) {
      document.getElementById(sourceElementId(read))?.focus();
    }
  }, [isThere]);
  if (dossierTrouble.value) {
    return (
      <main id="main" tabIndex={-1} class="sources">
        <Trouble refusal={dossierTrouble.value} />
      </main>
    );
  }
  if (!data) return <main id="main" tabIndex={-1} class="sources" aria-busy="true" />;
  const voices = voicesOf(data.sources);
  const { length } = data.sources;
  return (
    <main id="main" tabIndex={-1} class="sources">
      <h1>{data.title}</h1>
      <p class="summary">
        {`${length.toLocaleString("en-GB")} ${length === 1 ? "source" : "sources"} in ${voices.length} ${voices.length === 1 ? "voice" : "voices"}`}
        {(["attributions", "events", "actors"] as const).map((kind) => ` · ${counted(data.counts[kind], kind)}`)}
      </p>
      <AsOfForm />
      {voices.map((voice) => (
        <VoiceSection key={voice.group} voice={voice} asOf={data.asOf} />
      ))}
      {length === 0 && <p class="summary">No source is in view{data.asOf ? " as of that day" : ""}.</p>}
    </main>
  );
}
