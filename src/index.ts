/** The library: everything that the command line and the page do, to be called from a program. */

export type { Brief, BriefLine, BriefSection, Citation } from "./brief/brief.ts";
export {
  briefOf,
  type Dossier,
  DossierFileError,
  type Hit,
  openDossier,
  type ReadOptions,
  type ReadProgress,
  type ReadReport,
  readInto,
  type SourceText,
  speakers,
  timeline,
  UnfitCorrection,
  UnknownFinding,
  UnknownSource,
} from "./dossier.ts";
export { Codebook } from "./schema/codebook.ts";
export { Edtf } from "./schema/date.ts";
export { byDate, dateWords } from "./schema/date-words.ts";
export { AttributionChange, type DecisionOutcome } from "./schema/decision.ts";
export { type DayBounds, dayBounds } from "./schema/edtf.ts";
export { FINDING_KINDS } from "./schema/finding-kinds.ts";
export {
  Actor,
  Attribution,
  Commitment,
  Discrepancy,
  Event,
  type Finding,
  type FindingKind,
  FindingsDocument,
  Linkage,
  Position,
  Prediction,
  Pressure,
  Review,
  SourceRecord,
} from "./schema/findings.ts";
export type { Problem } from "./schema/source.ts";
export { type Range, Span } from "./schema/span.ts";
