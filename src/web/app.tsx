import { useSignalEffect } from "@preact/signals";
import { dossier, loadDossier } from "./dossier-data.ts";
import { KeyHelp } from "./key-help.tsx";
import { notice } from "./notice.ts";
import { ReaderScreen } from "./reader-screen.tsx";
import { route } from "./route.ts";
import { SearchScreen } from "./search-screen.tsx";
import { SiteHeader } from "./site-header.tsx";
import { SourcesScreen } from "./sources-screen.tsx";
import { TimelineScreen } from "./timeline/timeline-screen.tsx";

const SCREENS = {
  sources: SourcesScreen,
  search: SearchScreen,
  timeline: TimelineScreen,
  reader: ReaderScreen,
} as const;

/** The page: header, the screen that the address names, and what happened last. */
export function App() {
  const { screen, asOf } = route.value;
  const Screen = SCREENS[screen];
  useSignalEffect(() => {
    // Numbers of decisions change while a source is read, so coming back to the list fetches it anew.
    const { screen: now, asOf: day } = route.value;
    if (now === "sources" || dossier.peek() === null || dossier.peek()?.asOf !== day) void loadDossier(day);
  });
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById("main")?.focus()}>
        Skip to the text
      </button>
      <SiteHeader asOf={asOf} />
      <Screen />
      <p class={notice.value.failed ? "notice failed" : "notice"} role="status">
        {notice.value.text}
      </p>
      <KeyHelp />
    </>
  );
}
